using System.Globalization;
using Fairway.Content;
using Fairway.Input;
using Fairway.Languages;

namespace Fairway.Web.Reading.Pages;

/// <summary>One entry of a page's sources.</summary>
internal sealed record SourceItem(Frame Frame, Source Source, int Number) : ViewModel(Frame)
{
    /// <summary>Of title, publisher and note, where the site knows it; else the source's tag alone is not enough for a direction, and the site's source language stands in.</summary>
    public Language Language => Known ?? Frame.Reader.Site.Languages.Source;

    /// <summary>What stands behind the title, in the source's own language: publisher, date, pinpoint.</summary>
    public string Details
    {
        get
        {
            string[] parts = [.. new[] { Source.Publisher, Date, Source.Note }.OfType<string>()];
            return parts.Length == 0 ? "." : $". {string.Join(", ", parts)}.";
        }
    }

    private Language? Known => Frame.Reader.Site.Languages.TryGet(Source.Language, out var language) ? language : null;

    /// <summary>As the source's language writes a day or a month; as <c>page.yaml</c> has it where that language is not known, or it is a year.</summary>
    private string? Date => (Known, Source.Date) switch
    {
        ({ } known, { } date) when IsoDay.TryParse(date, out var day) => known.Dates.Write(day),
        ({ } known, { } date) when DateOnly.TryParseExact(date, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month) => known.Dates.WriteMonth(month.Year, month.Month),
        _ => Source.Date,
    };
}
