using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace Fairway.Search.Indexing;

/// <summary>
/// A term in one field, and what it weighs there. It scores as Lucene's own does, from lengths that are at hand and places that are found already; Lucene's takes a lock and makes a
/// cursor and a table of lengths for each term, field and shard, which cost more than most matches. For one query, and one thread.
/// </summary>
/// <param name="weight">What the term weighs in a document that has it endlessly often.</param>
internal sealed class WordWeight(Term term, TermContext places, TermFinder finder, FieldLengths lengths, float weight) : Weight
{
    public override Query Query => new TermQuery(term);

    public override Scorer? GetScorer(AtomicReaderContext context, IBits? acceptDocs) => places.Get(context.Ord) is { } place
        ? new WordScorer(this, finder.Documents(term, place, context.Ord), lengths.In(context.Ord)!, lengths.Effects, weight)
        : null;

    public override Explanation Explain(AtomicReaderContext context, int doc) => throw new NotSupportedException("Scores are not explained.");

    public override float GetValueForNormalization() => 1;

    public override void Normalize(float norm, float topLevelBoost)
    {
    }

    private sealed class WordScorer(Weight owner, DocsEnum documents, byte[] lengths, float[] effects, float weight) : Scorer(owner)
    {
        public override int DocID => documents.DocID;

        public override int Freq => documents.Freq;

        public override int NextDoc() => documents.NextDoc();

        public override int Advance(int target) => documents.Advance(target);

        public override long GetCost() => documents.GetCost();

        public override float GetScore()
        {
            float count = documents.Freq;
            return weight * count / (count + effects[lengths[documents.DocID]]);
        }
    }
}
