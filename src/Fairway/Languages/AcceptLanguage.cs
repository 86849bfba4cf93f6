using System.Buffers;
using System.Globalization;

namespace Fairway.Languages;

/// <summary>Reads an Accept-Language header (RFC 9110, section 12.5.4) from anyone, well formed or not.</summary>
public static class AcceptLanguage
{
    /// <summary>Values that are read; browsers send fewer than ten, and what follows is passed over.</summary>
    public const int MaxValues = 50;

    private static readonly SearchValues<char> _lettersAndDigits = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");

    /// <summary>Its language ranges, in order, with weights 0 to 1; values that are not well formed are left out.</summary>
    public static IReadOnlyList<(string Range, decimal Weight)> Read(string? header)
    {
        var values = new List<(string, decimal)>();
        if (header is null)
            return values;

        var rest = header.AsSpan();
        for (var read = 0; read < MaxValues && !rest.IsEmpty; read++)
        {
            var comma = rest.IndexOf(',');
            var value = comma < 0 ? rest : rest[..comma];
            rest = comma < 0 ? [] : rest[(comma + 1)..];
            if (ReadValue(value) is { } known)
                values.Add(known);
        }

        return values;
    }

    private static (string, decimal)? ReadValue(ReadOnlySpan<char> value)
    {
        var semicolon = value.IndexOf(';');
        var range = (semicolon < 0 ? value : value[..semicolon]).Trim(" \t");
        if (!IsRange(range))
            return null;

        if (semicolon < 0)
            return (range.ToString(), 1);
        var parameter = value[(semicolon + 1)..].Trim(" \t");
        return parameter.Length > 2 && parameter[0] is 'q' or 'Q' && parameter[1] == '=' && ReadWeight(parameter[2..]) is { } weight
            ? (range.ToString(), weight)
            : null;
    }

    // RFC 4647, section 2.1: a star, or letters and then subtags of letters and digits, 1 to 8 each.
    private static bool IsRange(ReadOnlySpan<char> text)
    {
        if (text is "*")
            return true;
        if (text.IsEmpty || text.Length > LanguageTag.MaxLength || !char.IsAsciiLetter(text[0]))
            return false;
        foreach (var subtag in text.Split('-'))
        {
            var (_, length) = subtag.GetOffsetAndLength(text.Length);
            if (length is 0 or > 8 || text[subtag].ContainsAnyExcept(_lettersAndDigits))
                return false;
        }

        return true;
    }

    // 0 or 1 and at most three decimals.
    private static decimal? ReadWeight(ReadOnlySpan<char> text) =>
        text.Length <= 5
        && decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var weight)
        && weight <= 1
            ? weight
            : null;
}
