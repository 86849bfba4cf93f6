using System.Collections.Immutable;
using Fairway.Sites.Differences;

namespace Fairway.Sites.Translating;

/// <summary>The words of one title, heading, paragraph, list item or cell of a page, beside their translation.</summary>
/// <param name="Id">As XLIFF has it, such as <c>deadlines.3</c>.</param>
/// <param name="Source">As they are now.</param>
/// <param name="Target">Null where they are not translated.</param>
/// <param name="Change">What happened to the source since.</param>
/// <param name="Runs">The source with what changed in it; empty where that is not known.</param>
/// <param name="GoneBefore">What stood before them in the source, and is no longer there.</param>
/// <param name="IsNeeded">False for the note of an edition, which may stay without a translation.</param>
public sealed record SheetUnit(string Id, string Source, string? Target, UnitChange Change, ImmutableArray<WordRun> Runs, ImmutableArray<string> GoneBefore, bool IsNeeded = true);

/// <summary>What happened to words of the source since they were translated.</summary>
public enum UnitChange
{
    /// <summary>The text that was translated is not known, or none was.</summary>
    Unknown,
    Same,
    Changed,

    /// <summary>They were not there.</summary>
    New,
}
