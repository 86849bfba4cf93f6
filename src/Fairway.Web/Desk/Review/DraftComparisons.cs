using Fairway.Releases;
using Fairway.Sites;
using Fairway.Web.Desk.Drafts;

namespace Fairway.Web.Desk.Review;

/// <summary>Makes a <see cref="DraftComparison"/>.</summary>
internal sealed class DraftComparisons(Lazy<ReleaseStore> releases, Lazy<SiteArchive> archive, DraftSites sites)
{
    /// <param name="draft">That is compared.</param>
    /// <param name="edit">What its newest revision does.</param>
    /// <param name="served">The site that the request took.</param>
    /// <param name="cancellationToken">Stops the reading between files.</param>
    /// <returns>Null where a folder is served, which has no releases.</returns>
    public DraftComparison? Of(Draft draft, DraftEdit edit, Site served, CancellationToken cancellationToken)
    {
        if (served.Release.Number == 0)
            return null;
        if (draft is { State: DraftState.Published, Release: { } number } && served.Log.Find(number) is { } with && served.Log.Find(number - 1) is { } without)
            return On(archive.Value.At(served, without, cancellationToken)) with { After = archive.Value.At(served, with, cancellationToken) };
        if (draft.State == DraftState.Discarded)
            return On(served);
        var made = sites.Of(served, [edit], cancellationToken);
        return On(served) with { After = made.Site, Faults = made.Faults };

        DraftComparison On(Site before)
        {
            var tree = releases.Value.Open(before.Release);
            return new(before, tree, DraftFiles.Of(tree, [edit], cancellationToken));
        }
    }
}
