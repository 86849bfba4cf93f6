using Fairway.Releases;

namespace Fairway.Trials;

/// <summary>Where a trial's store is: a folder, and an origin where it has one.</summary>
public sealed record StorePlace(string Folder, string? Origin)
{
    public ReleaseStore Open() => ReleaseStores.Open(Folder, Origin, TimeProvider.System);

    /// <summary>As the options of a verb or of a child.</summary>
    public string[] Options => Origin is null ? ["--store", Folder] : ["--store", Folder, "--origin", Origin];
}
