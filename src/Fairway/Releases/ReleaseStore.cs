using System.Collections.Immutable;
using Fairway.Input;

namespace Fairway.Releases;

/// <summary>Keeps releases in a folder, each whole. Replaced by git in time; what callers see stays.</summary>
public sealed class ReleaseStore
{
    public ReleaseStore(string folder, TimeProvider time) => throw new NotImplementedException();

    /// <summary>The newest release; null in an empty store.</summary>
    public Release? Latest(CancellationToken cancellationToken) => throw new NotImplementedException();

    /// <summary>Newest first.</summary>
    public ImmutableArray<Release> History(CancellationToken cancellationToken) => throw new NotImplementedException();

    public FileTree Open(Release release, CancellationToken cancellationToken) => throw new NotImplementedException();

    /// <summary>Makes a tree the next release, whole or not at all. A tree equal to the newest release makes none, and that release is returned.</summary>
    public Release Publish(FileTree files, string by, string note, CancellationToken cancellationToken) => throw new NotImplementedException();
}
