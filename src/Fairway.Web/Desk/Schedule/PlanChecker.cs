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
        return new(
            parts,
            DraftFiles.TwiceChanged(edits),
            parts.Select(part => (part.Draft.Id, Paths: served.Release.Number == 0 ? [] : conflicts.Of(part.Edit, part.Revision.Base, served.Release, cancellationToken)))
                .Where(moved => !moved.Paths.IsEmpty).ToImmutableDictionary(moved => moved.Id, moved => moved.Paths),
            SiteOf(edits, served, cancellationToken));
    }

    /// <summary>The site with all of a plan, to be looked at; null where there is none.</summary>
    public async Task<Site?> Preview(Plan plan, Site served, CancellationToken cancellationToken) =>
        SiteOf(await plans.Edits(await plans.Drafts(plan, cancellationToken), cancellationToken), served, cancellationToken)?.Site;

    private DraftSite? SiteOf(IReadOnlyCollection<DraftEdit> edits, Site served, CancellationToken cancellationToken) =>
        edits.Count == 0 || served.Release.Number == 0 || !DraftFiles.TwiceChanged(edits).IsEmpty ? null : sites.Of(served, edits, cancellationToken);
}
