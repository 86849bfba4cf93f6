using Fairway.Web.Reading;
using Fairway.Web.Reading.Pages;

namespace Fairway.Web.Data;

/// <summary>Anchors of what a page shows of a dataset.</summary>
internal static class DatasetAnchors
{
    public const string SameDate = "same-date";
    public const string Download = "download";
    public const string Cite = "cite";

    /// <summary>What a journalist looks for, for the table of contents.</summary>
    public static IEnumerable<ContentsEntry> Contents(Reader reader, DatasetSummary data) =>
    [
        .. data.SameDate is null ? [] : (ContentsEntry[])[new(SameDate, reader.Messages["data.same-date"], reader.Language)],
        new(Download, reader.Messages["data.download"], reader.Language),
        new(Cite, reader.Messages["cite.title"], reader.Language),
    ];
}
