using System.Collections.Immutable;
using Fairway.Releases;
using Fairway.Sites;
using Fairway.Sites.History;

namespace Fairway.Web.Reading.Releases;

/// <param name="Entries">Newest first.</param>
internal sealed record LogView(Frame Frame, ImmutableArray<LogEntry> Entries, Pager Pager) : ViewModel(Frame)
{
    public const int PageSize = 50;

    /// <summary>Pages that are named in one entry; the release's own page names them all.</summary>
    public const int MostPages = 6;
}

/// <param name="Contents">What the release changed.</param>
internal sealed record LogEntry(Release Release, ReleaseContents Contents)
{
    public static ImmutableArray<LogEntry> Of(Reader reader, Pager pager) =>
    [
        .. reader.Site.Log.NewestFirst.Skip(pager.Offset).Take(pager.Size)
            .Select(release => new LogEntry(release, ReleaseContents.Of(reader.Site.Log.ChangesOf(release)))),
    ];
}

/// <summary>What one entry of the log changed, in words.</summary>
internal sealed record LogEntryView(Frame Frame, LogEntry Entry) : ViewModel(Frame)
{
    /// <summary>The pages that are named, as they are now; a page that is gone by its address.</summary>
    public IEnumerable<(PageChange Change, PageReading? Now)> Pages =>
        Entry.Contents.Pages.Take(LogView.MostPages).Select(change => (change, Frame.Reader.Site.Page(change.Page, Frame.Reader.Tag)));

    public int More => Math.Max(0, Entry.Contents.Pages.Length - LogView.MostPages);
}
