using System.Globalization;

namespace Fairway.Web.Desk.Access;

/// <summary>A link that is asked for, as the form says it.</summary>
/// <param name="Name">Of whom it is for.</param>
/// <param name="Organisation">Of that person.</param>
/// <param name="Language">Tag.</param>
/// <param name="Hours">From 1 to <see cref="AccessLimits.MaxHours"/>.</param>
/// <param name="WithData">Whether a dataset's rows can be taken.</param>
internal sealed record AccessRequest(string? Name, string? Organisation, string? Language, string? Hours, bool WithData)
{
    public static readonly AccessRequest None = new(null, null, null, AccessLimits.MaxHours.ToString(CultureInfo.InvariantCulture), false);
}
