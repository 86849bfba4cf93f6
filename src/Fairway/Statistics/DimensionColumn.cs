using System.Collections.Immutable;

namespace Fairway.Statistics;

/// <summary>The words of one dimension, row by row, each distinct word kept once.</summary>
public sealed class DimensionColumn
{
    private readonly ImmutableArray<int> _codes;
    private readonly Dictionary<string, int> _codeOf;

    /// <param name="values">The distinct words.</param>
    /// <param name="codes">Row by row, the place of its word.</param>
    /// <param name="codeOf">The place of each word.</param>
    internal DimensionColumn(ImmutableArray<string> values, ImmutableArray<int> codes, Dictionary<string, int> codeOf) =>
        (Values, _codes, _codeOf) = (values, codes, codeOf);

    /// <summary>The distinct words, in the order in which they first occur.</summary>
    public ImmutableArray<string> Values { get; }

    /// <summary>Row by row, the place of its word in <see cref="Values"/>.</summary>
    internal ReadOnlySpan<int> Codes => _codes.AsSpan();

    public string this[int row] => Values[_codes[row]];

    /// <summary>The place of the row's word in <see cref="Values"/>.</summary>
    public int Code(int row) => _codes[row];

    /// <summary>The place of a word in <see cref="Values"/>, or -1.</summary>
    public int CodeOf(string value) => _codeOf.GetValueOrDefault(value, -1);
}
