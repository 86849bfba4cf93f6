using System.Globalization;

namespace Fairway.Statistics.Figures;

public enum PeriodKind
{
    /// <summary>The last period of the series up to the date: a day in a daily series.</summary>
    LatestDay,

    /// <summary>The last N days.</summary>
    LastDays,

    /// <summary>The N days before the last N days.</summary>
    PreviousDays,

    /// <summary>From 1 January of the date's year.</summary>
    YearToDate,

    /// <summary>The latest complete calendar year.</summary>
    Year,

    /// <summary>The latest complete calendar month.</summary>
    Month,

    /// <summary>The latest N complete quarters.</summary>
    LastQuarters,

    /// <summary>Since the series began.</summary>
    All,
}

/// <summary>Over which days a figure runs, as seen from a date.</summary>
public readonly record struct FigurePeriod(PeriodKind Kind, int Count = 1)
{
    /// <summary>Largest N of <c>last-N-days</c>: ten years.</summary>
    public const int MaxDays = 3660;

    public const int MaxQuarters = 40;

    public const string Words =
        "latest-day, last-7-days, previous-7-days, last-N-days, year-to-date, year, month, last-4-quarters, all";

    /// <summary>Of what length the period is made; null where any will do.</summary>
    public Grain? Grain => Kind switch
    {
        PeriodKind.LastDays or PeriodKind.PreviousDays => Statistics.Grain.Day,
        PeriodKind.Month => Statistics.Grain.Month,
        PeriodKind.LastQuarters => Statistics.Grain.Quarter,
        PeriodKind.YearToDate or PeriodKind.Year => Statistics.Grain.Year,
        _ => null,
    };

    /// <param name="at">The last day of a period of the series.</param>
    /// <param name="series">Its first period gives the grain and the beginning.</param>
    public (DateOnly From, DateOnly To) Resolve(DateOnly at, MeasureSeries series) => Kind switch
    {
        PeriodKind.LatestDay => (Period.Of(series.First.Grain, at).Start, at),
        PeriodKind.LastDays => (at.AddDays(1 - Count), at),
        PeriodKind.PreviousDays => (at.AddDays(1 - (2 * Count)), at.AddDays(-Count)),
        PeriodKind.YearToDate => (new(at.Year, 1, 1), at),
        PeriodKind.Year => Complete(Statistics.Grain.Year, at),
        PeriodKind.Month => Complete(Statistics.Grain.Month, at),
        PeriodKind.LastQuarters => Complete(Statistics.Grain.Quarter, at),
        PeriodKind.All => (series.From, at),
        _ => throw new InvalidOperationException($"There is no period {Kind}."),
    };

    public static bool TryParse(string word, out FigurePeriod period)
    {
        period = word switch
        {
            "latest-day" => new(PeriodKind.LatestDay),
            "year-to-date" => new(PeriodKind.YearToDate),
            "year" => new(PeriodKind.Year),
            "month" => new(PeriodKind.Month),
            "all" => new(PeriodKind.All),
            _ => new(PeriodKind.LatestDay, 0),
        };
        return period.Count > 0
            || TryCounted(word, "last-", "-days", PeriodKind.LastDays, MaxDays, out period)
            || TryCounted(word, "previous-", "-days", PeriodKind.PreviousDays, MaxDays, out period)
            || TryCounted(word, "last-", "-quarters", PeriodKind.LastQuarters, MaxQuarters, out period);
    }

    private (DateOnly From, DateOnly To) Complete(Grain grain, DateOnly at)
    {
        var period = Period.Of(grain, at);
        var last = period.End == at ? period : period with { Number = period.Number - 1 };
        return ((last with { Number = last.Number - Count + 1 }).Start, last.End);
    }

    private static bool TryCounted(string word, string before, string after, PeriodKind kind, int max, out FigurePeriod period)
    {
        period = default;
        if (word.Length <= before.Length + after.Length
            || !word.StartsWith(before, StringComparison.Ordinal)
            || !word.EndsWith(after, StringComparison.Ordinal)
            || word[before.Length] == '0'
            || !int.TryParse(word.AsSpan(before.Length, word.Length - before.Length - after.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            || count > max)
        {
            return false;
        }

        period = new(kind, count);
        return true;
    }
}
