using System.Buffers;
using System.Globalization;

namespace Fairway.Statistics.Downloads;

/// <summary>Fields of a CSV, also of one that someone may open in a spreadsheet.</summary>
public static class CsvText
{
    private static readonly SearchValues<char> Special = SearchValues.Create(",\"\r\n");
    private static readonly SearchValues<char> Starts = SearchValues.Create("=+-@\t\r");

    /// <summary>
    /// Words that a spreadsheet would run as a formula get an apostrophe before them. Words that have apostrophes before such a sign get one more, so
    /// that taking one away gives the words back.
    /// </summary>
    public static string Safe(string words)
    {
        var first = words.AsSpan().IndexOfAnyExcept('\'');
        return first >= 0 && Starts.Contains(words[first]) ? "'" + words : words;
    }

    /// <summary>The same of a cell that may be a number, which may begin with a minus.</summary>
    public static string SafeCell(string cell) =>
        decimal.TryParse(cell, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _) ? cell : Safe(cell);

    /// <summary>In quotation marks where RFC 4180 asks for them.</summary>
    public static string Field(string text) =>
        text.AsSpan().IndexOfAny(Special) < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
