using System.Collections.Immutable;
using Fairway.Input;
using Fairway.Releases;

namespace Fairway.Web.Desk.Drafts;

/// <summary>What came of publishing drafts.</summary>
/// <param name="Fault">Why nothing was published; null when it was.</param>
/// <param name="Release">The one that holds them.</param>
/// <param name="Draft">The one that stopped all of them, where it was one.</param>
internal sealed record DraftPublication(DraftFault? Fault, Release? Release = null, Draft? Draft = null)
{
    /// <summary>What the check says: why it refused, or warnings.</summary>
    public ImmutableArray<Fault> Faults { get; init; } = [];

    /// <summary>Files that are not as the draft, or another one of them, takes them to be.</summary>
    public ImmutableArray<string> Conflicts { get; init; } = [];

    /// <summary>What the store says, where it does not answer.</summary>
    public string? Reason { get; init; }
}
