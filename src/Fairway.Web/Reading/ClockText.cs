using System.Globalization;
using Fairway.Languages;

namespace Fairway.Web.Reading;

/// <summary>A time of day as 09:30, in a language's digits; UTC.</summary>
internal static class ClockText
{
    public static string Write(DateTimeOffset instant, Language language) => string.Concat(
        instant.UtcDateTime.ToString("HH:mm", CultureInfo.InvariantCulture)
            .Select(sign => char.IsAsciiDigit(sign) ? language.Numbers.WritePlain(sign - '0') : sign.ToString()));
}
