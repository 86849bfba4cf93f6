using System.Globalization;
using Fairway.Input;

namespace Fairway.Web.Data.Press;

/// <summary>How long an answer that names today may be kept by others: as any answer, but not into tomorrow.</summary>
internal static class DayCaching
{
    private const int MostSeconds = 60;

    /// <summary>Where days are those of UTC.</summary>
    public static string Header(TimeProvider time) => Until(IsoDay.Today(time).AddDays(1).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc), time);

    /// <summary>Where days are those of London.</summary>
    public static string HeaderInLondon(TimeProvider time) => Until(LondonTime.StartOf(LondonTime.Today(time).AddDays(1)), time);

    private static string Until(DateTimeOffset end, TimeProvider time)
    {
        var left = (int)(end - time.GetUtcNow()).TotalSeconds;
        return string.Create(CultureInfo.InvariantCulture, $"public, max-age={Math.Min(left, MostSeconds)}, must-revalidate");
    }
}
