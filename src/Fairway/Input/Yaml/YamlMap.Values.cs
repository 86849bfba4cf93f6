using System.Globalization;

namespace Fairway.Input.Yaml;

/// <summary>Fields of a single value. Each returns null when the field is missing or wrong, and then a fault says so (not where an optional one is simply absent).</summary>
public sealed partial class YamlMap
{
    /// <summary>Longest text in UTF-16 units where the caller names no other.</summary>
    public const int DefaultMaxText = 1_000;

    /// <summary>Longest web address, in UTF-16 units.</summary>
    public const int MaxWebAddress = 2_000;

    public string? RequiredText(string name, int maxLength = DefaultMaxText) => Text(name, true, maxLength)?.Text;

    public string? OptionalText(string name, int maxLength = DefaultMaxText) => Text(name, false, maxLength)?.Text;

    /// <summary>With its place, for a check that comes later.</summary>
    public YamlScalar? RequiredScalar(string name, int maxLength = DefaultMaxText) => Text(name, true, maxLength);

    /// <inheritdoc cref="RequiredScalar"/>
    public YamlScalar? OptionalScalar(string name, int maxLength = DefaultMaxText) => Text(name, false, maxLength);

    public int? RequiredInteger(string name, int min = int.MinValue, int max = int.MaxValue) => Integer(name, true, min, max);

    public int? OptionalInteger(string name, int min = int.MinValue, int max = int.MaxValue) => Integer(name, false, min, max);

    public DateOnly? RequiredDate(string name) => Date(name, true);

    public DateOnly? OptionalDate(string name) => Date(name, false);

    /// <summary>Exactly <c>true</c> or <c>false</c>.</summary>
    public bool? OptionalBoolean(string name)
    {
        if (Text(name, false, DefaultMaxText) is not { } scalar)
            return null;
        if (scalar.Text is "true" or "false")
            return scalar.Text == "true";
        scalar.Error("bad-boolean", $"'{name}' is '{Suggestion.Clip(scalar.Text)}'. Write true or false.");
        return null;
    }

    /// <summary>A member of an enumeration by its name in kebab case: <c>InForce</c> is written <c>in-force</c>.</summary>
    public T? RequiredChoice<T>(string name)
        where T : struct, Enum => Choice<T>(name, true);

    /// <inheritdoc cref="RequiredChoice"/>
    public T? OptionalChoice<T>(string name)
        where T : struct, Enum => Choice<T>(name, false);

    /// <summary>An absolute address of <c>https</c> or <c>http</c>.</summary>
    public Uri? RequiredWebAddress(string name) => WebAddress(name, true);

    /// <inheritdoc cref="RequiredWebAddress"/>
    public Uri? OptionalWebAddress(string name) => WebAddress(name, false);

    private YamlScalar? Text(string name, bool required, int maxLength) =>
        TryFind(name, required, out var node) ? AsText(name, node, maxLength) : null;

    private static YamlScalar? AsText(string name, YamlNode node, int maxLength)
    {
        if (node is not YamlScalar scalar)
        {
            node.WrongKind($"'{name}'", "a single value");
            return null;
        }

        if (scalar.Text.Length <= maxLength)
            return scalar;
        scalar.Error("too-long", Sentence($"'{name}' has {scalar.Text.Length} characters; the most is {maxLength}. Shorten it."));
        return null;
    }

    private int? Integer(string name, bool required, int min, int max)
    {
        if (Text(name, required, DefaultMaxText) is not { } scalar)
            return null;
        if (!IsInteger(scalar.Text) || !int.TryParse(scalar.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
        {
            scalar.Error("bad-integer", $"'{name}' is '{Suggestion.Clip(scalar.Text)}'. Write a whole number in the digits 0 to 9, such as 10.");
            return null;
        }

        if (number >= min && number <= max)
            return number;
        scalar.Error("out-of-range", max == int.MaxValue
            ? Sentence($"'{name}' is {number}. Write {min} or more.")
            : Sentence($"'{name}' is {number}. Write a number from {min} to {max}."));
        return null;
    }

    private DateOnly? Date(string name, bool required)
    {
        if (Text(name, required, DefaultMaxText) is not { } scalar)
            return null;
        if (IsoDay.TryParse(scalar.Text, out var date))
            return date;
        scalar.Error("bad-date", $"'{name}' is '{Suggestion.Clip(scalar.Text)}'. Write a day of the calendar as year-month-day, such as 2026-11-22.");
        return null;
    }

    private T? Choice<T>(string name, bool required)
        where T : struct, Enum
    {
        if (Text(name, required, DefaultMaxText) is not { } scalar)
            return null;
        if (KebabNames<T>.TryParse(scalar.Text, out var value))
            return value;
        scalar.Error("unknown-value", $"'{name}' cannot be '{Suggestion.Clip(scalar.Text)}'.{Suggestion.For(scalar.Text, KebabNames<T>.All, "Write one of")}");
        return null;
    }

    private Uri? WebAddress(string name, bool required)
    {
        if (Text(name, required, MaxWebAddress) is not { } scalar)
            return null;
        if (!scalar.Text.Any(char.IsWhiteSpace) && Uri.TryCreate(scalar.Text, UriKind.Absolute, out var address) && address.Scheme is "https" or "http" && address.Host.Length > 0)
            return address;
        scalar.Error("bad-address", $"'{name}' is '{Suggestion.Clip(scalar.Text)}'. Write a whole web address that starts with https://.");
        return null;
    }

    private static bool IsInteger(ReadOnlySpan<char> text)
    {
        var digits = text.StartsWith('-') ? text[1..] : text;
        return digits.Length > 0 && !digits.ContainsAnyExceptInRange('0', '9') && (digits[0] != '0' || text.Length == 1);
    }

    private static string Sentence(FormattableString sentence) => sentence.ToString(CultureInfo.InvariantCulture);
}
