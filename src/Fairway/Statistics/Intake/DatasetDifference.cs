using System.Collections.Immutable;

namespace Fairway.Statistics.Intake;

/// <summary>What changed from one table of a dataset to the next, row by row and cell by cell.</summary>
/// <param name="Added">Keys of new rows, in order.</param>
/// <param name="Removed">Keys of rows that are no longer there.</param>
/// <param name="Changed">Cells of rows that are in both.</param>
public sealed record DatasetDifference(ImmutableArray<string> Added, ImmutableArray<string> Removed, ImmutableArray<CellChange> Changed)
{
    public bool IsEmpty => Added.IsEmpty && Removed.IsEmpty && Changed.IsEmpty;

    public static DatasetDifference Between(DatasetDefinition definition, DataTable? before, DataTable after)
    {
        var old = before is null ? [] : Enumerable.Range(0, before.RowCount).ToDictionary(row => KeyOf(definition, before, row), StringComparer.Ordinal);
        var added = ImmutableArray.CreateBuilder<string>();
        var changed = ImmutableArray.CreateBuilder<CellChange>();
        for (var row = 0; row < after.RowCount; row++)
        {
            var key = KeyOf(definition, after, row);
            if (!old.Remove(key, out var oldRow))
            {
                added.Add(key);
                continue;
            }

            foreach (var column in definition.Columns)
            {
                var was = TableCells.Write(before!, column, oldRow);
                var now = TableCells.Write(after, column, row);
                if (was != now)
                    changed.Add(new(key, column.Name, was, now));
            }
        }

        return new(added.ToImmutable(), [.. old.OrderBy(pair => pair.Value).Select(pair => pair.Key)], changed.ToImmutable());
    }

    private static string KeyOf(DatasetDefinition definition, DataTable table, int row) => string.Join(", ", definition.Key.Select(name =>
        name == definition.TimeColumn ? table.PeriodOf(row).ToString() : table.Dimensions[name][row]));
}

/// <param name="Row">The row's key.</param>
/// <param name="Was">As written in the canonical CSV.</param>
public sealed record CellChange(string Row, string Column, string Was, string Now);
