using System.Globalization;
using Fairway.Input;

namespace Fairway.Statistics.Reading;

/// <summary>Reads the periods of one file by an exact pattern.</summary>
/// <param name="grain">How long they are.</param>
/// <param name="form">How they are written.</param>
/// <param name="isTyped">Whether cells may hold a day as such, which stands here as an ISO day, whatever the form.</param>
internal sealed class PeriodReader(Grain grain, TimeForm form = TimeForm.Iso, bool isTyped = false)
{
    private const string DayMonthYear = "dd'/'MM'/'yyyy";

    // Rows of one period mostly stand together.
    private string? _text;
    private Period _period;

    /// <summary>Such as "a quarter such as 2026-Q3", for a fault.</summary>
    public string Expected { get; } = Describe(grain, form);

    public bool TryRead(string text, out Period period)
    {
        if (text != _text)
        {
            if (!TryParse(text, out period))
                return false;
            (_text, _period) = (text, period);
        }

        period = _period;
        return true;
    }

    private static string Describe(Grain grain, TimeForm form)
    {
        var example = Period.Of(grain, new DateOnly(2026, 8, 20));
        var name = grain.ToString().ToLowerInvariant();
        return form switch
        {
            TimeForm.Iso => $"a {name} such as {example}",
            TimeForm.LastDayOfPeriod => $"the last day of a {name} such as {IsoDay.Write(example.End)}",
            _ => $"the last day of a {name}, day first, such as {example.End.ToString(DayMonthYear, CultureInfo.InvariantCulture)}",
        };
    }

    private bool TryParse(string text, out Period period)
    {
        if (form == TimeForm.Iso)
            return Period.TryParse(grain, text, out period);
        period = default;
        if (!TryDay(text, out var day))
            return false;
        period = Period.Of(grain, day);
        return period.End == day;
    }

    private bool TryDay(string text, out DateOnly day) =>
        (form == TimeForm.DayMonthYear && DateOnly.TryParseExact(text, DayMonthYear, CultureInfo.InvariantCulture, DateTimeStyles.None, out day))
        || (IsoDay.TryParse(text, out day) && (isTyped || form == TimeForm.LastDayOfPeriod));
}
