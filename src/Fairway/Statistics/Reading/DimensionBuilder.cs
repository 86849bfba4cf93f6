using System.Collections.Immutable;

namespace Fairway.Statistics.Reading;

/// <summary>Numbers the words of a dimension as they come, so that no more than a number is kept for each row.</summary>
internal sealed class DimensionBuilder
{
    private readonly ImmutableArray<string>.Builder _values = ImmutableArray.CreateBuilder<string>();
    private readonly ImmutableArray<int>.Builder _codes = ImmutableArray.CreateBuilder<int>();
    private readonly Dictionary<string, int> _codeOf = new(StringComparer.Ordinal);

    /// <returns>The place of the word among the distinct ones.</returns>
    public int Add(string word)
    {
        if (!_codeOf.TryGetValue(word, out var code))
        {
            _codeOf.Add(word, code = _values.Count);
            _values.Add(word);
        }

        _codes.Add(code);
        return code;
    }

    public DimensionColumn Build() => new(_values.ToImmutable(), _codes.DrainToImmutable(), _codeOf);
}
