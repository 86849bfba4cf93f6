using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Fairway.Languages;
using Fairway.Search.Indexing;

namespace Fairway.Search.Querying;

/// <summary>Gathers what matched, one match for each subject, over the indexes of all languages.</summary>
internal sealed class MatchCollector(LanguageTag reader)
{
    private readonly Dictionary<Subject, Match> _matches = [];

    public int Count => _matches.Count;

    /// <summary>In no order.</summary>
    public IReadOnlyCollection<Match> Matches => _matches.Values;

    public void Search(LanguageIndex index, MatchQuery query)
    {
        var nearness = Match.NearnessOf(index.Language, reader);
        foreach (var leaf in index.Leaves)
        {
            if (query.In(leaf.Context) is not { } scorer)
                continue;
            while (scorer.MoveNext())
                if (leaf.SubjectOf(scorer.Document) is { } subject)
                    Add(Match.For(reader, subject, index.Language, nearness, scorer.Score()));
        }
    }

    /// <summary>Raises a subject that the query calls by its name, if it matched.</summary>
    public void Raise(Subject subject)
    {
        ref var match = ref CollectionsMarshal.GetValueRefOrNullRef(_matches, subject);
        if (!Unsafe.IsNullRef(ref match))
            match = match with { Score = match.Score * Match.NamedWeight };
    }

    /// <summary>Puts a subject first, whether or not it matched.</summary>
    /// <param name="place">From 0; a subject that is first already stays where it is.</param>
    public void Prefer(Subject subject, int place)
    {
        ref var match = ref CollectionsMarshal.GetValueRefOrAddDefault(_matches, subject, out var exists);
        match = exists ? match with { Bet = match.Bet ?? place } : Match.BestBet(reader, subject, place);
    }

    private void Add(Match match)
    {
        ref var best = ref CollectionsMarshal.GetValueRefOrAddDefault(_matches, match.Subject, out var exists);
        if (!exists || match.IsBetterThan(best))
            best = match;
    }
}
