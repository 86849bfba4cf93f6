using System.Globalization;
using Fairway.Input;

namespace Fairway.Web.Desk.Schedule;

/// <summary>The clock on the wall in London, by which plans are made. What is stored is UTC.</summary>
internal static class LondonTime
{
    /// <summary>The answer to which of two equal times is meant, on the day on which the clock goes back: the earlier one, in summer time.</summary>
    public const string Earlier = "earlier";

    /// <summary>The one after the clock went back.</summary>
    public const string Later = "later";

    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    public static DateTime Of(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, Zone).DateTime;

    /// <param name="day">Such as <c>2026-12-03</c>.</param>
    /// <param name="clock">Such as <c>09:30</c>.</param>
    /// <param name="which"><see cref="Earlier"/> or <see cref="Later"/>; asked for only where there are two.</param>
    public static LondonReading Read(string? day, string? clock, string? which)
    {
        if (!IsoDay.TryParse(day, out var date) || !TimeOnly.TryParseExact(clock, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
            return new(PlanFault.BadTime, default);
        var wall = date.ToDateTime(time);
        if (Zone.IsInvalidTime(wall))
            return new(PlanFault.NoSuchTime, default);
        if (!Zone.IsAmbiguousTime(wall))
            return new(null, At(wall, Zone.GetUtcOffset(wall)));

        var offsets = Zone.GetAmbiguousTimeOffsets(wall);
        return which switch
        {
            Earlier => new(null, At(wall, offsets.Max())),
            Later => new(null, At(wall, offsets.Min())),
            _ => new(PlanFault.TwoTimes, default),
        };
    }

    private static DateTimeOffset At(DateTime wall, TimeSpan offset) => new DateTimeOffset(wall, offset).ToUniversalTime();
}

/// <param name="Fault">Why it is no instant; null where it is one.</param>
/// <param name="Instant">In UTC.</param>
internal readonly record struct LondonReading(PlanFault? Fault, DateTimeOffset Instant);
