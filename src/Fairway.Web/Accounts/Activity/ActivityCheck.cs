using System.Collections.Immutable;
using Fairway.Releases;

namespace Fairway.Web.Accounts.Activity;

/// <summary>What a walk over the whole chain found.</summary>
/// <param name="Entries">How many there are.</param>
/// <param name="FirstBroken">The number of the first entry that is not what was written; null when all are.</param>
/// <param name="Strayed">Heads that stand in releases while the chain has another entry there, or none: it was written anew or cut after they were published. By number.</param>
internal sealed record ActivityCheck(long Entries, long? FirstBroken, ImmutableArray<ActivityHead> Strayed)
{
    public bool IsWhole => FirstBroken is null && Strayed.IsEmpty;
}
