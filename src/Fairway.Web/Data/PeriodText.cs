using Fairway.Languages;
using Fairway.Statistics;

namespace Fairway.Web.Data;

/// <summary>A period of a table in words: a day or month by name, a quarter or year by its number.</summary>
internal static class PeriodText
{
    public static string Write(string period, Grain grain, Language language)
    {
        if (!Period.TryParse(grain, period, out var parsed))
            return period;

        return grain switch
        {
            Grain.Month => language.Dates.WriteMonth(parsed.Start.Year, parsed.Start.Month),
            Grain.Year => language.Numbers.WritePlain(parsed.Start.Year),
            Grain.Quarter => period,
            _ => language.Dates.Write(parsed.End),
        };
    }
}
