namespace Fairway.Statistics.Versions;

/// <summary>Older versions that were asked for last. One is rebuilt at a time: who asks for the same meanwhile waits for it. Safe for many threads.</summary>
internal sealed class KeptVersions
{
    /// <summary>Most that are kept of one dataset.</summary>
    public const int MaxVersions = 4;

    /// <summary>Most rows that they have together; one is kept whatever it has.</summary>
    public const int MaxRows = 500_000;

    private readonly Lock _lock = new();
    private readonly List<Dataset> _kept = [];

    public Dataset Find(int version, Func<Dataset> rebuild)
    {
        lock (_lock)
        {
            var place = _kept.FindIndex(dataset => dataset.Version.Number == version);
            var found = place >= 0 ? _kept[place] : rebuild();
            if (place >= 0)
                _kept.RemoveAt(place);
            _kept.Add(found);
            while (_kept.Count > MaxVersions || (_kept.Count > 1 && _kept.Sum(dataset => (long)dataset.Table.RowCount) > MaxRows))
                _kept.RemoveAt(0);
            return found;
        }
    }
}
