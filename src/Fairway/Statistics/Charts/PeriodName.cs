using Fairway.Languages;

namespace Fairway.Statistics.Charts;

/// <summary>A period in words: a day or a week's last day, a month by name, a quarter by its months, a year by its number.</summary>
internal static class PeriodName
{
    public static string Write(Period period, Language language)
    {
        var (start, end) = (period.Start, period.End);
        return period.Grain switch
        {
            Grain.Year => language.Numbers.WritePlain(start.Year),
            Grain.Quarter => $"{language.Dates.MonthName(start.Month, abbreviated: true)}–{language.Dates.MonthName(end.Month, abbreviated: true)} {language.Numbers.WritePlain(start.Year)}",
            Grain.Month => language.Dates.WriteMonth(start.Year, start.Month),
            _ => language.Dates.Write(end),
        };
    }

    /// <summary>Short words for a note inside a drawing: a day without its year where the drawing shows one year only.</summary>
    public static string WriteShort(Period period, bool isOneYear, Language language) =>
        period.Grain <= Grain.Week && isOneYear ? language.Dates.WriteDay(period.End) : Write(period, language);
}
