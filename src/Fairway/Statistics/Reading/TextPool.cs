namespace Fairway.Statistics.Reading;

/// <summary>Keeps one copy of each short text of a file: of a million cells, most say what another says.</summary>
internal sealed class TextPool
{
    /// <summary>UTF-16 units; longer texts seldom come twice.</summary>
    private const int MaxLength = 64;

    private const int MaxTexts = 1 << 16;

    private readonly HashSet<string> _texts = new(StringComparer.Ordinal);
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    public TextPool() => _lookup = _texts.GetAlternateLookup<ReadOnlySpan<char>>();

    public string Get(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
            return "";
        if (text.Length > MaxLength)
            return text.ToString();
        if (_lookup.TryGetValue(text, out var known))
            return known;
        var kept = text.ToString();
        if (_texts.Count < MaxTexts)
            _texts.Add(kept);
        return kept;
    }
}
