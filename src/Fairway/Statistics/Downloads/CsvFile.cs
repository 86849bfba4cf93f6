using System.Text;

namespace Fairway.Statistics.Downloads;

/// <summary>The data as CSV (RFC 4180) with CRLF: a header of column names, ISO dates, empty cells for what has no value, words that are no formula.</summary>
internal static class CsvFile
{
    private const int BufferSize = 64 * 1024;

    /// <param name="dataset">Whose table is written.</param>
    /// <param name="stream">Stays open.</param>
    /// <param name="withMark">A byte order mark stands first, by which Excel knows UTF-8.</param>
    /// <param name="cancellationToken">Stops between rows.</param>
    public static void Write(Dataset dataset, Stream stream, bool withMark, CancellationToken cancellationToken)
    {
        var columns = DownloadColumn.Of(dataset);
        using var csv = new StreamWriter(stream, new UTF8Encoding(withMark), BufferSize, leaveOpen: true);
        csv.Write(string.Join(',', columns.Select(column => CsvText.Field(column.Name))));
        csv.Write(CsvWriter.CrLf);
        for (var row = 0; row < dataset.Table.RowCount; row++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            for (var i = 0; i < columns.Length; i++)
            {
                if (i > 0)
                    csv.Write(',');
                var text = columns[i].Text(row);
                csv.Write(columns[i].Cell == DownloadCell.Word ? CsvText.Field(CsvText.Safe(text)) : text);
            }

            csv.Write(CsvWriter.CrLf);
        }
    }
}
