using System.Collections.Immutable;
using System.Text;

namespace Fairway.Languages;

/// <summary>Writes dates of the Gregorian calendar in a language, in UTC days; months by name.</summary>
public sealed class DateWriter(DateFormat format, NumberWriter numbers)
{
    /// <summary>20 August 2026; with the solar Hijri date in brackets where the language has it.</summary>
    public string Write(DateOnly date)
    {
        var gregorian = Fill(format.Full, MonthInDate, date.Year, date.Month, date.Day);
        if (format.Second is not { } second || SecondCalendar.ToSolarHijri(date) is not { } other)
            return gregorian;
        return ListPatterns.Fill(second.Pair, gregorian, Fill(second.Full, (month, _) => second.Months[month - 1], other.Year, other.Month, other.Day));
    }

    /// <summary>20 August, without the year.</summary>
    public string WriteDay(DateOnly date) => Fill(format.Day, MonthInDate, date.Year, date.Month, date.Day);

    /// <summary>09:30, of 24 hours.</summary>
    public string WriteTime(TimeOnly time)
    {
        var text = numbers.AppendPadded(new StringBuilder(), time.Hour, 2).Append(':');
        return numbers.AppendPadded(text, time.Minute, 2).ToString();
    }

    /// <summary>August 2026.</summary>
    public string WriteMonth(int year, int month)
    {
        CheckMonth(month);
        return Fill(format.Month, MonthInDate, year, month, 1);
    }

    /// <summary>The name of a month, 1 to 12; short as on an axis.</summary>
    public string MonthName(int month, bool abbreviated = false)
    {
        CheckMonth(month);
        return MonthInDate(month, abbreviated ? DateField.MonthAbbreviated : DateField.MonthAlone);
    }

    private static void CheckMonth(int month)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(month, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(month, 12);
    }

    private string Fill(DatePattern pattern, Func<int, DateField, string> monthName, int year, int month, int day)
    {
        var text = new StringBuilder();
        pattern.Write(text, numbers, monthName, year, month, day);
        return text.ToString();
    }

    private string MonthInDate(int month, DateField field)
    {
        ImmutableArray<string> names = field switch
        {
            DateField.MonthAbbreviated => format.MonthsAbbreviated,
            DateField.MonthAlone => format.MonthsAlone,
            _ => format.Months,
        };
        return names[month - 1];
    }
}
