namespace Fairway.Languages;

/// <summary>Writes dates of the Gregorian calendar in a language, in UTC days; months by name.</summary>
public sealed class DateWriter
{
    /// <summary>20 August 2026; with the solar Hijri date in brackets where the language has it.</summary>
    public string Write(DateOnly date) => throw new NotImplementedException();

    /// <summary>20 August, without the year.</summary>
    public string WriteDay(DateOnly date) => throw new NotImplementedException();

    /// <summary>August 2026.</summary>
    public string WriteMonth(int year, int month) => throw new NotImplementedException();

    /// <summary>The name of a month, 1 to 12; short as on an axis.</summary>
    public string MonthName(int month, bool abbreviated = false) => throw new NotImplementedException();
}
