using System.Collections.Immutable;
using Fairway.Content;
using Fairway.Languages;
using Fairway.Releases;
using Fairway.Sites.History;

namespace Fairway.Web.Reading.History;

/// <summary>What became of a page, for readers of one language.</summary>
internal sealed record HistoryView(Frame Frame) : ViewModel(Frame)
{
    /// <summary>Releases listed on one page.</summary>
    public const int PageSize = 50;

    public required PageId Page { get; init; }

    /// <summary>As it is, or was last.</summary>
    public required PageState State { get; init; }

    public required Language TitleLanguage { get; init; }

    /// <summary>Null while the page is there.</summary>
    public required Withdrawal? Withdrawal { get; init; }

    /// <summary>Newest first.</summary>
    public required ImmutableArray<HistoryEntry> Entries { get; init; }

    public required Pager Pager { get; init; }

    public required HistoryRequest Request { get; init; }

    /// <summary>Null where none is asked for.</summary>
    public required ComparisonView? Comparison { get; init; }
}

/// <param name="Release">That took the page away; null where it was never part of one that is known.</param>
/// <param name="Reason">For readers, in the source language; null where none is given.</param>
/// <param name="MovedTo">Where the page is now.</param>
internal sealed record Withdrawal(Release? Release, string? Reason, PageId? MovedTo);

/// <param name="Changed">What the release changed of the page.</param>
/// <param name="State">The page since then; null where the release took it away.</param>
/// <param name="Previous">Of the same list; null for the oldest.</param>
internal sealed record HistoryEntry(Release Release, PageParts Changed, PageState? State, Release? Previous);
