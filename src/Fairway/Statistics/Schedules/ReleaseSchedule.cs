using System.Collections.Immutable;

namespace Fairway.Statistics.Schedules;

/// <summary>When the next data are due, from <c>schedule</c> in <c>dataset.yaml</c> or else from <c>frequency</c> and the day of the last release.</summary>
public static class ReleaseSchedule
{
    private const int DaysInWeek = 7;
    private const int MonthsInQuarter = 3;

    /// <summary>Most days that <c>schedule</c> names: a year of weekly releases, and some.</summary>
    public const int MaxDays = 60;

    /// <summary>After the latest version of a dataset, whichever this is; soonest first. Empty where nothing is announced and nothing can be expected.</summary>
    public static ImmutableArray<NextRelease> Of(Dataset dataset)
    {
        var (definition, last) = (dataset.Definition, dataset.Versions.Latest);
        ImmutableArray<DateOnly> announced = [.. definition.Schedule.Where(day => last.Published is not { } published || day > published)];
        if (!announced.IsEmpty)
            return [.. announced.Select((day, i) => new NextRelease(last.Number + 1 + i, day, IsAnnounced: true))];
        return last.Published is { } before && definition.Frequency is { } frequency
            ? [new(last.Number + 1, After(before, frequency), IsAnnounced: false)]
            : [];
    }

    private static DateOnly After(DateOnly day, Grain frequency) => frequency switch
    {
        Grain.Day => day.AddDays(1),
        Grain.Week => day.AddDays(DaysInWeek),
        Grain.Month => day.AddMonths(1),
        Grain.Quarter => day.AddMonths(MonthsInQuarter),
        Grain.Year => day.AddYears(1),
        _ => throw new ArgumentOutOfRangeException(nameof(frequency)),
    };
}
