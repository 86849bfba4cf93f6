using System.Collections.Immutable;
using Fairway.Input;
using Fairway.Input.Yaml;
using Fairway.Languages;
using Fairway.Statistics;
using Fairway.Statistics.Versions;
using Fairway.Web.Desk.Drafts;
using Fairway.Web.Desk.Frame;
using Fairway.Web.Reading;

namespace Fairway.Web.Desk.Data;

/// <summary>What the data of a draft do to the site.</summary>
internal sealed record DataDraftView(DeskFrame Frame) : DeskModel(Frame)
{
    /// <summary>Of the public pages, in the reader's language or the site's source.</summary>
    public required Messages Words { get; init; }

    public required Draft Draft { get; init; }

    public required DraftRevision Revision { get; init; }

    /// <summary>Who saved it.</summary>
    public required string By { get; init; }

    public required DatasetId Dataset { get; init; }

    /// <summary>The file that it was made of; null where it was written otherwise.</summary>
    public DataUpload? Upload { get; init; }

    /// <summary>What the intake warned of.</summary>
    public ImmutableArray<Fault> Warnings { get; init; } = [];

    /// <summary>Why the check refuses the site with these data, and what it warns of in them.</summary>
    public ImmutableArray<Fault> Faults { get; init; } = [];

    /// <summary>Another version was published since.</summary>
    public bool HasMovedOn { get; init; }

    /// <summary>May take the file again.</summary>
    public bool MayChange { get; init; }

    /// <summary>Null where the draft is closed, has moved on, or is refused by the check.</summary>
    public DataEffect? Effect { get; init; }

    public ChangesPart? Changes { get; init; }

    /// <summary>Whose sentences are shown.</summary>
    public required Language Language { get; init; }

    public required Language Source { get; init; }
}

/// <summary>One page of the rows or cells that differ.</summary>
/// <param name="All">Everything that the version changes.</param>
/// <param name="Word">Which of them are shown.</param>
/// <param name="Cells">Of cells that changed.</param>
/// <param name="Rows">That were added or removed.</param>
/// <param name="Of">The version whose columns the rows have.</param>
internal sealed record ChangesPart(
    VersionChanges All, ChangeWord Word, Pager Pager, ImmutableArray<ChangeLine> Cells, ImmutableArray<(RowKey Key, ImmutableArray<string> Cells)> Rows, Dataset Of)
{
    public static ImmutableArray<ChangeWord> Words { get; } = [.. Enum.GetValues<ChangeWord>()];

    public static int Count(VersionChanges all, ChangeWord word) => word switch
    {
        ChangeWord.Added => all.AddedCount,
        ChangeWord.Changed => all.ChangedCount,
        _ => all.RemovedCount,
    };

    /// <summary>Null where a query asks for a part or a page that there is not. Without one, the first part that has something.</summary>
    public static ChangesPart? Read(DataEffect effect, IQueryCollection query)
    {
        var all = effect.Changes;
        var word = Words.FirstOrDefault(each => Count(all, each) > 0);
        var asked = query["show"].ToString();
        if (asked.Length > 0 && !KebabName.TryParse(asked, out word))
            return null;
        if (Pager.Read(query, Count(all, word), DataLimits.PageSize) is not { } pager)
            return null;
        var (before, after) = (effect.Before, effect.After);
        return word switch
        {
            ChangeWord.Added => new(all, word, pager, [], RowCells.Of(after, [.. all.Added.Skip(pager.Offset).Take(pager.Size)]), after),
            ChangeWord.Changed => new(all, word, pager, [.. all.Changed.Skip(pager.Offset).Take(pager.Size)], [], after),
            _ => new(all, word, pager, [], RowCells.Removed(before, all, [.. all.Removed.Skip(pager.Offset).Take(pager.Size)]), before),
        };
    }
}
