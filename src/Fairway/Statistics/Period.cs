using System.Globalization;
using Fairway.Input;

namespace Fairway.Statistics;

/// <summary>
/// One day, week, month, quarter or year of the Gregorian calendar. Periods of one grain are numbered without gaps, so that the next
/// period is the next number.
/// </summary>
public readonly record struct Period(Grain Grain, int Number)
{
    private const int DaysInWeek = 7;
    private const int MonthsInYear = 12;
    private const int QuartersInYear = 4;
    private const int MonthsInQuarter = 3;

    public DateOnly Start => Grain switch
    {
        Grain.Day => DateOnly.FromDayNumber(Number),
        // Day 0, 1 January of the year 1, was a Monday.
        Grain.Week => DateOnly.FromDayNumber(Number * DaysInWeek),
        Grain.Month => new(Number / MonthsInYear, (Number % MonthsInYear) + 1, 1),
        Grain.Quarter => new(Number / QuartersInYear, (Number % QuartersInYear * MonthsInQuarter) + 1, 1),
        Grain.Year => new(Number, 1, 1),
        _ => throw new InvalidOperationException($"There is no grain {Grain}."),
    };

    public DateOnly End => Grain switch
    {
        Grain.Day => Start,
        Grain.Week => Start.AddDays(DaysInWeek - 1),
        Grain.Month => Start.AddMonths(1).AddDays(-1),
        Grain.Quarter => Start.AddMonths(MonthsInQuarter).AddDays(-1),
        _ => new(Number, MonthsInYear, 31),
    };

    /// <summary>The period that a day falls in.</summary>
    public static Period Of(Grain grain, DateOnly day) => new(grain, grain switch
    {
        Grain.Day => day.DayNumber,
        Grain.Week => day.DayNumber / DaysInWeek,
        Grain.Month => (day.Year * MonthsInYear) + day.Month - 1,
        Grain.Quarter => (day.Year * QuartersInYear) + ((day.Month - 1) / MonthsInQuarter),
        Grain.Year => day.Year,
        _ => throw new ArgumentOutOfRangeException(nameof(grain)),
    });

    /// <summary>Reads what <see cref="ToString"/> writes, and nothing else: no other order, no missing zero, no week that ends on a Monday.</summary>
    public static bool TryParse(Grain grain, ReadOnlySpan<char> text, out Period period)
    {
        period = default;
        switch (grain)
        {
            case Grain.Day or Grain.Week:
                if (!IsoDay.TryParse(text, out var day))
                    return false;
                period = Of(grain, day);
                return grain == Grain.Day || day == period.End;
            case Grain.Month:
                if (text.Length != 7 || !IsoDay.TryParse($"{text}-01", out var month))
                    return false;
                period = Of(grain, month);
                return true;
            case Grain.Quarter:
                if (text.Length != 7 || text[4] != '-' || text[5] != 'Q' || text[6] is < '1' or > '4' || !TryYear(text[..4], out var year))
                    return false;
                period = new(grain, (year * QuartersInYear) + (text[6] - '1'));
                return true;
            default:
                if (!TryYear(text, out var number))
                    return false;
                period = new(grain, number);
                return true;
        }
    }

    /// <summary>2026-08-20, the Sunday of a week 2026-08-23, 2026-08, 2026-Q3 or 2026.</summary>
    public override string ToString() => Grain switch
    {
        Grain.Day or Grain.Week => IsoDay.Write(End),
        Grain.Month => IsoDay.Write(Start)[..7],
        Grain.Quarter => string.Create(CultureInfo.InvariantCulture, $"{Number / QuartersInYear:0000}-Q{(Number % QuartersInYear) + 1}"),
        _ => Number.ToString("0000", CultureInfo.InvariantCulture),
    };

    private static bool TryYear(ReadOnlySpan<char> text, out int year)
    {
        year = 0;
        return text.Length == 4 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out year) && year >= 1;
    }
}
