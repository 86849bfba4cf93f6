using System.Collections.Immutable;

namespace Fairway.Releases;

/// <summary>
/// Every release up to one, and what each of them changed. Immutable: a new release makes a new log, which shares what the old one holds.
/// Knows by path which releases changed it, since asking git for that walks the whole history.
/// </summary>
public sealed class ReleaseLog
{
    private readonly ImmutableList<Entry> _entries;
    private readonly ImmutableDictionary<string, ImmutableArray<int>> _touching;
    private readonly ImmutableDictionary<ReleaseId, int> _numbers;

    private ReleaseLog(ImmutableList<Entry> entries, ImmutableDictionary<string, ImmutableArray<int>> touching, ImmutableDictionary<ReleaseId, int> numbers)
    {
        _entries = entries;
        _touching = touching;
        _numbers = numbers;
    }

    public static ReleaseLog Empty { get; } = new(
        [], ImmutableDictionary.Create<string, ImmutableArray<int>>(StringComparer.Ordinal), ImmutableDictionary<ReleaseId, int>.Empty);

    public int Count => _entries.Count;

    /// <summary>Null when nothing has been published.</summary>
    public Release? Latest => Find(Count);

    public IEnumerable<Release> NewestFirst => Enumerable.Range(0, Count).Select(i => _entries[Count - 1 - i].Release);

    /// <summary>Null where there is no release of that number.</summary>
    public Release? Find(int number) => number >= 1 && number <= Count ? _entries[number - 1].Release : null;

    public Release? Find(ReleaseId id) => _numbers.TryGetValue(id, out var number) ? Find(number) : null;

    /// <summary>The release that stood at an instant: the last that was published at or before it. Null before the first.</summary>
    public Release? At(DateTimeOffset instant)
    {
        var (low, high) = (0, Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_entries[middle].Release.Published <= instant)
                low = middle + 1;
            else
                high = middle;
        }

        return Find(low);
    }

    /// <summary>What a release changed beside its predecessor, by path.</summary>
    public ImmutableArray<PathChange> ChangesOf(Release release) => _entries[release.Number - 1].Changes;

    /// <summary>The releases that changed a file or anything in a folder, oldest first. The path is written without a slash at its end.</summary>
    public IEnumerable<Release> Touching(string path) =>
        _touching.GetValueOrDefault(path, []).TakeWhile(number => number <= Count).Select(number => _entries[number - 1].Release);

    /// <summary>The log as it was when that release was the newest.</summary>
    public ReleaseLog UpTo(Release release) => release.Number == Count ? this : new(_entries.GetRange(0, release.Number), _touching, _numbers);

    /// <exception cref="ArgumentException">The number of a release is not one more than its predecessor's, or it was published before it.</exception>
    public ReleaseLog With(IEnumerable<(Release Release, ImmutableArray<PathChange> Changes)> newer)
    {
        var entries = _entries.ToBuilder();
        var touching = _touching.ToBuilder();
        var numbers = _numbers.ToBuilder();
        foreach (var (release, changes) in newer)
        {
            if (release.Number != entries.Count + 1)
                throw new ArgumentException($"Release {release.Number} does not follow release {entries.Count}.");
            if (entries.Count > 0 && release.Published < entries[^1].Release.Published)
                throw new ArgumentException($"Release {release.Number} was published before release {entries.Count}.");
            entries.Add(new(release, changes));
            numbers[release.Id] = release.Number;
            foreach (var path in changes.SelectMany(change => WithFolders(change.Path)).Distinct(StringComparer.Ordinal))
                touching[path] = touching.GetValueOrDefault(path, []).Add(release.Number);
        }

        return new(entries.ToImmutable(), touching.ToImmutable(), numbers.ToImmutable());
    }

    private static IEnumerable<string> WithFolders(string path)
    {
        for (var end = path.Length; end > 0; end = path.LastIndexOf('/', end - 1))
            yield return path[..end];
    }

    private sealed record Entry(Release Release, ImmutableArray<PathChange> Changes);
}
