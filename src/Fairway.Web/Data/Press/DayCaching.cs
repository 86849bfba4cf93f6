using System.Globalization;

namespace Fairway.Web.Data.Press;

/// <summary>How long an answer that names today may be kept by others: as any answer, but not into tomorrow, UTC.</summary>
internal static class DayCaching
{
    private const int MostSeconds = 60;

    public static string Header(TimeProvider time)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var left = (int)(now.Date.AddDays(1) - now).TotalSeconds;
        return string.Create(CultureInfo.InvariantCulture, $"public, max-age={Math.Min(left, MostSeconds)}, must-revalidate");
    }
}
