namespace Fairway.Releases;

/// <summary>Turns the settings of a store into one.</summary>
public static class ReleaseStores
{
    /// <param name="folder">On this machine; made where it is absent.</param>
    /// <param name="origin">Null where this machine alone keeps the releases.</param>
    /// <exception cref="StoreUnavailableException">The folder is no store, or is damaged.</exception>
    /// <exception cref="IOException">The folder can be neither opened nor made.</exception>
    public static ReleaseStore Open(string folder, string? origin, TimeProvider time) => new GitStore(folder, time);
}
