using System.Collections.Immutable;
using Fairway.Sites;
using Fairway.Web.Desk.Drafts;

namespace Fairway.Web.Desk.Schedule;

/// <summary>Makes a <see cref="PlanCheck"/>.</summary>
internal sealed class PlanChecker(PlanStore plans, DraftSites sites, DraftConflicts conflicts)
{
    /// <param name="plan">Of which nothing is checked when it is closed.</param>
    /// <param name="drafts">Those of the plan.</param>
    /// <param name="served">The site that the request took.</param>
    /// <param name="cancellationToken">Stops the reading between files.</param>
    public async Task<PlanCheck> Of(Plan plan, ImmutableArray<Draft> drafts, Site served, CancellationToken cancellationToken)
    {
        var parts = plan.State.IsOpen() ? await plans.Parts(drafts, cancellationToken) : [];
        var edits = parts.Select(part => part.Edit).ToList();
        var twice = DraftFiles.TwiceChanged(edits);
        return new(
            parts,
            twice,
            parts.Select(part => (part.Draft.Id, Paths: served.Release.Number == 0 ? [] : conflicts.Of(part.Edit, part.Revision.Base, served.Release, cancellationToken)))
                .Where(moved => !moved.Paths.IsEmpty).ToImmutableDictionary(moved => moved.Id, moved => moved.Paths),
            edits.Count == 0 || !twice.IsEmpty || served.Release.Number == 0 ? null : sites.Of(served, edits, cancellationToken));
    }
}
