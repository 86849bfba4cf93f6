using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Fairway.Input;

namespace Fairway.Web.Hosting.Past;

/// <summary>The time of which a reader asks a page: an instant, or a day, which means its end; in UTC.</summary>
/// <param name="Text">As it was asked, and as it stands in an address.</param>
/// <param name="Day">Null for an instant.</param>
internal sealed record AskedTime(string Text, DateTimeOffset Instant, DateOnly? Day)
{
    private const string InstantPattern = "yyyy-MM-dd'T'HH:mm:ss'Z'";

    /// <summary>Releases are dated in whole seconds.</summary>
    private static readonly TimeOnly LastSecond = new(23, 59, 59);

    public static AskedTime Of(DateTimeOffset instant) => new(instant.ToString(InstantPattern, CultureInfo.InvariantCulture), instant, null);

    /// <summary>2026-05-01 or 2026-05-01T09:30:00Z, and nothing else.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out AskedTime? asked)
    {
        asked = null;
        if (IsoDay.TryParse(text, out var day))
            asked = new(text!, new DateTimeOffset(day, LastSecond, TimeSpan.Zero), day);
        else if (DateTimeOffset.TryParseExact(text, InstantPattern, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant))
            asked = new(text!, instant, null);
        return asked is not null;
    }
}
