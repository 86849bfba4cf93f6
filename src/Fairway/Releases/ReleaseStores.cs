using System.Collections.Immutable;
using Fairway.Releases.Verification;

namespace Fairway.Releases;

/// <summary>Turns the settings of a store into one.</summary>
public static class ReleaseStores
{
    /// <param name="folder">On this machine; made where it is absent.</param>
    /// <param name="origin">Null where this machine alone keeps the releases.</param>
    /// <exception cref="StoreUnavailableException">The folder is no store, or is damaged.</exception>
    /// <exception cref="IOException">The folder can be neither opened nor made.</exception>
    public static ReleaseStore Open(string folder, string? origin, TimeProvider time) => new GitStore(folder, time);

    /// <summary>Checks everything that is stored in the folder and at the origin, and changes nothing.</summary>
    /// <returns>A report for each place, by its name.</returns>
    /// <exception cref="StoreUnavailableException">There is no such folder, or the origin does not answer.</exception>
    public static async Task<ImmutableArray<(string Place, VerificationReport Report)>> Verify(string folder, string? origin, CancellationToken cancellationToken)
    {
        if (!Directory.Exists(folder))
            throw new StoreUnavailableException($"There is no store in '{folder}'. Name the folder that keeps the releases with --store.");
        return [(folder, StoreVerification.Of(Path.GetFullPath(folder), cancellationToken))];
    }
}
