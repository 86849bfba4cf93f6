using System.Collections.Immutable;

namespace Fairway.Statistics.Rows;

/// <summary>Answers <see cref="RowsQuery"/> over a dataset's columns.</summary>
public static class DatasetRows
{
    /// <summary>
    /// A query that cannot be answered is answered with a problem: a stable code and a sentence. The codes are <c>bad-period</c>, <c>bad-range</c>,
    /// <c>by-without-every</c>, <c>grain-too-fine</c>, <c>limit-out-of-range</c>, <c>offset-out-of-range</c>, <c>unknown-column</c> and <c>unknown-value</c>.
    /// </summary>
    public static RowsAnswer Query(Dataset dataset, RowsQuery query)
    {
        if (RowsProblems.Of(dataset, query) is { } problem)
            return problem;

        var (words, values) = Columns(dataset.Definition, query);
        var shown = values.Select(column => column.Name).ToImmutableArray();
        var rows = Find(dataset, query, Needed(dataset, query, shown));
        var order = RowOrder.Of(rows, dataset.Table, dataset.Definition, query);
        var places = shown.Select(name => rows.Measures.IndexOf(name)).ToImmutableArray();
        return new(
            new(
                [new(dataset.Definition.TimeColumn, null), .. words.Concat(values).Select(column => new RowColumn(column.Name, column))],
                [.. order.Skip(query.Offset).Take(query.Limit).Select(index => rows.Write(index, words, places))],
                order.Length),
            null,
            null,
            null);
    }

    /// <summary>The columns that the answer to a query can have after the time column: where rows are added up, the dimensions that they are told apart by, and measures.</summary>
    public static ImmutableArray<DatasetColumn> ColumnsOf(DatasetDefinition definition, RowsQuery query) =>
        query.IsGrouped
            ? [.. query.By.Distinct().Select(name => definition.Dimensions.First(column => column.Name == name)), .. definition.Measures]
            : definition.Columns;

    private static (ImmutableArray<DatasetColumn> Words, ImmutableArray<DatasetColumn> Values) Columns(DatasetDefinition definition, RowsQuery query)
    {
        var all = ColumnsOf(definition, query);
        var chosen = query.Columns.IsEmpty ? all : [.. query.Columns.Distinct().Select(name => all.First(column => column.Name == name))];
        return ([.. chosen.Where(column => column.Role != ColumnRole.Measure)], [.. chosen.Where(column => column.Role == ColumnRole.Measure)]);
    }

    /// <summary>Measures that are shown, sorted by or kept to a range: others are not added up.</summary>
    private static ImmutableArray<string> Needed(Dataset dataset, RowsQuery query, ImmutableArray<string> shown) =>
        [.. dataset.Definition.Measures.Select(column => column.Name).Where(name => shown.Contains(name) || query.Ranges.ContainsKey(name) || query.Sort?.TrimStart('-') == name)];

    private static RowSet Find(Dataset dataset, RowsQuery query, ImmutableArray<string> measures)
    {
        var table = dataset.Table;
        var span = RowsSpan.Of(table, query);
        var filter = new RowFilter(table, query);
        return query.IsGrouped
            ? new GroupedRows(table, span, new OutputPeriods(span, query.Every), filter, [.. query.By.Distinct()], measures, dataset.Definition.EventsFrom is not null)
            : new TableRows(table, span, filter, measures);
    }
}
