using System.Collections;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Fairway.Languages;
using Fairway.Search.Indexing;
using Lucene.Net.Index;

namespace Fairway.Search.Querying;

/// <summary>Gathers what matched, one match for each subject, over the indexes of all languages.</summary>
/// <param name="reader">The language of the reader.</param>
/// <param name="isRanked">Whether matches have scores; without them they can only be counted.</param>
internal sealed class MatchCollector(LanguageTag reader, bool isRanked)
{
    /// <summary>Matches kept side by side: an array of more would be large to the garbage collector, which would go through the whole index when a few of them were made.</summary>
    private const int ChunkSize = 1024;

    /// <summary>Of subjects that have one document: these match once, and there is nothing to compare.</summary>
    private readonly List<Match[]> _alone = [];

    private int _aloneCount;

    private readonly Dictionary<Subject, Match> _ofSeveral = [];

    /// <summary>Documents that were gathered before, by shard: what is asked for less finds them again, with the same score.</summary>
    private readonly Dictionary<AtomicReaderContext, BitArray> _gathered = [];

    public int Count => _aloneCount + _ofSeveral.Count;

    /// <summary>In no order.</summary>
    public IEnumerable<Match> Matches
    {
        get
        {
            for (var i = 0; i < _aloneCount; i++)
                yield return _alone[i / ChunkSize][i % ChunkSize];
            foreach (var match in _ofSeveral.Values)
                yield return match;
        }
    }

    public void Search(LanguageIndex index, MatchQuery query)
    {
        var nearness = Match.NearnessOf(index.Language, reader);
        foreach (var leaf in index.Leaves)
        {
            if (query.In(leaf.Context) is not { } scorer)
                continue;
            if (!_gathered.TryGetValue(leaf.Context, out var gathered))
                _gathered.Add(leaf.Context, gathered = new BitArray(leaf.Context.Reader.MaxDoc));
            while (scorer.MoveNext())
            {
                if (gathered[scorer.Document] || leaf.SubjectOf(scorer.Document) is not { } subject)
                    continue;
                gathered[scorer.Document] = true;
                Add(Match.For(reader, subject, index.Language, nearness, isRanked ? scorer.Score() : 0));
            }
        }
    }

    /// <summary>Raises a subject that the query calls by its name, if it matched.</summary>
    public void Raise(Subject subject)
    {
        ref var match = ref Find(subject);
        if (!Unsafe.IsNullRef(ref match))
            match = match with { Score = match.Score * Match.NamedWeight };
    }

    /// <summary>Puts a subject first, whether or not it matched.</summary>
    /// <param name="place">From 0; a subject that is first already stays where it is.</param>
    public void Prefer(Subject subject, int place)
    {
        ref var match = ref Find(subject);
        if (Unsafe.IsNullRef(ref match))
            Add(Match.BestBet(reader, subject, place));
        else
            match = match with { Bet = match.Bet ?? place };
    }

    private ref Match Find(Subject subject)
    {
        if (subject.Versions.Length > 1)
            return ref CollectionsMarshal.GetValueRefOrNullRef(_ofSeveral, subject);
        for (var i = 0; i < _aloneCount; i++)
            if (_alone[i / ChunkSize][i % ChunkSize].Subject == subject)
                return ref _alone[i / ChunkSize][i % ChunkSize];
        return ref Unsafe.NullRef<Match>();
    }

    private void Add(Match match)
    {
        if (match.Subject.Versions.Length == 1)
        {
            if (_aloneCount == _alone.Count * ChunkSize)
                _alone.Add(new Match[ChunkSize]);
            _alone[_aloneCount / ChunkSize][_aloneCount % ChunkSize] = match;
            _aloneCount++;
            return;
        }

        ref var best = ref CollectionsMarshal.GetValueRefOrAddDefault(_ofSeveral, match.Subject, out var exists);
        if (!exists || match.IsBetterThan(best))
            best = match;
    }
}
