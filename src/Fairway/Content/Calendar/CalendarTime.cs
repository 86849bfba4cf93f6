using System.Globalization;
using Fairway.Input;

namespace Fairway.Content.Calendar;

/// <summary>When something is to be published, as precisely as it is announced: a month, a day, or a minute of London's clocks.</summary>
public readonly record struct CalendarTime
{
    private const string MonthPattern = "yyyy-MM";
    private const string TimePattern = "yyyy-MM-dd'T'HH:mm";

    private CalendarTime(DateOnly first, DateOnly last, TimeOnly? time) => (First, Last, Time) = (first, last, time);

    /// <summary>The day, or the first of the month.</summary>
    public DateOnly First { get; }

    /// <summary>The day, or the last of the month.</summary>
    public DateOnly Last { get; }

    /// <summary>Null where only the day or the month is announced.</summary>
    public TimeOnly? Time { get; }

    public bool IsMonth => First != Last;

    /// <summary>Null where no time of day is announced; UTC.</summary>
    public DateTimeOffset? Instant => Time is { } time ? LondonTime.InstantOf(First, time) : null;

    public static CalendarTime Of(DateOnly day) => new(day, day, null);

    public static CalendarTime Parse(string s) =>
        TryParse(s, out var time) ? time : throw new FormatException($"'{s}' is no month, day or minute such as 2026-12, 2026-12-03 or 2026-12-03T09:30.");

    /// <summary>Exactly <c>2026-12</c>, <c>2026-12-03</c> or <c>2026-12-03T09:30</c>; a minute that London's clocks do not show, or show twice, is none.</summary>
    public static bool TryParse(string? s, out CalendarTime result)
    {
        result = default;
        if (IsoDay.TryParse(s, out var day))
            result = Of(day);
        else if (DateTime.TryParseExact(s, TimePattern, CultureInfo.InvariantCulture, DateTimeStyles.None, out var minute))
            result = new(DateOnly.FromDateTime(minute), DateOnly.FromDateTime(minute), TimeOnly.FromDateTime(minute));
        else if (DateOnly.TryParseExact(s, MonthPattern, CultureInfo.InvariantCulture, DateTimeStyles.None, out var month))
            result = new(month, month.AddMonths(1).AddDays(-1), null);
        return result != default && (result.Time is null || result.Instant is not null);
    }

    public override string ToString() =>
        Time is { } time ? First.ToDateTime(time).ToString(TimePattern, CultureInfo.InvariantCulture)
        : IsMonth ? First.ToString(MonthPattern, CultureInfo.InvariantCulture)
        : IsoDay.Write(First);
}
