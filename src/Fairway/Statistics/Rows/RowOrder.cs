using System.Collections.Immutable;

namespace Fairway.Statistics.Rows;

/// <summary>Keeps the rows whose values lie in the ranges that are asked for, and puts them in order.</summary>
internal static class RowOrder
{
    public static int[] Of(RowSet rows, DataTable table, DatasetDefinition definition, RowsQuery query)
    {
        var kept = Kept(rows, query);
        var descending = query.Sort?.StartsWith('-') == true;
        var name = query.Sort?.TrimStart('-') ?? definition.TimeColumn;
        if (name == definition.TimeColumn && !descending)
            return kept;

        var compare = Comparison(rows, table, definition, name, descending);
        Array.Sort(kept, (one, other) => compare(one, other) is var order and not 0 ? order : one.CompareTo(other));
        return kept;
    }

    private static int[] Kept(RowSet rows, RowsQuery query)
    {
        var ranges = query.Ranges.Select(pair => (Measure: rows.Measures.IndexOf(pair.Key), Range: pair.Value)).ToArray();
        var kept = new List<int>(rows.Count);
        for (var i = 0; i < rows.Count; i++)
        {
            if (ranges.Length == 0 || Array.TrueForAll(ranges, range => range.Range.Holds(rows.KnownValueOf(i, range.Measure))))
                kept.Add(i);
        }

        return [.. kept];
    }

    private static Comparison<int> Comparison(RowSet rows, DataTable table, DatasetDefinition definition, string name, bool descending)
    {
        var sign = descending ? -1 : 1;
        if (name == definition.TimeColumn)
            return (one, other) => sign * rows.TimeOf(one).CompareTo(rows.TimeOf(other));
        if (rows.Measures.IndexOf(name) is >= 0 and var measure)
            return ByValue(rows, measure, sign);
        if (table.Dimensions.TryGetValue(name, out var dimension))
        {
            var ranks = Ranks(dimension);
            return (one, other) => sign * ranks[dimension.Code(rows.RowOf(one))].CompareTo(ranks[dimension.Code(rows.RowOf(other))]);
        }

        if (table.Texts.TryGetValue(name, out var texts))
            return (one, other) => sign * string.CompareOrdinal(texts[rows.RowOf(one)], texts[rows.RowOf(other)]);
        return (one, other) => sign * StatusWord.Rank(table.Statuses[rows.RowOf(one)]).CompareTo(StatusWord.Rank(table.Statuses[rows.RowOf(other)]));
    }

    /// <summary>What is missing comes last in either direction.</summary>
    private static Comparison<int> ByValue(RowSet rows, int measure, int sign) => (one, other) => (rows.KnownValueOf(one, measure), rows.KnownValueOf(other, measure)) switch
    {
        ({ } a, { } b) => sign * a.CompareTo(b),
        (null, null) => 0,
        (null, _) => 1,
        _ => -1,
    };

    /// <summary>The place of each code's word among the words, letter by letter.</summary>
    private static int[] Ranks(DimensionColumn column)
    {
        var ranks = new int[column.Values.Length];
        ImmutableArray<string> sorted = [.. column.Values.Order(StringComparer.Ordinal)];
        for (var i = 0; i < sorted.Length; i++)
            ranks[column.CodeOf(sorted[i])] = i;
        return ranks;
    }
}
