using System.Text;

namespace Fairway.Web.Data.Api;

/// <summary>RFC 4180, UTF-8 without BOM. A word that a spreadsheet would take for a formula begins with an apostrophe.</summary>
internal static class ApiCsv
{
    private const string EndOfRecord = "\r\n";

    public static byte[] Write(IEnumerable<string> header, IEnumerable<IEnumerable<string?>> records)
    {
        var csv = new StringBuilder();
        csv.AppendJoin(',', header.Select(Field)).Append(EndOfRecord);
        foreach (var record in records)
            csv.AppendJoin(',', record.Select(Field)).Append(EndOfRecord);
        return Encoding.UTF8.GetBytes(csv.ToString());
    }

    private static string Field(string? cell)
    {
        var text = IsFormula(cell) ? $"'{cell}" : cell ?? "";
        return text.AsSpan().IndexOfAny(",\"\r\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    /// <summary>A number may begin with a minus.</summary>
    private static bool IsFormula(string? cell) =>
        cell is ['=' or '+' or '@' or '\t' or '\r', ..] || (cell is ['-', _, ..] && !decimal.TryParse(cell, System.Globalization.NumberStyles.Number, System.Globalization.CultureInfo.InvariantCulture, out _));
}
