using System.Collections.Immutable;

namespace Fairway.Statistics.Figures;

/// <summary>Which rows a figure takes in: for each dimension named, the words that are kept, joined by "or"; dimensions by "and".</summary>
public sealed record FigureFilter(ImmutableSortedDictionary<string, ImmutableArray<string>> Kept)
{
    public static FigureFilter None { get; } = new(ImmutableSortedDictionary<string, ImmutableArray<string>>.Empty);

    public bool IsEmpty => Kept.IsEmpty;

    /// <summary>The same text for the same filter.</summary>
    public string Key => string.Join('\u001e', Kept.Select(pair => pair.Key + '\u001f' + string.Join('\u001f', pair.Value)));

    /// <summary>A test of row numbers, with the words looked up once.</summary>
    public Func<int, bool> Over(DataTable table)
    {
        if (IsEmpty)
            return _ => true;
        var columns = Kept
            .Select(pair => (Column: table.Dimensions[pair.Key], Codes: pair.Value.Select(table.Dimensions[pair.Key].CodeOf).ToHashSet()))
            .ToArray();
        return row => Array.TrueForAll(columns, column => column.Codes.Contains(column.Column.Code(row)));
    }
}
