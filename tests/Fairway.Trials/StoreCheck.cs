using System.Text;
using Fairway.Releases;
using Fairway.Trials.Processes;

namespace Fairway.Trials;

/// <summary>What must hold of a store whatever was done to its publishers.</summary>
internal static class StoreCheck
{
    /// <summary>A child killed now must not keep the next start from opening, reading and verifying everything.</summary>
    /// <returns>How many releases there are.</returns>
    public static async Task<int> Holds(StorePlace place, IEnumerable<Children.Acknowledged> acknowledged, CancellationToken cancellationToken)
    {
        using var store = place.Open();
        var log = await store.Refresh(cancellationToken);
        foreach (var release in acknowledged)
        {
            if (log.Find(release.Release)?.Id != release.Id)
                throw new TrialFailedException($"Release {release.Release} ({release.Id}) was acknowledged and is lost; the store is {place}.");
            var text = Encoding.UTF8.GetString(store.Open(log.Find(release.Release)!).Read(TrialContent.TextPath(release.Page), cancellationToken));
            if (!text.Contains(TrialContent.State(release.Number), StringComparison.Ordinal))
                throw new TrialFailedException($"Release {release.Release} does not hold what was published in it; the store is {place}.");
        }

        var problems = (await ReleaseStores.Verify(place.Folder, place.Origin, cancellationToken)).SelectMany(stored => stored.Report.Problems).ToList();
        if (problems.Count > 0)
            throw new TrialFailedException($"The store {place} does not verify: {string.Join('\n', problems)}");
        await ChildProcess.Run("git", ["-C", place.Folder, "fsck", "--strict", "--full"], cancellationToken);
        return log.Count;
    }
}
