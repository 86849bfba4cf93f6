using System.Collections.Immutable;
using System.Globalization;
using Fairway.Input;
using Fairway.Releases;

namespace Fairway.Benchmarks.Change;

/// <summary>A history in memory, which costs nothing to write: what is measured is what is made of it.</summary>
internal sealed class MemoryStore : ReleaseStore
{
    private readonly List<EditedFiles> _trees = [];
    private ReleaseLog _log = ReleaseLog.Empty;

    public override ReleaseLog Log => _log;

    public override Task<ReleaseLog> Refresh(CancellationToken cancellationToken) => Task.FromResult(_log);

    public override FileTree Open(Release release) => _trees[release.Number - 1];

    public override ImmutableArray<FileChange> Changes(Release? from, Release to, CancellationToken cancellationToken)
    {
        var after = _trees[to.Number - 1];
        if (from is null)
            return [.. after.Files.Select(file => new FileChange(file.Path, null, file))];
        var before = _trees[from.Number - 1];
        return
        [
            .. Enumerable.Range(Math.Min(from.Number, to.Number) + 1, Math.Abs(to.Number - from.Number))
                .SelectMany(number => _log.ChangesOf(_log.Find(number)!).Select(change => change.Path))
                .Distinct(StringComparer.Ordinal)
                .Where(path => !before.IsSame(after, path))
                .Order(StringComparer.Ordinal)
                .Select(path => new FileChange(path, before.Find(path), after.Find(path))),
        ];
    }

    public override Task<Release?> Append(ReleaseDraft draft, Release? expected, CancellationToken cancellationToken) => throw new NotSupportedException("Say what changed.");

    /// <param name="paths">In which the tree differs from the newest.</param>
    public Release Append(EditedFiles tree, IEnumerable<string> paths)
    {
        var number = _log.Count + 1;
        var id = ReleaseId.Parse(number.ToString("x40", CultureInfo.InvariantCulture));
        var release = new Release(number, id, DateTimeOffset.UnixEpoch.AddHours(number), "benchmark", "For a measurement.", ReleaseKind.Publication, id.Value);
        _trees.Add(tree);
        _log = _log.With([(release, [.. paths.Select(path => new PathChange(path, ChangeKind.Modified))])]);
        return release;
    }
}
