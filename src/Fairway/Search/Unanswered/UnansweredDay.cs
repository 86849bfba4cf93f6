namespace Fairway.Search.Unanswered;

/// <summary>The counts of one day, in memory. Not for several threads.</summary>
internal sealed class UnansweredDay(DateOnly date)
{
    private readonly Dictionary<UnansweredQuery, Tally> _tallies = [];
    private bool _hasRead;

    public DateOnly Date => date;

    /// <summary>Some query was not counted, since there were too many others.</summary>
    public bool IsFull { get; private set; }

    public void Count(UnansweredQuery query)
    {
        if (_tallies.TryGetValue(query, out var tally))
            _tallies[query] = tally with { Count = tally.Count + 1 };
        else if (_tallies.Count < UnansweredSearches.MostQueries)
            _tallies.Add(query, new Tally(1, 0));
        else
            IsFull = true;
    }

    /// <summary>What is to be added to the file: of queries that came often enough, what it does not hold yet.</summary>
    /// <param name="stored">The file. What it holds when it is first read came before this process started, and counts.</param>
    public IReadOnlyDictionary<UnansweredQuery, int> Unwritten(IReadOnlyDictionary<UnansweredQuery, int> stored)
    {
        if (!_hasRead)
        {
            foreach (var (query, count) in stored)
                _tallies[query] = new Tally(_tallies.GetValueOrDefault(query).Count + count, count);
            _hasRead = true;
        }

        return _tallies.Where(tally => tally.Value.Count >= UnansweredSearches.Threshold && tally.Value.Count > tally.Value.Written)
            .ToDictionary(tally => tally.Key, tally => tally.Value.Count - tally.Value.Written);
    }

    public void HasWritten(IReadOnlyDictionary<UnansweredQuery, int> added)
    {
        foreach (var (query, count) in added)
            _tallies[query] = _tallies[query] with { Written = _tallies[query].Written + count };
    }

    /// <summary>The day is over: what did not come often enough never will.</summary>
    public void ForgetTheFew()
    {
        foreach (var (query, tally) in _tallies)
            if (tally.Count < UnansweredSearches.Threshold)
                _tallies.Remove(query);
    }

    private readonly record struct Tally(int Count, int Written);
}
