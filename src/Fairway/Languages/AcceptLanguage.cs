using System.Globalization;

namespace Fairway.Languages;

/// <summary>Reads an Accept-Language header (RFC 9110, section 12.5.4) from anyone, well formed or not.</summary>
public static class AcceptLanguage
{
    /// <summary>Values that are read; browsers send fewer than ten, and what follows is passed over.</summary>
    public const int MaxValues = 50;

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
        if (range.IsEmpty || range.Length > LanguageTag.MaxLength)
            return null;

        if (semicolon < 0)
            return (range.ToString(), 1);
        var parameter = value[(semicolon + 1)..].Trim(" \t");
        return parameter.Length > 2 && parameter[0] is 'q' or 'Q' && parameter[1] == '=' && ReadWeight(parameter[2..]) is { } weight
            ? (range.ToString(), weight)
            : null;
    }

    // 0 or 1 and at most three decimals.
    private static decimal? ReadWeight(ReadOnlySpan<char> text) =>
        text.Length <= 5
        && decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var weight)
        && weight <= 1
            ? weight
            : null;
}
