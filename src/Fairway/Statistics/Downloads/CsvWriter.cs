using System.Text;
using Fairway.Statistics.Reading;

namespace Fairway.Statistics.Downloads;

/// <summary>Writes the canonical CSV (RFC 4180). In the content tree its lines end as those of every other file there; a download has CRLF.</summary>
public static class CsvWriter
{
    /// <summary>Ends a record in a download, as the RFC says.</summary>
    public const string CrLf = "\r\n";

    /// <summary>Ends a record in the content tree, so that a difference of versions is one of values only.</summary>
    public const string Lf = "\n";

    public static byte[] Write(DatasetDefinition definition, DataTable table, string endOfRecord)
    {
        var csv = new StringBuilder(table.RowCount * 40);
        csv.AppendJoin(',', TableReader.CanonicalHeader(definition).Select(CsvText.Field)).Append(endOfRecord);
        for (var row = 0; row < table.RowCount; row++)
        {
            csv.Append(table.PeriodOf(row).ToString());
            foreach (var column in definition.Columns)
                csv.Append(',').Append(CsvText.Field(TableCells.Write(table, column, row)));
            csv.Append(endOfRecord);
        }

        return Encoding.UTF8.GetBytes(csv.ToString());
    }
}
