using Fairway.Releases;

namespace Fairway.Tests.Releases;

/// <summary>The contract, by a repository on this machine.</summary>
public sealed class GitStoreTests : ReleaseStoreTests
{
    private readonly TemporaryFolder _folder = new();

    protected override ReleaseStore OpenStore(TimeProvider time) => new GitStore(_folder.Path, time);

    protected override string Repository(ReleaseStore store) => _folder.Path;

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        _folder.Dispose();
    }
}
