
using System.Collections.Immutable;
namespace Fairway.Input;

/// <summary>The civil time of the United Kingdom, in which releases are announced.</summary>
public static class LondonTime
{
    /// <summary>Of the IANA time zone database.</summary>
    public const string Name = "Europe/London";

    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById(Name);

    /// <summary>The day that it is in London.</summary>
    public static DateOnly Today(TimeProvider time) => DayOf(time.GetUtcNow());

    /// <summary>The day on which an instant falls in London.</summary>
    public static DateOnly DayOf(DateTimeOffset instant) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, Zone).DateTime);

    /// <summary>The time of day that clocks show at an instant.</summary>
    public static TimeOnly ClockOf(DateTimeOffset instant) => TimeOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, Zone).DateTime);

    /// <summary>The instant at which clocks show that time; null where they are put forward over it, or put back so that they show it twice.</summary>
    public static DateTimeOffset? InstantOf(DateOnly day, TimeOnly time) => InstantsOf(day, time) is [var one] ? one : null;

    /// <summary>Every instant at which clocks show that time, the earlier first: none where they are put forward over it, two where they are put back.</summary>
    public static ImmutableArray<DateTimeOffset> InstantsOf(DateOnly day, TimeOnly time)
    {
        var local = day.ToDateTime(time);
        TimeSpan[] offsets = Zone.IsInvalidTime(local) ? [] : Zone.IsAmbiguousTime(local) ? Zone.GetAmbiguousTimeOffsets(local) : [Zone.GetUtcOffset(local)];
        return [.. offsets.Select(offset => new DateTimeOffset(local, offset).ToUniversalTime()).Order()];
    public static DateTimeOffset? InstantOf(DateOnly day, TimeOnly time)
    {
    {
        return Zone.IsInvalidTime(local) || Zone.IsAmbiguousTime(local) ? null : new DateTimeOffset(local, Zone.GetUtcOffset(local)).ToUniversalTime();
    }

    /// <summary>When a day begins there. Clocks are changed at one in the morning, never at midnight.</summary>
    public static DateTimeOffset StartOf(DateOnly day) => InstantOf(day, TimeOnly.MinValue)!.Value;
}
