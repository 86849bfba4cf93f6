using Fairway.Releases;
using Fairway.Releases.Origin;
using Fairway.Releases.Verification;

namespace Fairway.Tests.Releases.Origin;

/// <summary>The contract, by nodes that share an origin: each opening is another node.</summary>
public sealed class ReplicaStoreTests(Azurite azurite) : ReleaseStoreTests
{
    private readonly string _origin = azurite.Container();
    private readonly Dictionary<ReleaseStore, TemporaryFolder> _folders = [];

    protected override ReleaseStore OpenStore(TimeProvider time)
    {
        var folder = new TemporaryFolder();
        var store = new ReplicaStore(folder.Path, _origin, time);
        _folders.Add(store, folder);
        return store;
    }

    protected override string Repository(ReleaseStore store) => _folders[store].Path;

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        foreach (var folder in _folders.Values)
        {
            var report = StoreVerification.Of(folder.Path, Never);
            folder.Dispose();
            Assert.Empty(report.Problems);
        }

        Assert.Empty(OriginVerification.Of(new(OriginAddress.Parse(_origin)), Never).GetAwaiter().GetResult().Problems);
    }
}
