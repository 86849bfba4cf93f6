using System.Collections.Immutable;
using Fairway.Statistics;
using Fairway.Statistics.Versions;

namespace Fairway.Web.Desk.Data;

/// <summary>The cells of some rows of a dataset, found by their keys.</summary>
internal static class RowCells
{
    /// <param name="keys">A page of them.</param>
    /// <returns>In the order of the keys, the cells of <see cref="DatasetDefinition.Columns"/> as the canonical CSV writes them.</returns>
    public static ImmutableArray<(RowKey Key, ImmutableArray<string> Cells)> Of(Dataset dataset, ImmutableArray<RowKey> keys)
    {
        var (definition, table) = (dataset.Definition, dataset.Table);
        var time = definition.Key.IndexOf(definition.TimeColumn);
        var periods = keys.Select(key => time >= 0 && Period.TryParse(definition.Grain, key.Cells[time], out var period) ? period.Number : (int?)null).ToHashSet();
        var isAny = periods.Contains(null);
        var wanted = keys.ToHashSet();
        var found = new Dictionary<RowKey, ImmutableArray<string>>();
        for (var row = 0; row < table.RowCount; row++)
        {
            if (!isAny && !periods.Contains(table.Periods[row]))
                continue;
            var key = new RowKey([.. definition.Key.Select(name => name == definition.TimeColumn ? table.PeriodOf(row).ToString() : table.Dimensions[name][row])]);
            if (wanted.Contains(key))
                found[key] = [.. definition.Columns.Select(column => TableCells.Write(table, column, row))];
        }

        return [.. keys.Where(found.ContainsKey).Select(key => (key, found[key]))];
    }

    /// <summary>Of rows that were taken back, as the changes tell them; empty text in columns of the key.</summary>
    public static ImmutableArray<(RowKey Key, ImmutableArray<string> Cells)> Removed(Dataset before, VersionChanges changes, ImmutableArray<RowKey> keys)
    {
        var cells = changes.Lines.Where(line => line.Word == ChangeWord.Removed).ToDictionary(line => (line.Row, line.Column), line => line.Before);
        return [.. keys.Select(key => (key, before.Definition.Columns.Select(column => cells.GetValueOrDefault((key, column.Name), "")).ToImmutableArray()))];
    }
}
