using Fairway.Releases;
using Fairway.Sites;
using Fairway.Sites.History;
using Fairway.Web.Data;
using Fairway.Web.Hosting;

namespace Fairway.Web.Reading.Releases;

/// <summary>Makes the view of a release. What it names is called as it was called then.</summary>
internal static class ReleaseViews
{
    public static ReleaseView Of(Reader reader, Release release, Lazy<SiteArchive> archive, PublicAddress address, CancellationToken cancellationToken)
    {
        var site = reader.Site;
        var contents = ReleaseContents.Of(site.Log.ChangesOf(release));
        var previous = site.Log.Find(release.Number - 1);
        var now = archive.Value.At(site, release, cancellationToken);
        var before = new Lazy<Site?>(() => previous is null ? null : archive.Value.At(site, previous, cancellationToken));
        return new(FrameOf(reader, release))
        {
            Release = release,
            Contents = contents,
            Pages = [.. contents.Pages.Take(ReleaseView.MostPages).Select(change => PageOf(reader, change, now, before))],
            Datasets = [.. contents.Datasets.Select(change => DatasetOf(reader, change, now, before))],
            Terms = [.. contents.Terms.Select(change => TermOf(change, now, before))],
            Previous = previous,
            Next = site.Log.Find(release.Number + 1),
            Verification = new(address.Of(Addresses.Repository), release),
        };
    }

    private static Frame FrameOf(Reader reader, Release release) => new()
    {
        Reader = reader,
        Title = reader.Messages.Format("release.title", ("number", release.Number)),
        Description = release.Note,
        TextLanguage = reader.Site.Languages.Source,
        CanonicalPath = Addresses.Release(reader.Tag, release.Number),
        Alternates = [.. Alternate.InAll(reader, language => Addresses.Release(language, release.Number))],
    };

    private static ChangedPage PageOf(Reader reader, PageChange change, Site now, Lazy<Site?> before)
    {
        var stood = change.Kind == ChangeKind.Removed && before.Value is { } older ? older : now;
        var tag = stood.Languages.TryGet(reader.Tag, out _) ? reader.Tag : stood.Languages.Source.Tag;
        var reading = stood.Page(change.Page, tag);
        return new(
            change,
            reading?.Text.Title ?? change.Page.ToString(),
            reading?.TextLanguage ?? reader.Site.Languages.Source,
            stood.Release,
            [
                .. from language in ChangeWords.Languages(reader, change)
                   let text = change.Texts.First(text => text.Language == language.Tag)
                   select new ChangedText(language, text.Kind, change.Kind == ChangeKind.Modified && text.Kind == ChangeKind.Modified),
            ]);
    }

    private static ChangedDataset DatasetOf(Reader reader, DatasetChange change, Site now, Lazy<Site?> before)
    {
        var found = now.Content.Datasets.GetValueOrDefault(change.Dataset) ?? before.Value?.Content.Datasets.GetValueOrDefault(change.Dataset);
        return found is { } dataset && LocalText.Of(reader, dataset) is { } text
            ? new(change, text.Text.Title, text.Language)
            : new(change, change.Dataset.Value, reader.Site.Languages.Source);
    }

    private static ChangedTerm TermOf(NamedChange change, Site now, Lazy<Site?> before)
    {
        var term = now.Content.Terms.GetValueOrDefault(change.Name) ?? before.Value?.Content.Terms.GetValueOrDefault(change.Name);
        return new(change, term is not null && term.Texts.TryGetValue(now.Languages.Source.Tag, out var text) ? text.Name : change.Name);
    }
}
