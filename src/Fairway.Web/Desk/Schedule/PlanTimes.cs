using System.Globalization;

namespace Fairway.Web.Desk.Schedule;

/// <summary>Instants as the activity and the log write them.</summary>
internal static class PlanTimes
{
    public static string Utc(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
