using System.Globalization;

namespace Fairway.Input;

/// <summary>Days as ISO 8601 writes them, whatever the culture of the thread: in some of them the default calendar is not Gregorian.</summary>
public static class IsoDay
{
    public const string Pattern = "yyyy-MM-dd";

    /// <summary>The day that it is in UTC.</summary>
    public static DateOnly Today(TimeProvider time) => DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);

    public static string Write(DateOnly day) => day.ToString(Pattern, CultureInfo.InvariantCulture);

    /// <summary>Exactly four digits, two and two, and a day that exists.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out DateOnly day) =>
        DateOnly.TryParseExact(text, Pattern, CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
}
