using System.Diagnostics.CodeAnalysis;

namespace Fairway.Languages;

/// <summary>A BCP 47 tag in canonical case, such as <c>en</c>, <c>fa-AF</c> or <c>ckb</c>. Says nothing about whether the site offers it.</summary>
public readonly record struct LanguageTag : IParsable<LanguageTag>, IComparable<LanguageTag>
{
    /// <summary>Longest tag that is read; RFC 5646 section 4.4.1 asks for at least 35.</summary>
    public const int MaxLength = 35;

    private readonly string? _value;

    private LanguageTag(string value) => _value = value;

    public string Value => _value ?? "und";

    /// <summary>The primary language subtag (RFC 5646, section 2.2.1): what the same language has in every region and script.</summary>
    public string Primary => Value.Split('-')[0];

    public static LanguageTag Parse(string s) =>
        TryParse(s, out var tag) ? tag : throw new FormatException($"'{s}' is not a language tag such as 'en' or 'fa-AF'.");

    public static bool TryParse([NotNullWhen(true)] string? s, out LanguageTag result) => TryParse(s, null, out result);

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out LanguageTag result)
    {
        result = default;
        if (string.IsNullOrEmpty(s) || s.Length > MaxLength)
            return false;

        var subtags = s.Split('-');
        if (subtags[0].Length is < 2 or > 3 || !subtags[0].All(char.IsAsciiLetter))
            return false;

        subtags[0] = subtags[0].ToLowerInvariant();
        for (var i = 1; i < subtags.Length; i++)
        {
            var subtag = subtags[i];
            if (subtag.Length is < 2 or > 8 || !subtag.All(char.IsAsciiLetterOrDigit))
                return false;
            subtags[i] = subtag.Length switch
            {
                2 => subtag.ToUpperInvariant(),
                4 when char.IsAsciiLetter(subtag[0]) => char.ToUpperInvariant(subtag[0]) + subtag[1..].ToLowerInvariant(),
                _ => subtag.ToLowerInvariant(),
            };
        }

        result = new LanguageTag(string.Join('-', subtags));
        return true;
    }

    static LanguageTag IParsable<LanguageTag>.Parse(string s, IFormatProvider? provider) => Parse(s);

    public int CompareTo(LanguageTag other) => string.CompareOrdinal(Value, other.Value);

    public static bool operator <(LanguageTag left, LanguageTag right) => left.CompareTo(right) < 0;

    public static bool operator >(LanguageTag left, LanguageTag right) => left.CompareTo(right) > 0;

    public static bool operator <=(LanguageTag left, LanguageTag right) => left.CompareTo(right) <= 0;

    public static bool operator >=(LanguageTag left, LanguageTag right) => left.CompareTo(right) >= 0;

    public override string ToString() => Value;
}
