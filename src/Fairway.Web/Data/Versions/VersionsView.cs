using System.Collections.Immutable;
using Fairway.Languages;
using Fairway.Releases;
using Fairway.Statistics;
using Fairway.Statistics.Versions;
using Fairway.Web.Reading;

namespace Fairway.Web.Data.Versions;

/// <summary>Every version of a dataset, newest first.</summary>
internal sealed record VersionsView(Frame Frame, Dataset Dataset, LocalText Text, ImmutableArray<VersionItem> Items) : ViewModel(Frame);

/// <summary>One version, and the cells that it changed.</summary>
internal sealed record VersionView(Frame Frame) : ViewModel(Frame)
{
    /// <summary>Changed cells on one page.</summary>
    public const int PageSize = 100;

    /// <summary>In its newest version.</summary>
    public required Dataset Dataset { get; init; }

    public required LocalText Text { get; init; }

    public required VersionItem Item { get; init; }

    /// <summary>Cells of rows that are in this version and in the one before.</summary>
    public required ImmutableArray<ChangeLine> Cells { get; init; }

    public required int CellCount { get; init; }

    public required Pager Pager { get; init; }

    public DatasetVersion Version => Item.Version;

    /// <summary>What a changed cell's column is, or was.</summary>
    public DatasetColumn? Column(string name) => Dataset.Versions.ColumnOf(Version.Number, name);
}

/// <param name="Release">That made the version public; null where none has it yet.</param>
/// <param name="Note">Null for none.</param>
/// <param name="Summary">What it changed, in a sentence.</param>
internal sealed record VersionItem(DatasetVersion Version, Release? Release, (string Text, Language Language)? Note, string Summary);
