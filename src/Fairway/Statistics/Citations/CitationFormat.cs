namespace Fairway.Statistics.Citations;

/// <summary>A form in which a citation is taken away.</summary>
/// <param name="Name">As people call it; null for plain text, which has a name in each language.</param>
/// <param name="Extension">Of its file, without the dot.</param>
/// <param name="ContentType">With its charset.</param>
public sealed record CitationFormat(string? Name, string Extension, string ContentType, Func<Citation, string> Write)
{
    /// <summary>Text, BibTeX, RIS and CSL-JSON.</summary>
    public static IReadOnlyList<CitationFormat> All { get; } =
    [
        new(null, "txt", "text/plain; charset=utf-8", PlainCitation.Write),
        new("BibTeX", "bib", "application/x-bibtex; charset=utf-8", BibTeX.Write),
        new("RIS", "ris", "application/x-research-info-systems; charset=utf-8", Ris.Write),
        new("CSL-JSON", "json", "application/vnd.citationstyles.csl+json; charset=utf-8", CslJson.Write),
    ];

    public static CitationFormat? Find(string extension) => All.FirstOrDefault(format => format.Extension == extension);
}
