using System.Globalization;

namespace Fairway.Search.Analysis;

/// <summary>A run of a script that writes no spaces (Han, Hiragana, Thai, Lao, Khmer, Burmese), searched by overlapping pairs of its signs.</summary>
internal sealed class SignRun
{
    private readonly List<(int Start, int End)> _signs = [];

    /// <summary>Whether the tokenizer's type is of such a script.</summary>
    public static bool Takes(string type) => type is "<IDEOGRAPHIC>" or "<HIRAGANA>" or "<SOUTHEAST_ASIAN>";

    public bool Continues(int start) => _signs.Count > 0 && _signs[^1].End == start;

    /// <summary>Adds the signs of a token: letters with their marks.</summary>
    public void Add(string text, int start, int end)
    {
        while (start < end)
        {
            var next = start + StringInfo.GetNextTextElementLength(text.AsSpan(start, end - start));
            _signs.Add((start, next));
            start = next;
        }
    }

    /// <summary>The pairs, or the one sign that stands alone; the run is empty afterwards.</summary>
    public IEnumerable<(int Start, int End)> TakePairs()
    {
        if (_signs.Count == 0)
            return [];
        (int, int)[] pairs = _signs.Count == 1 ? [_signs[0]] : [.. _signs.Zip(_signs.Skip(1), (left, right) => (left.Start, right.End))];
        _signs.Clear();
        return pairs;
    }
}
