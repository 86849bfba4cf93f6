using System.Collections.Immutable;

namespace Fairway.Statistics;

/// <summary>The words of one dimension, row by row, each distinct word kept once.</summary>
public sealed class DimensionColumn
{
    private readonly ImmutableArray<int> _codes;
    private readonly Dictionary<string, int> _codeOf = new(StringComparer.Ordinal);

    public DimensionColumn(IReadOnlyCollection<string> rows)
    {
        var values = ImmutableArray.CreateBuilder<string>();
        var codes = ImmutableArray.CreateBuilder<int>(rows.Count);
        foreach (var value in rows)
        {
            if (!_codeOf.TryGetValue(value, out var code))
            {
                code = values.Count;
                values.Add(value);
                _codeOf.Add(value, code);
            }

            codes.Add(code);
        }

        Values = values.ToImmutable();
        _codes = codes.MoveToImmutable();
    }

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
