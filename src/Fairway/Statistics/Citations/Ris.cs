using System.Globalization;
using System.Text;

namespace Fairway.Statistics.Citations;

/// <summary>
/// A citation as a record of RIS, in UTF-8: two letters or digits, two spaces, a hyphen, a space and the value on one line, that ends with CR and LF; first the type, last <c>ER</c>.
/// </summary>
public static class Ris
{
    public static string Write(Citation citation)
    {
        var record = new StringBuilder();
        Line(record, "TY", "DATA");
        Line(record, "ID", citation.Key);
        // An asterisk is not allowed in the name of an author.
        Line(record, "AU", citation.Publisher.Replace("*", "", StringComparison.Ordinal));
        Line(record, "TI", citation.Title);
        if (citation.Within is { } within)
            Line(record, "T2", within);
        if (citation.Published is { } published)
        {
            Line(record, "PY", published.Year.ToString(CultureInfo.InvariantCulture));
            Line(record, "DA", Day(published));
        }

        Line(record, "ET", citation.Version.ToString(CultureInfo.InvariantCulture));
        Line(record, "PB", citation.Publisher);
        Line(record, "DP", citation.Site);
        Line(record, "LA", citation.Language);
        Line(record, "N1", citation.Note);
        Line(record, "UR", citation.Address);
        Line(record, "Y2", Day(citation.Retrieved));
        Line(record, "ER", "");
        return record.ToString();
    }

    private static void Line(StringBuilder record, string tag, string value) => record.Append(tag).Append("  - ").Append(OneLine.Of(value)).Append("\r\n");

    /// <summary>Year, month, day and an empty place for more.</summary>
    private static string Day(DateOnly day) => day.ToString("yyyy'/'MM'/'dd'/'", CultureInfo.InvariantCulture);
}
