using System.Runtime.InteropServices;
using Fairway.Languages;
using Fairway.Search.Indexing;

namespace Fairway.Search.Querying;

/// <summary>Gathers what matched, one match for each subject, over the indexes of all languages.</summary>
internal sealed class MatchCollector(LanguageTag reader)
{
    private static readonly Comparer<Match> _order = Comparer<Match>.Create(Match.Compare);

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
        Match[] matches = [.. _matches.Values];
        var keys = new ulong[matches.Length];
        for (var i = 0; i < keys.Length; i++)
            keys[i] = matches[i].Key;
        // Numbers are sorted many times faster than by a comparison; only what has the same number is compared.
        Array.Sort(keys, matches);
        for (int start = 0, end; start < keys.Length; start = end)
        {
            for (end = start + 1; end < keys.Length && keys[end] == keys[start];)
                end++;
            if (end - start > 1)
                Array.Sort(matches, start, end - start, _order);
        }

        return matches;
    }

    private void Add(Match match)
    {
        ref var best = ref CollectionsMarshal.GetValueRefOrAddDefault(_matches, match.Subject, out var exists);
        if (!exists || match.IsBetterThan(best))
            best = match;
    }
}
