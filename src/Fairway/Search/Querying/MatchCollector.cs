using System.Runtime.InteropServices;
using Fairway.Languages;
using Fairway.Search.Indexing;

namespace Fairway.Search.Querying;

/// <summary>Gathers what matched, one match for each subject, over the indexes of all languages.</summary>
internal sealed class MatchCollector(LanguageTag reader)
{
    private readonly Dictionary<Subject, Match> _matches = [];

    public int Count => _matches.Count;

    public void Search(LanguageIndex index, MatchQuery query)
    {
        foreach (var leaf in index.Leaves)
        {
            if (query.In(leaf.Context) is not { } scorer)
                continue;
            while (scorer.MoveNext())
                if (leaf.SubjectOf(scorer.Document) is { } subject)
                    Add(Match.For(reader, subject, index.Language, scorer.Score()));
        }
    }

    /// <summary>All matches, best first.</summary>
    public Match[] Ranked()
    {
        Match[] ranked = [.. _matches.Values];
        Array.Sort(ranked, Match.Compare);
        return ranked;
    }

    private void Add(Match match)
    {
        ref var best = ref CollectionsMarshal.GetValueRefOrAddDefault(_matches, match.Subject, out var exists);
        if (!exists || match.IsBetterThan(best))
            best = match;
    }
}
