using System.Collections.Immutable;
using System.Globalization;
using Fairway.Input;
using Fairway.Statistics.Figures;

namespace Fairway.Statistics;

/// <summary>Answers <see cref="RowsQuery"/> over a dataset's columns.</summary>
public static class DatasetRows
{
    /// <summary>
    /// A query that names an unknown column or a limit out of range is answered with a problem: a stable code and a sentence. The codes are
    /// <c>bad-period</c>, <c>grain-too-fine</c>, <c>limit-out-of-range</c>, <c>offset-out-of-range</c>, <c>unknown-column</c> and <c>unknown-value</c>.
    /// </summary>
    public static RowsAnswer Query(Dataset dataset, RowsQuery query)
    {
        if (Problem(dataset, query) is { } problem)
            return problem;

        var filter = new FigureFilter(query.Where.ToImmutableSortedDictionary(StringComparer.Ordinal));
        var measures = dataset.Definition.Measures.Select(column => column.Name).ToImmutableArray();
        var series = measures
            .Select(name => filter.IsEmpty ? dataset.Series(name)! : MeasureSeriesBuilder.Build(dataset.Table, dataset.Table.Measures[name], filter, dataset.Definition.EventsFrom is not null))
            .ToImmutableArray();
        var rows = PeriodRows.Compute(series, query.Every, query.From ?? dataset.DataFrom, query.To ?? dataset.DataTo);

        ImmutableArray<string> columns = [dataset.Definition.TimeColumn, .. measures];
        return new(new(columns, [.. Sort(rows, columns, query.Sort).Skip(query.Offset).Take(query.Limit)], rows.Count), null, null);
    }

    private static IEnumerable<DataRow> Sort(List<DataRow> rows, ImmutableArray<string> columns, string? sort)
    {
        var descending = sort?.StartsWith('-') == true;
        var column = sort is null ? 0 : columns.IndexOf(sort.TrimStart('-'));
        if (column == 0)
            return descending ? Enumerable.Reverse(rows) : rows;
        // What has no value comes last in either direction; equals stay in order of time.
        var known = rows.OrderBy(row => row.Values[column - 1] is null);
        return descending ? known.ThenByDescending(row => row.Values[column - 1]) : known.ThenBy(row => row.Values[column - 1]);
    }

    private static RowsAnswer? Problem(Dataset dataset, RowsQuery query)
    {
        var definition = dataset.Definition;
        if (query.From > query.To)
            return Refuse("bad-period", $"The period ends on {IsoDay.Write(query.To!.Value)}, before it begins on {IsoDay.Write(query.From!.Value)}. Exchange 'from' and 'to'.");
        if (!query.Every.IsMadeOf(definition.Grain))
            return Refuse("grain-too-fine", $"The dataset has one value every {Word(definition.Grain)}; it cannot be given every {Word(query.Every)}.");
        if (query.Limit is < 1 or > RowsQuery.MaxLimit)
            return Refuse("limit-out-of-range", string.Create(CultureInfo.InvariantCulture, $"'limit' is {query.Limit}. Ask for 1 to {RowsQuery.MaxLimit} rows, and use 'offset' for more."));
        if (query.Offset < 0)
            return Refuse("offset-out-of-range", string.Create(CultureInfo.InvariantCulture, $"'offset' is {query.Offset}. It is 0 or more."));

        string[] sortable = [definition.TimeColumn, .. definition.Measures.Select(column => column.Name)];
        if (query.Sort is { } sort && !sortable.Contains(sort.StartsWith('-') ? sort[1..] : sort))
            return Refuse("unknown-column", $"Rows cannot be sorted by '{Suggestion.Clip(sort)}'. They can be sorted by {string.Join(", ", sortable)}, with a minus before it for the highest first.");
        foreach (var (column, words) in query.Where)
        {
            if (!dataset.Table.Dimensions.TryGetValue(column, out var dimension))
                return Refuse("unknown-column", $"'{Suggestion.Clip(column)}' is not a column that rows can be filtered by.{Suggestion.For(column, [.. definition.Dimensions.Select(known => known.Name)], "Those are")}");
            if (words.Length > RowsQuery.MaxWords)
                return Refuse("limit-out-of-range", string.Create(CultureInfo.InvariantCulture, $"'{column}' is given {words.Length} words. Give at most {RowsQuery.MaxWords}."));
            if (words.FirstOrDefault(word => dimension.CodeOf(word) < 0) is { } unknown)
                return Refuse("unknown-value", $"'{Suggestion.Clip(unknown)}' does not occur in '{column}'.{Suggestion.For(unknown, dimension.Values)}");
        }

        return null;
    }

    private static string Word(Grain grain) => grain.ToString().ToLowerInvariant();

    private static RowsAnswer Refuse(string code, string sentence) => new(null, code, sentence);
}

/// <summary>Either rows or what was wrong with the question.</summary>
public sealed record RowsAnswer(RowsResult? Rows, string? ProblemCode, string? Problem);
