using System.Collections.Immutable;
using Fairway.Web.Desk.Drafts;

namespace Fairway.Web.Desk.Schedule;

/// <summary>What would come of a plan if all of it went out now.</summary>
/// <param name="Parts">Its drafts that are not out, in their order.</param>
/// <param name="TwiceChanged">Files that two of them change differently.</param>
/// <param name="Moved">Files that were published in another form since their draft began, by the number of the draft; without those where there are none.</param>
/// <param name="Site">With all of them; null where there is nothing to look at.</param>
internal sealed record PlanCheck(
    ImmutableArray<DraftPart> Parts, ImmutableArray<string> TwiceChanged, ImmutableDictionary<int, ImmutableArray<string>> Moved, DraftSite? Site)
{
    /// <summary>It would be refused whole as the site is now. Another release may change that, but for <see cref="TwiceChanged"/>, with which nothing is scheduled.</summary>
    public bool IsRefused => !Moved.IsEmpty || Site is { Site: null };
}
