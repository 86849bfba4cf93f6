using System.Collections.Immutable;
using Fairway.Web.Desk.Drafts;

namespace Fairway.Web.Desk.Translation;

/// <summary>What came of saving a translation.</summary>
/// <param name="Fault">Why nothing was saved; null when it was.</param>
internal sealed record TranslationSaved(DraftFault? Fault)
{
    /// <summary>The revision that is the newest now, with what was typed on top of it where it was not saved; null where there is none.</summary>
    public TranslationBench? Bench { get; init; }

    /// <summary>Units whose words would be read as a list, a heading or a cell more.</summary>
    public ImmutableArray<string> Breaking { get; init; } = [];

    /// <summary>By unit, what somebody else has saved meanwhile in place of what was typed.</summary>
    public ImmutableDictionary<string, string> Clashes { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>They said that they had gone through all of it, and units have no words.</summary>
    public bool LacksWords { get; init; }
}
