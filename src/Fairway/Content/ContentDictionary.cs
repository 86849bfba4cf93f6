using System.Collections;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Fairway.Content;

/// <summary>
/// A sorted dictionary for now and then alike. Its keys are known; a value of the past is read when it is first asked for, and once. Immutable, and
/// safe for many threads.
/// </summary>
public sealed class ContentDictionary<TKey, TValue> : IReadOnlyCollection<KeyValuePair<TKey, TValue>>
    where TKey : notnull
    where TValue : class
{
    private readonly ImmutableSortedDictionary<TKey, Deferred<TValue>> _values;

    internal ContentDictionary(ImmutableSortedDictionary<TKey, Deferred<TValue>> values) => _values = values;

    public int Count => _values.Count;

    public IEnumerable<TKey> Keys => _values.Keys;

    /// <summary>All of them: those of the past are read one after the other.</summary>
    /// <exception cref="InvalidDataException">One was published and can no longer be read.</exception>
    public IEnumerable<TValue> Values => _values.Values.Select(value => value.Value);

    /// <summary>The values of some keys, in order; no others are read.</summary>
    /// <exception cref="InvalidDataException">One was published and can no longer be read.</exception>
    public IEnumerable<TValue> ValuesOf(Func<TKey, bool> isWanted) => _values.Where(value => isWanted(value.Key)).Select(value => value.Value.Value);

    /// <exception cref="KeyNotFoundException">There is no such key.</exception>
    /// <exception cref="InvalidDataException">The value was published and can no longer be read.</exception>
    public TValue this[TKey key] => _values[key].Value;

    public bool ContainsKey(TKey key) => _values.ContainsKey(key);

    /// <exception cref="InvalidDataException">The value was published and can no longer be read.</exception>
    public bool TryGetValue(TKey key, [NotNullWhen(true)] out TValue? value)
    {
        value = GetValueOrDefault(key);
        return value is not null;
    }

    /// <exception cref="InvalidDataException">The value was published and can no longer be read.</exception>
    public TValue? GetValueOrDefault(TKey key) => _values.TryGetValue(key, out var value) ? value.Value : null;

    public IEnumerator<KeyValuePair<TKey, TValue>> GetEnumerator()
    {
        foreach (var (key, value) in _values)
            yield return KeyValuePair.Create(key, value.Value);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>With other values for some keys; null takes a key away.</summary>
    internal ContentDictionary<TKey, TValue> With(IEnumerable<KeyValuePair<TKey, Deferred<TValue>?>> changes)
    {
        var values = _values.ToBuilder();
        foreach (var (key, value) in changes)
        {
            if (value is null)
                values.Remove(key);
            else
                values[key] = value;
        }

        return new(values.ToImmutable());
    }

    /// <summary>The keys whose value is not the same object as in an older map, and those of only one of the two, in order. Reads nothing.</summary>
    internal IEnumerable<TKey> ChangedSince(ContentDictionary<TKey, TValue> older)
    {
        if (_values == older._values)
            yield break;
        using var was = older._values.GetEnumerator();
        using var now = _values.GetEnumerator();
        var (hasWas, hasNow) = (was.MoveNext(), now.MoveNext());
        while (hasWas || hasNow)
        {
            var order = !hasWas ? 1 : !hasNow ? -1 : _values.KeyComparer.Compare(was.Current.Key, now.Current.Key);
            if (order != 0 || was.Current.Value != now.Current.Value)
                yield return order < 0 ? was.Current.Key : now.Current.Key;
            if (order <= 0)
                hasWas = was.MoveNext();
            if (order >= 0)
                hasNow = now.MoveNext();
        }
    }
}
