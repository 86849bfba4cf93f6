using System.Collections.Frozen;
using System.Collections.Immutable;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace Fairway.Search.Indexing;

/// <summary>Weighs terms by the documents that are still there, so that a score is what it would be in an index that never had others.</summary>
internal sealed class ShardSearcher : IndexSearcher
{
    private readonly ImmutableArray<Shard> _shards;
    private readonly ImmutableArray<Shard> _partlyDead;
    private readonly FrozenDictionary<string, CollectionStatistics> _fields;
    private readonly FrozenDictionary<string, Lazy<FieldLengths>> _lengths;

    public ShardSearcher(ImmutableArray<Shard> shards)
        // Nothing is ever disposed: a shard is in memory alone, in many versions of an index, and goes with the last of them.
        : base(new MultiReader([.. shards.Select(shard => (IndexReader)shard.Reader)]))
    {
        _shards = shards;
        _partlyDead = [.. shards.Where(shard => shard.Dead > 0)];
        _fields = SearchText.All.SelectMany(text => text.Fields).ToFrozenDictionary(field => field, Statistics, StringComparer.Ordinal);
        _lengths = _fields.Keys.ToFrozenDictionary(field => field, field => new Lazy<FieldLengths>(() => Lengths(field)), StringComparer.Ordinal);
        Similarity = BestMatching.Similarity;
    }

    public ImmutableArray<ShardLeaf> Leaves()
    {
        var leaves = ImmutableArray.CreateBuilder<ShardLeaf>();
        var next = TopReaderContext.Leaves.GetEnumerator();
        foreach (var shard in _shards)
            for (var first = 0; first < shard.Reader.MaxDoc && next.MoveNext(); first += next.Current.Reader.MaxDoc)
                leaves.Add(new ShardLeaf(next.Current, shard, first));
        return leaves.ToImmutable();
    }

    /// <summary>Documents that have the term and are still there.</summary>
    public int DocumentsWith(Term term, TermContext places) => WithoutDead(term, places.DocFreq);

    /// <summary>The documents that have the term; null if there are none.</summary>
    public Weight? Word(Term term, TermFinder finder, float weight)
    {
        var places = finder.Find(term);
        var having = DocumentsWith(term, places);
        return having == 0 ? null : new WordWeight(term, places, finder, _lengths[term.Field].Value, weight * BestMatching.Weight(_fields[term.Field].MaxDoc, having));
    }

    public override TermStatistics TermStatistics(Term term, TermContext context) => new(term.Bytes, DocumentsWith(term, context), -1);

    public override CollectionStatistics CollectionStatistics(string field) => _fields[field];

    private int WithoutDead(Term term, int documents)
    {
        if (documents == 0 || _partlyDead.IsEmpty)
            return documents;
        var text = term.Text;
        foreach (var shard in _partlyDead)
            documents -= shard.DeadTerms.Documents(term.Field, text);
        return documents;
    }

    private FieldLengths Lengths(string field)
    {
        var (terms, documents) = (_fields[field].SumTotalTermFreq, _fields[field].MaxDoc);
        return FieldLengths.Of(field, [.. TopReaderContext.Leaves], terms <= 0 ? 1 : (float)(terms / (double)documents));
    }

    private CollectionStatistics Statistics(string field)
    {
        var length = _shards.Sum(shard => shard.Reader.GetSumTotalTermFreq(field) - shard.DeadTerms.Length(field));
        return new CollectionStatistics(field, _shards.Sum(shard => shard.Alive), docCount: -1, length, sumDocFreq: -1);
    }
}
