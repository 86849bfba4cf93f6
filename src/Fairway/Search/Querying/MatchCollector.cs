using System.Runtime.InteropServices;
using Fairway.Languages;
using Fairway.Search.Indexing;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace Fairway.Search.Querying;

/// <summary>Gathers what matched, one match for each subject, over the indexes of all languages.</summary>
internal sealed class MatchCollector(LanguageTag reader) : ICollector
{
    private readonly Dictionary<Subject, Match> _matches = [];
    private LanguageIndex? _index;
    private Scorer? _scorer;
    private int _first;

    public bool AcceptsDocsOutOfOrder => true;

    public int Count => _matches.Count;

    public void Search(LanguageIndex index, Query query)
    {
        _index = index;
        index.Search(query, this);
    }

    /// <summary>All matches, best first.</summary>
    public Match[] Ranked()
    {
        Match[] ranked = [.. _matches.Values];
        Array.Sort(ranked, Match.Compare);
        return ranked;
    }

    public void SetScorer(Scorer scorer) => _scorer = scorer;

    public void SetNextReader(AtomicReaderContext context) => _first = context.DocBase;

    public void Collect(int doc)
    {
        var subject = _index!.SubjectOf(_first + doc);
        var match = Match.For(reader, subject, _index.Language, _scorer!.GetScore());
        ref var best = ref CollectionsMarshal.GetValueRefOrAddDefault(_matches, subject, out var exists);
        if (!exists || match.IsBetterThan(best))
            best = match;
    }
}
