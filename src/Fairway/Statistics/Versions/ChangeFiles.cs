using System.Collections.Immutable;
using Fairway.Input;

namespace Fairway.Statistics.Versions;

/// <summary>The files <c>changes/{n}.csv</c> of a dataset, as they stand; those that were read last are kept as lines too. Safe for many threads.</summary>
internal sealed class ChangeFiles(string folder, ImmutableArray<string> key, ImmutableSortedDictionary<int, byte[]> files)
{
    /// <summary>Most bytes of all files of changes of one dataset.</summary>
    public const int MaxBytes = 64 * 1024 * 1024;

    /// <summary>Bytes of files of which the lines are kept: ten or twenty times as much in memory.</summary>
    private const int MaxKeptBytes = 2 * 1024 * 1024;

    private readonly Lock _lock = new();

    /// <summary>The one that was asked for last is at the end.</summary>
    private readonly List<(int Version, VersionChanges Changes)> _kept = [];

    public static ChangeFiles None(ImmutableArray<string> key) => new("", key, ImmutableSortedDictionary<int, byte[]>.Empty);

    public string PathOf(int version) => $"{folder}/{ChangeFile.Name(version)}";

    /// <exception cref="InvalidDataException">The file is not in form.</exception>
    public VersionChanges Read(int version)
    {
        lock (_lock)
        {
            var place = _kept.FindIndex(kept => kept.Version == version);
            var changes = place >= 0 ? _kept[place].Changes : Parse(version);
            if (place >= 0)
                _kept.RemoveAt(place);
            _kept.Add((version, changes));
            while (_kept.Count > 1 && _kept.Sum(kept => (long)files[kept.Version].Length) > MaxKeptBytes)
                _kept.RemoveAt(0);
            return changes;
        }
    }

    /// <returns>Null when there was a fault.</returns>
    public VersionChanges? Read(int version, FaultList faults) => ChangeFile.Read(key, files[version], PathOf(version), faults);

    private VersionChanges Parse(int version)
    {
        var faults = new FaultList();
        return Read(version, faults) ?? throw new InvalidDataException($"The changes of version {version} cannot be read. {faults.ToSorted().FirstOrDefault()}");
    }
}
