using System.Globalization;
using Fairway.Input;

namespace Fairway.Web.Desk.Schedule;

/// <summary>Times of plans: as forms say them, by London's clocks, and as the activity and the log write them.</summary>
internal static class PlanTimes
{
    /// <summary>The answer to which of two equal times is meant, on the day on which clocks are put back: the one in summer time.</summary>
    public const string Earlier = "earlier";

    /// <summary>The one after they were put back.</summary>
    public const string Later = "later";

    /// <param name="day">Such as <c>2026-12-03</c>.</param>
    /// <param name="clock">Such as <c>09:30</c>.</param>
    /// <param name="which"><see cref="Earlier"/> or <see cref="Later"/>; asked for only where there are two.</param>
    public static PlanTimeReading Read(string? day, string? clock, string? which)
    {
        if (!IsoDay.TryParse(day, out var date) || !TimeOnly.TryParseExact(clock, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
            return new(PlanFault.BadTime, default);
        return (LondonTime.InstantsOf(date, time), which) switch
        {
            ([], _) => new(PlanFault.NoSuchTime, default),
            ([var one], _) => new(null, one),
            ([var earlier, ..], Earlier) => new(null, earlier),
            ([.., var later], Later) => new(null, later),
            _ => new(PlanFault.TwoTimes, default),
        };
    }

    public static string Utc(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}

/// <param name="Fault">Why it is no instant; null where it is one.</param>
/// <param name="Instant">In UTC.</param>
internal readonly record struct PlanTimeReading(PlanFault? Fault, DateTimeOffset Instant);
