using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using Fairway.Input;

namespace Fairway.Statistics.Citations;

/// <summary>
/// A citation as an entry of a BibTeX file, in UTF-8. The type is <c>misc</c>, which every style knows; <c>url</c> and <c>urldate</c> are biblatex's, and old styles
/// pass over them, so the address also stands in <c>howpublished</c>, without its fragment: a style may hand the field to a macro, in which a # breaks.
/// </summary>
public static class BibTeX
{
    /// <summary>
    /// The signs that TeX would take for its own. A brace as text is a command: BibTeX counts braces, and one behind a backslash as well, so <c>\{</c> would end the
    /// field in the wrong place.
    /// </summary>
    private static readonly FrozenDictionary<char, string> Escapes = new Dictionary<char, string>
    {
        ['\\'] = @"\textbackslash{}",
        ['{'] = @"\textbraceleft{}",
        ['}'] = @"\textbraceright{}",
        ['~'] = @"\textasciitilde{}",
        ['^'] = @"\textasciicircum{}",
        ['$'] = @"\$",
        ['&'] = @"\&",
        ['#'] = @"\#",
        ['%'] = @"\%",
        ['_'] = @"\_",
    }.ToFrozenDictionary();

    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    public static string Write(Citation citation)
    {
        var entry = new StringBuilder("@misc{").Append(citation.Key);
        // Double braces: the name is an organisation's and not a person's, and the title keeps its capitals.
        Field(entry, "author", $"{{{Escape(citation.Publisher)}}}");
        Field(entry, "title", $"{{{Escape(citation.Title)}}}");
        if (citation.Published is { } published)
        {
            Field(entry, "year", published.Year.ToString(CultureInfo.InvariantCulture));
            entry.Append(",\n  month = ").Append(Months[published.Month - 1]);
        }

        Field(entry, "howpublished", $"\\url{{{citation.Address.Split('#')[0]}}}");
        Field(entry, "url", citation.Address);
        Field(entry, "urldate", IsoDay.Write(citation.Retrieved));
        Field(entry, "note", Escape(citation.Within is { } within ? $"In: {within}. {citation.Note}" : citation.Note));
        return entry.Append("\n}\n").ToString();
    }

    private static void Field(StringBuilder entry, string name, string value) =>
        entry.Append(",\n  ").Append(name).Append(" = {").Append(value).Append('}');

    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 16);
        foreach (var sign in OneLine.Of(text))
        {
            if (Escapes.TryGetValue(sign, out var command))
                escaped.Append(command);
            else
                escaped.Append(sign);
        }

        return escaped.ToString();
    }
}
