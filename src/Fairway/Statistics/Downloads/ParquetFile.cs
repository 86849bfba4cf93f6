using System.Collections.Immutable;
using Parquet;
using Parquet.Schema;

namespace Fairway.Statistics.Downloads;

/// <summary>
/// The data as Apache Parquet. Days, and weeks by their Sunday, are dates; other periods are text as in the CSV. Whole numbers are 64 bits, others
/// decimals with as many places as the data need; no value is null.
/// </summary>
internal static class ParquetFile
{
    /// <summary>Rows that are in memory as a group.</summary>
    public const int RowsInGroup = 100_000;

    /// <summary>Digits of a decimal, before and after its point.</summary>
    private const int Precision = 28;

    public static async Task WriteAsync(Dataset dataset, Stream stream, CancellationToken cancellationToken)
    {
        var table = dataset.Table;
        var columns = DownloadColumn.Of(dataset);
        var fields = columns.Select(column => FieldOf(column, table)).ToImmutableArray();
        await using var writer = await ParquetWriter.CreateAsync(new ParquetSchema(fields), stream, cancellationToken: cancellationToken);
        writer.CustomMetadata = new Dictionary<string, string>
        {
            ["dataset"] = dataset.Id.Value,
            ["licence"] = dataset.Definition.LicenceUrl.AbsoluteUri,
            ["source"] = dataset.Definition.SourceUrl.AbsoluteUri,
        };
        for (var start = 0; start < table.RowCount; start += RowsInGroup)
        {
            var count = Math.Min(RowsInGroup, table.RowCount - start);
            using var group = writer.CreateRowGroup();
            for (var i = 0; i < columns.Length; i++)
                await WriteColumn(group, fields[i], columns[i], table, start, count, cancellationToken);
            group.CompleteValidate();
        }
    }

    private static bool IsDate(Grain grain) => grain is Grain.Day or Grain.Week;

    private static DataField FieldOf(DownloadColumn column, DataTable table) => column.Cell switch
    {
        DownloadCell.Period when IsDate(table.Grain) => new DataField<DateOnly>(column.Name),
        DownloadCell.Integer => new DataField<long?>(column.Name),
        DownloadCell.Decimal => new DecimalDataField(column.Name, Precision, Places(column, table.RowCount), isNullable: true),
        _ => new DataField(column.Name, typeof(string), isNullable: column.Cell == DownloadCell.Word),
    };

    private static int Places(DownloadColumn column, int rows) =>
        Enumerable.Range(0, rows).Select(row => column.Number(row) is { } number ? (number / 1.0000000000000000000000000000m).Scale : 0).Max();

    private static async Task WriteColumn(
        ParquetRowGroupWriter group, DataField field, DownloadColumn column, DataTable table, int start, int count, CancellationToken cancellationToken)
    {
        var rows = Enumerable.Range(start, count);
        switch (column.Cell)
        {
            case DownloadCell.Period when IsDate(table.Grain):
                await group.WriteAsync<DateOnly>(field, rows.Select(row => table.PeriodOf(row).End).ToArray(), cancellationToken: cancellationToken);
                break;
            case DownloadCell.Integer:
                await group.WriteAsync<long>(field, rows.Select(row => (long?)column.Number(row)).ToArray(), cancellationToken: cancellationToken);
                break;
            case DownloadCell.Decimal:
                await group.WriteAsync<decimal>(field, rows.Select(column.Number).ToArray(), cancellationToken: cancellationToken);
                break;
            default:
                await group.WriteAsync(field, rows.Select(column.Text).ToArray());
                break;
        }
    }
}
