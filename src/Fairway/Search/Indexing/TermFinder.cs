using Lucene.Net.Index;

namespace Fairway.Search.Indexing;

/// <summary>Finds terms in the shards of one language. It keeps its place in each field of each shard, which costs more to take than to move. For one query, and one thread.</summary>
internal sealed class TermFinder(IndexReaderContext shards)
{
    private readonly Dictionary<string, TermsEnum?[]> _places = new(StringComparer.Ordinal);

    /// <summary>Where the term is, and in how many documents, dead ones too.</summary>
    public TermContext Find(Term term)
    {
        var found = new TermContext(shards);
        var places = In(term.Field);
        for (var shard = 0; shard < places.Length; shard++)
            if (places[shard] is { } place && place.SeekExact(term.Bytes))
                found.Register(place.GetTermState(), shard, place.DocFreq, place.TotalTermFreq);
        return found;
    }

    private TermsEnum?[] In(string field)
    {
        if (!_places.TryGetValue(field, out var places))
            _places[field] = places = [.. shards.Leaves.Select(leaf => leaf.AtomicReader.GetTerms(field)?.GetEnumerator())];
        return places;
    }
}
