using System.Globalization;

namespace Fairway.Statistics.Reading;

/// <summary>Numbers by exact pattern: libraries take 5.5 for 6, 0x10, blanks, signs and separators.</summary>
internal static class CellText
{
    /// <summary>Most digits of a number.</summary>
    public const int MaxDigits = 15;

    /// <summary>0, or digits that do not start with 0.</summary>
    public static bool TryInteger(ReadOnlySpan<char> text, out decimal value)
    {
        value = 0;
        return IsDigits(text) && decimal.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value);
    }

    /// <summary>An integer, with a minus before it or a point and digits after it where wanted.</summary>
    public static bool TryDecimal(ReadOnlySpan<char> text, out decimal value)
    {
        value = 0;
        var body = text.StartsWith('-') ? text[1..] : text;
        var point = body.IndexOf('.');
        var isNumber = point < 0
            ? IsDigits(body)
            : IsDigits(body[..point]) && body.Length > point + 1 && body.Length - point - 1 <= MaxDigits && !body[(point + 1)..].ContainsAnyExceptInRange('0', '9');
        return isNumber
            && decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value);
    }

    private static bool IsDigits(ReadOnlySpan<char> text) =>
        text.Length is > 0 and <= MaxDigits && !text.ContainsAnyExceptInRange('0', '9') && (text.Length == 1 || text[0] != '0');
}
