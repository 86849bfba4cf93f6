using Fairway.Content.Calendar;
using Fairway.Languages;

namespace Fairway.Web.Data.Calendar;

/// <summary>How far something is, as <c>calendar.state</c> names it.</summary>
internal static class CalendarWords
{
    /// <summary>Its day is over, and nobody has said that it came.</summary>
    public const string Due = "due";

    /// <summary>Not announced, but likely.</summary>
    public const string Expected = "expected";

    public static string Of(CalendarState state) => state switch
    {
        CalendarState.Announced => "announced",
        CalendarState.Confirmed => "confirmed",
        CalendarState.Postponed => "postponed",
        CalendarState.Cancelled => "cancelled",
        CalendarState.Published => "published",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    public static string State(string name, Messages messages) => messages.Format("calendar.state", ("state", name));
}
