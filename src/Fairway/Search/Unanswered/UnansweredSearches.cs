using Fairway.Input;
using Fairway.Languages;

namespace Fairway.Search.Unanswered;

/// <summary>
/// Counts the searches that found nothing, for editors: what readers look for and the site does not have. A query that few ask may be about the one who asks it. So it is written
/// only when it has come <see cref="Threshold"/> times in a day (UTC), whoever asked; what came less often is in memory alone, and forgotten when the day ends. For many threads;
/// <see cref="Write(CancellationToken)"/> for one at a time.
/// </summary>
public sealed class UnansweredSearches(UnansweredFiles files, TimeProvider time)
{
    public const int Threshold = 10;

    /// <summary>Different queries that are counted in a day: about 10 MB at most. Those that come after so many others are not.</summary>
    public const int MostQueries = 20_000;

    /// <summary>Days for which counts are kept, the present one not counted.</summary>
    public const int DaysKept = 90;

    private readonly QueryFolding _folding = new();
    private readonly Lock _lock = new();
    private UnansweredDay _today = new(IsoDay.Today(time));
    private UnansweredDay? _ended;

    /// <summary>More different queries came today than are counted.</summary>
    public bool IsFull
    {
        get
        {
            lock (_lock)
                return _today.IsFull;
        }
    }

    /// <param name="text">As the reader typed it.</param>
    public void Count(LanguageTag language, string text)
    {
        if (_folding.Fold(language, text) is not { } query)
            return;
        lock (_lock)
        {
            Turn();
            _today.Count(query);
        }
    }

    /// <summary>Writes what has come often enough, and deletes what is too old. Of a day that ended, it must be called before the next one ends.</summary>
    /// <exception cref="IOException">The disk refused; what is not written yet can be written later.</exception>
    public void Write(CancellationToken cancellationToken)
    {
        UnansweredDay today;
        UnansweredDay? ended;
        lock (_lock)
        {
            Turn();
            (today, ended) = (_today, _ended);
        }

        if (ended is not null)
        {
            Write(ended, cancellationToken);
            lock (_lock)
                _ended = _ended == ended ? null : _ended;
        }

        Write(today, cancellationToken);
        files.DeleteBefore(today.Date.AddDays(-DaysKept));
    }

    private void Write(UnansweredDay day, CancellationToken cancellationToken)
    {
        var stored = files.Read(day.Date);
        IReadOnlyDictionary<UnansweredQuery, int> added;
        lock (_lock)
            added = day.Unwritten(stored);
        if (added.Count == 0)
            return;

        var counts = new Dictionary<UnansweredQuery, int>(stored);
        foreach (var (query, count) in added)
            counts[query] = counts.GetValueOrDefault(query) + count;
        files.Write(day.Date, counts, cancellationToken);
        lock (_lock)
            day.HasWritten(added);
    }

    private void Turn()
    {
        if (IsoDay.Today(time) is var day && day == _today.Date)
            return;
        _today.ForgetTheFew();
        (_ended, _today) = (_today, new UnansweredDay(day));
    }
}
