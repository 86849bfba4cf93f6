using System.Collections.Immutable;
using System.Globalization;

namespace Fairway.Languages;

/// <summary>The solar Hijri calendar, written beside the Gregorian date.</summary>
/// <param name="Months">Twelve names, from Farvardin or what the language calls it.</param>
/// <param name="Full">Day, month and year in this calendar.</param>
/// <param name="Pair"><c>{0}</c> is the Gregorian date, <c>{1}</c> this one.</param>
public sealed record SecondCalendar(ImmutableArray<string> Months, DatePattern Full, string Pair)
{
    // Arithmetic only: it names no month and reads no culture.
    private static readonly PersianCalendar Calendar = new();

    /// <summary>Year, month and day; null before the calendar began, 22 March 622.</summary>
    public static (int Year, int Month, int Day)? ToSolarHijri(DateOnly date)
    {
        var time = date.ToDateTime(TimeOnly.MinValue);
        return time < Calendar.MinSupportedDateTime ? null : (Calendar.GetYear(time), Calendar.GetMonth(time), Calendar.GetDayOfMonth(time));
    }
}
