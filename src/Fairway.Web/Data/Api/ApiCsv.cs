using System.Text;
using Fairway.Statistics.Downloads;

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

    private static string Field(string? cell) => cell is null ? "" : CsvText.Field(CsvText.SafeCell(cell));
}
