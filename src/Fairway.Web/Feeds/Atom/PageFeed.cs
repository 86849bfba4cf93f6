using System.Collections.Immutable;
using Fairway.Languages;
using Fairway.Sites;
using Fairway.Sites.History;
using Fairway.Web.Hosting;
using Fairway.Web.Reading;

namespace Fairway.Web.Feeds.Atom;

/// <summary>What happened to pages, for readers of a language.</summary>
internal static class PageFeed
{
    /// <param name="section">Null for all.</param>
    public static AtomFeed Of(Reader reader, string? section, PageStates states, PublicAddress address, CancellationToken cancellationToken)
    {
        var site = reader.Site;
        var link = section is null ? FeedLink.Of(reader) : FeedLink.OfSection(reader, section);
        var ids = new TagIds(site, address);
        ImmutableArray<AtomEntry> entries = [.. PageEvents.Of(site, states, reader.Tag, section, cancellationToken).Take(AtomFeed.MostEntries).Select(happened => Entry(reader, happened, ids, address))];
        return new AtomFeed
        {
            Id = ids.OfFeed(link.Path),
            Language = reader.Tag.Value,
            Title = link.Title,
            Author = site.Content.Settings.Name,
            Self = address.Of(link.Path),
            Page = address.Of(section is null ? Addresses.Home(reader.Tag) : Addresses.Section(reader.Tag, section)),
            Updated = entries.IsEmpty ? ids.Start : entries[0].Updated,
            Entries = entries,
        };
    }

    private static AtomEntry Entry(Reader reader, PageEvent happened, TagIds ids, PublicAddress address)
    {
        var page = Addresses.Page(reader.Tag, happened.Page);
        var isThere = happened is not { Kind: PageEventKind.Withdrawn, State.WithdrawalReason: null };
        return new AtomEntry
        {
            Id = ids.OfEntry(happened.Release, $"{reader.Tag}/{happened.Page}"),
            Title = happened.State.Title,
            Summary = Summary(reader, happened),
            Author = happened.Release.By,
            Updated = happened.Release.Published,
            Published = happened.Release.Published,
            Page = address.Of(isThere ? page : Addresses.History(reader.Tag, happened.Page)),
            Then = isThere ? address.Of(Addresses.At(page, happened.Release)) : null,
            Release = address.Of(Addresses.Release(reader.Tag, happened.Release.Number)),
        };
    }

    private static string Summary(Reader reader, PageEvent happened)
    {
        var messages = reader.Messages;
        var sentence = happened.Kind switch
        {
            PageEventKind.Published => messages["feed.published"],
            PageEventKind.Translated => messages["feed.translated"],
            PageEventKind.Changed => messages["feed.changed"],
            PageEventKind.TranslationRenewed => messages["feed.translation-renewed"],
            PageEventKind.TranslationOutdated => messages["feed.translation-outdated"],
            PageEventKind.TranslationWithdrawn => messages["feed.translation-withdrawn"],
            PageEventKind.Withdrawn => messages["feed.withdrawn"],
            _ => throw new ArgumentOutOfRangeException(nameof(happened)),
        };
        var isNews = happened.Kind is PageEventKind.Published or PageEventKind.Translated;
        if (happened is { Kind: PageEventKind.Withdrawn, State.WithdrawalReason: { } reason })
            return string.Join(' ', sentence, messages["reason.label"], reader.Tag == reason.Language ? reason.Text : Bidi.Isolate(reason.Text));
        return string.Join(' ', [sentence, .. isNews ? [happened.State.Summary] : happened.Notes.Select(note => Note(reader, note))]);
    }

    /// <summary>The note may be in the source language, and run the other way than the feed.</summary>
    private static string Note(Reader reader, Content.EditionChange change)
    {
        var note = reader.Tag == change.Language ? change.Note : Bidi.Isolate(change.Note);
        return change.Safety ? $"{note} {reader.Messages["change.safety"]}" : note;
    }
}
