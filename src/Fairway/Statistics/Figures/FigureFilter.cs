using System.Collections.Immutable;

namespace Fairway.Statistics.Figures;

/// <summary>Which rows a figure takes in: for each dimension named, the words that are kept, joined by "or"; dimensions by "and".</summary>
public sealed record FigureFilter(ImmutableSortedDictionary<string, ImmutableArray<string>> Kept)
{
    public static FigureFilter None { get; } = new(ImmutableSortedDictionary<string, ImmutableArray<string>>.Empty);

    public ImmutableSortedDictionary<string, ImmutableArray<string>> Kept { get; } = Kept;

    public bool IsEmpty => Kept.IsEmpty;

    /// <summary>The same text for the same filter.</summary>
    public string Key { get; } = string.Join('\u001e', Kept.Select(pair => pair.Key + '\u001f' + string.Join('\u001f', pair.Value)));

    /// <summary>A test of row numbers, with the words looked up once.</summary>
    public Func<int, bool> Over(DataTable table)
    {
        var rows = Rows(table);
        return rows is null ? _ => true : row => rows[row];
    }

    /// <summary>Row by row, whether it is kept; null where every row is.</summary>
    internal bool[]? Rows(DataTable table)
    {
        if (IsEmpty)
            return null;
        var kept = new bool[table.RowCount];
        Array.Fill(kept, true);
        foreach (var (name, words) in Kept)
        {
            var column = table.Dimensions[name];
            var isKept = new bool[column.Values.Length];
            foreach (var code in words.Select(column.CodeOf).Where(code => code >= 0))
                isKept[code] = true;
            var codes = column.Codes;
            for (var row = 0; row < kept.Length; row++)
                kept[row] &= isKept[codes[row]];
        }

        return kept;
    }
}
