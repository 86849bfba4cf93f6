using System.Collections.Immutable;
using Fairway.Releases.Origin;
using Fairway.Releases.Verification;

namespace Fairway.Releases;

/// <summary>Turns the settings of a store into one.</summary>
public static class ReleaseStores
{
    /// <param name="folder">On this machine; made where it is absent.</param>
    /// <param name="origin">Null where this machine alone keeps the releases.</param>
    /// <exception cref="StoreUnavailableException">The folder is no store, or is damaged.</exception>
    /// <exception cref="IOException">The folder can be neither opened nor made.</exception>
    public static ReleaseStore Open(string folder, string? origin, TimeProvider time) =>
        origin is null ? new GitStore(folder, time) : new ReplicaStore(folder, origin, time);

    /// <summary>Checks everything that is stored in the folder and at the origin, and changes nothing.</summary>
    /// <returns>A report for each place, by its name.</returns>
    /// <exception cref="StoreUnavailableException">There is no such folder, or the origin does not answer.</exception>
    public static async Task<ImmutableArray<(string Place, VerificationReport Report)>> Verify(string folder, string? origin, CancellationToken cancellationToken)
    {
        if (!Directory.Exists(folder))
            throw new StoreUnavailableException($"There is no store in '{folder}'. Name the folder that keeps the releases with --store.");
        var here = (folder, StoreVerification.Of(Path.GetFullPath(folder), cancellationToken));
        if (origin is null)
            return [here];
        var container = new OriginContainer(OriginAddress.Parse(origin));
        return [here, (container.Name, await OriginVerification.Of(container, cancellationToken))];
    }

    /// <summary>Fills an empty origin with the releases of a store: after it was lost, or to move from one machine to several nodes.</summary>
    /// <returns>The newest release.</returns>
    /// <exception cref="StoreUnavailableException">The store has no release, the origin is not empty, or it does not answer.</exception>
    public static async Task<Release> Restore(string folder, string origin, TimeProvider time, CancellationToken cancellationToken)
    {
        using var replica = new ReplicaStore(folder, origin, time);
        return await replica.Restore(cancellationToken);
    }
}
