using Fairway.Content;
using Fairway.Languages;

namespace Fairway.Web.Reading.Pages;

/// <summary>One entry of a page's sources.</summary>
internal sealed record SourceItem(Frame Frame, Source Source, int Number) : ViewModel(Frame)
{
    /// <summary>Of title, publisher and note, where the site knows it; else the source's tag alone is not enough for a direction, and the site's source language stands in.</summary>
    public Language Language => Frame.Reader.Site.Languages.TryGet(Source.Language, out var language) ? language : Frame.Reader.Site.Languages.Source;

    /// <summary>What stands behind the title, in the source's own language: publisher, date, pinpoint.</summary>
    public string Details
    {
        get
        {
            string[] parts = [.. new[] { Source.Publisher, Source.Date, Source.Note }.OfType<string>()];
            return parts.Length == 0 ? "." : $". {string.Join(", ", parts)}.";
        }
    }
}
