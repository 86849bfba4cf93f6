using System.Globalization;
using System.Text;

namespace Fairway.Languages;

/// <summary>Writes numbers in a language's digits. Never for phone numbers, form names or references, which stay in 0-9.</summary>
public sealed class NumberWriter
{
    /// <summary>Most decimals that can be asked for: those of a <see cref="decimal"/>.</summary>
    public const int MaxDecimals = 28;

    // 29 digits of the largest decimal, a point and 28 decimals.
    private const int LongestNumber = 64;

    private readonly NumberFormat _format;
    private readonly string _percentBefore;
    private readonly string _percentAfter;

    public NumberWriter(NumberFormat format)
    {
        _format = format;
        var pattern = format.PercentPattern;
        var place = pattern.IndexOf("{0}", StringComparison.Ordinal);
        _percentBefore = pattern[..place].Replace("%", format.Percent, StringComparison.Ordinal);
        _percentAfter = pattern[(place + 3)..].Replace("%", format.Percent, StringComparison.Ordinal);
    }

    /// <summary>
    /// Grouped, with exactly <paramref name="decimals"/> decimals, rounded half away from zero, true minus sign of the language.
    /// What rounds to zero has no sign; <paramref name="signed"/> writes a plus before what is above zero.
    /// </summary>
    public string Write(decimal value, int decimals = 0, bool signed = false)
    {
        var rounded = Round(value, decimals);
        var text = new StringBuilder(Sign(rounded, signed));
        Append(text, rounded, decimals, grouped: true);
        return text.ToString();
    }

    /// <summary>Without grouping: a year, an edition, a position.</summary>
    public string WritePlain(long value)
    {
        var text = new StringBuilder(Sign(value, signed: false));
        Append(text, value, decimals: 0, grouped: false);
        return text.ToString();
    }

    /// <summary><paramref name="fraction"/> 0.43 becomes 43% in the order and with the sign of the language; <paramref name="signed"/> writes a plus too.</summary>
    public string WritePercent(decimal fraction, int decimals = 0, bool signed = false)
    {
        var rounded = Round(fraction * 100, decimals);
        var text = new StringBuilder(Sign(rounded, signed)).Append(_percentBefore);
        Append(text, rounded, decimals, grouped: true);
        return text.Append(_percentAfter).ToString();
    }

    /// <summary>Digits only, at least <paramref name="width"/> of them: a day or a month in a date pattern.</summary>
    internal StringBuilder AppendPadded(StringBuilder text, int value, int width)
    {
        Span<char> plain = stackalloc char[LongestNumber];
        value.TryFormat(plain, out var length, width == 2 ? "00" : "0", CultureInfo.InvariantCulture);
        foreach (var digit in plain[..length])
            text.Append(_format.Digits[digit - '0']);
        return text;
    }

    private static decimal Round(decimal value, int decimals)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(decimals, 0);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(decimals, MaxDecimals);
        return decimal.Round(value, decimals, MidpointRounding.AwayFromZero);
    }

    private string Sign(decimal rounded, bool signed) => rounded < 0 ? _format.Minus : signed && rounded > 0 ? _format.Plus : "";

    private void Append(StringBuilder text, decimal rounded, int decimals, bool grouped)
    {
        Span<char> plain = stackalloc char[LongestNumber];
        Span<char> specifier = stackalloc char[3];
        specifier[0] = 'F';
        decimals.TryFormat(specifier[1..], out var specifierLength, provider: CultureInfo.InvariantCulture);
        Math.Abs(rounded).TryFormat(plain, out var length, specifier[..(1 + specifierLength)], CultureInfo.InvariantCulture);

        var whole = decimals == 0 ? length : length - decimals - 1;
        grouped = grouped && whole >= _format.GroupSize + _format.MinimumGroupingDigits;
        for (var i = 0; i < whole; i++)
        {
            if (grouped && i > 0 && StartsGroup(whole - i))
                text.Append(_format.Group);
            text.Append(_format.Digits[plain[i] - '0']);
        }

        if (decimals == 0)
            return;
        text.Append(_format.Decimal);
        for (var i = whole + 1; i < length; i++)
            text.Append(_format.Digits[plain[i] - '0']);
    }

    private bool StartsGroup(int digitsLeft) =>
        digitsLeft >= _format.GroupSize && (digitsLeft - _format.GroupSize) % _format.FurtherGroupSize == 0;
}
