namespace Fairway.Web.Desk.Translation;

/// <summary>Days as the desk counts them: in Europe/London.</summary>
internal static class LondonDay
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    public static DateOnly Of(DateTimeOffset instant) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, Zone).DateTime);
}
