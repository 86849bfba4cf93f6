using System.Collections.Immutable;
using Fairway.Content;
using Fairway.Releases;
using Fairway.Sites;
using Fairway.Sites.History;

namespace Fairway.Web.Reading.History;

/// <summary>Makes the view of a page's history.</summary>
internal static class HistoryViews
{
    /// <returns>Null where there is no such page and never was, or no such page of its history.</returns>
    public static HistoryView? Of(Reader reader, PageId page, IQueryCollection query, PageStates states, Lazy<SiteArchive> archive, CancellationToken cancellationToken)
    {
        var site = reader.Site;
        var releases = PageHistory.Of(site, page, reader.Tag);
        if (Pager.Read(query, releases.Length, HistoryView.PageSize) is not { } pager || StateOf(reader, page, releases, states, cancellationToken) is not { } state)
            return null;

        var request = HistoryRequest.Read(query, site.Log);
        return new(FrameOf(reader, page, state, query))
        {
            Page = page,
            State = state,
            TitleLanguage = site.Languages.TryGet(state.TextLanguage, out var language) ? language : site.Languages.Source,
            Withdrawal = site.Content.Pages.ContainsKey(page) ? null : WithdrawalOf(site, page, releases),
            Entries = [.. releases.Select((release, i) => (release, i)).Skip(pager.Offset).Take(pager.Size).Select(listed => new HistoryEntry(
                listed.release.Release,
                listed.release.Changed,
                StateAt(reader, page, listed.release.Release, states, cancellationToken),
                listed.i + 1 < releases.Length ? releases[listed.i + 1].Release : null))],
            Pager = pager,
            Request = request,
            Comparison = request is { From: { } from, To: { } to }
                ? ComparisonViews.Of(reader, page, archive.Value.At(site, from, cancellationToken), archive.Value.At(site, to, cancellationToken), request.OfSource)
                : null,
        };
    }

    /// <summary>Of a page that is gone, what it was last.</summary>
    private static PageState? StateOf(Reader reader, PageId page, ImmutableArray<PageRelease> releases, PageStates states, CancellationToken cancellationToken)
    {
        if (reader.Site.Content.Pages.ContainsKey(page))
            return StateAt(reader, page, reader.Site.Release, states, cancellationToken);
        return releases.IsEmpty || reader.Site.Log.Find(releases[0].Release.Number - 1) is not { } last
            ? null
            : StateAt(reader, page, last, states, cancellationToken);
    }

    /// <summary>In the reader's language or, where it was not offered yet, the source's.</summary>
    private static PageState? StateAt(Reader reader, PageId page, Release release, PageStates states, CancellationToken cancellationToken)
    {
        var pages = states.At(reader.Site, release, cancellationToken);
        return pages.Page(page, reader.Tag) ?? pages.Page(page, reader.Site.Languages.Source.Tag);
    }

    private static Withdrawal WithdrawalOf(Site site, PageId page, ImmutableArray<PageRelease> releases)
    {
        var redirect = site.Content.Redirects.GetValueOrDefault(page);
        return new(releases[0].Release, redirect?.Reason, redirect?.To);
    }

    private static Frame FrameOf(Reader reader, PageId page, PageState state, IQueryCollection query) => new()
    {
        Reader = reader,
        Title = reader.Messages.Format("history.of", ("title", Languages.Bidi.Isolate(state.Title))),
        Description = reader.Messages["history.about"],
        CanonicalPath = Addresses.History(reader.Tag, page),
        Alternates = [.. Alternate.InAll(reader, language => Addresses.History(language, page))],
        Section = page.Section,
        IsIndexed = query.Count == 0,
    };
}
