using System.Collections.Immutable;
using Fairway.Web.Desk.Drafts;

namespace Fairway.Web.Desk.Translation;

/// <summary>What came of words of a dataset that were to be saved.</summary>
/// <param name="Fault">Why they were not; null when they were.</param>
internal sealed record DataWordsSaved(DraftFault? Fault)
{
    /// <summary>The newest revision, with what was typed on top of it; null where it was saved, or there is no such draft.</summary>
    public DataWordsBench? Bench { get; init; }

    /// <summary>What others have saved or published meanwhile of units that were changed here too.</summary>
    public ImmutableDictionary<string, string> Theirs { get; init; } = ImmutableDictionary<string, string>.Empty;
}
