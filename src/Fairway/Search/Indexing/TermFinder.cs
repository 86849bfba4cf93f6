using Lucene.Net.Index;

namespace Fairway.Search.Indexing;

/// <summary>Finds terms in the shards of one language. It keeps its place in each field of each shard, which costs more to take than to move. For one query, and one thread.</summary>
internal sealed class TermFinder(IndexReaderContext shards)
{
    private readonly Dictionary<string, TermsEnum?[]> _places = new(StringComparer.Ordinal);
    private readonly Dictionary<Term, TermContext> _found = [];

    /// <summary>Where the term is, and in how many documents, dead ones too.</summary>
    public TermContext Find(Term term)
    {
        if (_found.TryGetValue(term, out var found))
            return found;
        found = new TermContext(shards);
        var places = In(term.Field);
        for (var shard = 0; shard < places.Length; shard++)
            if (places[shard] is { } place && place.SeekExact(term.Bytes))
                found.Register(place.GetTermState(), shard, place.DocFreq, place.TotalTermFreq);
        return _found[term] = found;
    }

    /// <summary>The documents that have a term which was found in a shard.</summary>
    public DocsEnum Documents(Term term, TermState found, int shard)
    {
        var place = In(term.Field)[shard]!;
        place.SeekExact(term.Bytes, found);
        return place.Docs(liveDocs: null, reuse: null, DocsFlags.FREQS);
    }

    private TermsEnum?[] In(string field)
    {
        if (!_places.TryGetValue(field, out var places))
            _places[field] = places = [.. shards.Leaves.Select(leaf => leaf.AtomicReader.GetTerms(field)?.GetEnumerator())];
        return places;
    }
}
