using System.Collections.Immutable;

namespace Fairway.Search.Indexing;

/// <summary>The terms of a language with the number of texts that have each. Immutable: a version with changes shares all that has not changed.</summary>
internal sealed class TermCounts
{
    /// <summary>When more terms than this have changed, and more than a part of all, they are settled with the rest.</summary>
    private const int FewChanged = 1_024;

    private const double MostChanged = 0.25;

    private readonly Dictionary<string, int> _settled;
    private readonly ImmutableDictionary<string, int> _changed;

    private TermCounts(Dictionary<string, int> settled, ImmutableDictionary<string, int> changed) => (_settled, _changed) = (settled, changed);

    public static TermCounts Empty { get; } = new(new Dictionary<string, int>(StringComparer.Ordinal), ImmutableDictionary.Create<string, int>(StringComparer.Ordinal));

    /// <summary>Terms that are there, each with its number.</summary>
    public IEnumerable<KeyValuePair<string, int>> All => Settled.Concat(New).Select(term => KeyValuePair.Create(term, Of(term))).Where(term => term.Value > 0);

    /// <summary>Terms that are as they were when all were counted; some may have gone since.</summary>
    public IReadOnlyCollection<string> Settled => _settled.Keys;

    /// <summary>Terms that were new since; some may have gone again.</summary>
    public IEnumerable<string> New => _changed.Keys.Where(term => !_settled.ContainsKey(term));

    /// <param name="counts">All, by ordinal comparison; not changed afterwards.</param>
    public static TermCounts Of(Dictionary<string, int> counts) => new(counts, Empty._changed);

    public int Of(string term) =>
        !_changed.IsEmpty && _changed.TryGetValue(term, out var count) ? count : _settled.GetValueOrDefault(term);

    /// <summary>Whether two versions share what is settled.</summary>
    public bool SettledWith(TermCounts other) => _settled == other._settled;

    /// <param name="changes">By how much the number of each term rises or falls.</param>
    public TermCounts With(Dictionary<string, int> changes)
    {
        if (_settled.Count == 0)
            return Settle(changes.Select(change => KeyValuePair.Create(change.Key, Of(change.Key) + change.Value)));

        var changed = _changed.ToBuilder();
        foreach (var (term, change) in changes)
            if (change != 0)
                changed[term] = Of(term) + change;
        return changed.Count > Math.Max(FewChanged, _settled.Count * MostChanged) ? Settle(changed) : new TermCounts(_settled, changed.ToImmutable());
    }

    private TermCounts Settle(IEnumerable<KeyValuePair<string, int>> changed)
    {
        var settled = new Dictionary<string, int>(_settled, StringComparer.Ordinal);
        foreach (var (term, count) in changed)
        {
            if (count == 0)
                settled.Remove(term);
            else
                settled[term] = count;
        }

        return new TermCounts(settled, Empty._changed);
    }
}
