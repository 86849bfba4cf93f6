using System.Collections.Immutable;
using Fairway.Statistics.Reading;

namespace Fairway.Statistics.Intake;

/// <summary>
/// What columns of the data are that <c>dataset.yaml</c> has no more: as it says where it still has them, else as their cells show. It is written into
/// <c>versions.yaml</c>, where whoever knows better can mend it.
/// </summary>
internal static class EarlierColumns
{
    public static ImmutableArray<DatasetColumn> Of(string[] header, DatasetDefinition definition, ReadOnlyMemory<byte> csv, CellFaults faults)
    {
        var rows = new CsvRecords(csv, faults).Read().Skip(1).Where(row => row.Cells.Length == header.Length).ToList();
        var hasStatus = definition.Columns.Any(column => column.Role == ColumnRole.Status && header.Contains(column.Name));
        return
        [
            .. header.Skip(1).Select((name, i) => definition.Columns.FirstOrDefault(column => column.Name == name)
                ?? Shown(name, [.. rows.Select(row => row.Cells[i + 1].Text)], hasStatus)),
        ];
    }

    private static DatasetColumn Shown(string name, string[] cells, bool hasStatus)
    {
        if (!hasStatus && Array.TrueForAll(cells, cell => StatusWord.TryParse(cell, out var status) && !StatusWord.IsMissing(status)))
            return new(name, ColumnType.Text, ColumnRole.Status);
        string[] values = [.. cells.Where(cell => cell.Length > 0 && !StatusWord.TryParseMark(cell, out _))];
        ValueStatus? missing = cells.Contains("") ? ValueStatus.NotCollected : null;
        if (values.Length > 0 && Array.TrueForAll(values, cell => CellText.TryInteger(cell, out _)))
            return new(name, ColumnType.Integer, ColumnRole.Measure, missing);
        if (values.Length > 0 && Array.TrueForAll(values, cell => CellText.TryDecimal(cell, out _)))
            return new(name, ColumnType.Decimal, ColumnRole.Measure, missing);
        return new(name, ColumnType.Text, missing is null ? ColumnRole.Dimension : ColumnRole.Text);
    }
}
