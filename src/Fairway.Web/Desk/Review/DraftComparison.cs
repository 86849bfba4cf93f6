using System.Collections.Immutable;
using Fairway.Input;
using Fairway.Releases;
using Fairway.Sites;

namespace Fairway.Web.Desk.Review;

/// <summary>A draft beside what it is put on: what is published now or, for one that came out, what was before it.</summary>
/// <param name="Before">Without the draft.</param>
/// <param name="BeforeFiles">Of its release.</param>
/// <param name="Files">What the draft makes of them, <c>redirects.yaml</c> among them: the new bytes, or none for a file that goes.</param>
internal sealed record DraftComparison(Site Before, ReleaseTree BeforeFiles, ImmutableSortedDictionary<string, byte[]?> Files)
{
    /// <summary>With the draft; null where the check refuses it, or nobody asks any more.</summary>
    public Site? After { get; init; }

    /// <summary>What the check of the site says with the draft in it.</summary>
    public ImmutableArray<Fault> Faults { get; init; } = [];
}
