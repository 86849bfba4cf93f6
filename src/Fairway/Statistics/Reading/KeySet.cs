namespace Fairway.Statistics.Reading;

/// <summary>The keys of the rows so far, exact, as chains of numbers: a text for each of a million rows would fill the memory.</summary>
internal sealed class KeySet(int parts)
{
    private readonly Dictionary<long, int>[] _levels = [.. Enumerable.Range(0, parts).Select(_ => new Dictionary<long, int>())];

    /// <param name="codes">A number for each part of the key, the same for the same value.</param>
    /// <returns>False when the key is there already.</returns>
    public bool Add(ReadOnlySpan<int> codes)
    {
        var (id, isNew) = (0, false);
        for (var i = 0; i < _levels.Length; i++)
        {
            var link = ((long)id << 32) | (uint)codes[i];
            isNew = !_levels[i].TryGetValue(link, out id);
            if (isNew)
                _levels[i].Add(link, id = _levels[i].Count);
        }

        return isNew;
    }
}
