using System.Globalization;
using System.Text;
using Fairway.Input;

namespace Fairway.Statistics.Citations;

/// <summary>A citation as one line of words: author, year, title, state of the data, place and day of reading. Dates are ISO 8601.</summary>
public static class PlainCitation
{
    public static string Write(Citation citation)
    {
        var text = new StringBuilder(citation.Publisher);
        if (citation.Published is { } published)
            text.Append(CultureInfo.InvariantCulture, $" ({published.Year})");
        text.Append(". ").Append(citation.Title).Append(". ");
        if (citation.Within is { } within)
            text.Append("In: ").Append(within).Append(". ");
        if (citation.Published is { } day)
            text.Append("Published ").Append(IsoDay.Write(day)).Append(". ");
        return text.Append(citation.Note).Append(": ").Append(citation.Address).Append(" (retrieved ").Append(IsoDay.Write(citation.Retrieved)).Append(").\n")
            .ToString();
    }
}
