using System.Collections.Immutable;
using System.Globalization;

namespace Fairway.Languages;

/// <summary>Checks <c>typographies</c> of <c>languages.json</c>. What it lets through can stand in a stylesheet as it is.</summary>
internal static class TypographyReader
{
    /// <summary>Of one list.</summary>
    public const int MaxFonts = 20;

    /// <param name="entries">By name.</param>
    /// <param name="fields">Takes what is wrong.</param>
    /// <param name="sound">Whether nothing was.</param>
    public static ImmutableDictionary<string, Typography> Read(Dictionary<string, TypographyEntry?> entries, LanguageFields fields, out bool sound)
    {
        var typographies = ImmutableDictionary.CreateBuilder<string, Typography>(StringComparer.Ordinal);
        foreach (var (name, entry) in entries)
        {
            var path = $"typographies.{name}";
            if (!fields.CheckPresent(path, entry))
                continue;
            fields.CheckKnown(path, entry.Unknown);
            typographies[name] = new Typography(
                Fonts($"{path}.fonts", entry.Fonts ?? [], fields),
                Generic($"{path}.generic", entry.Generic, fields),
                Height($"{path}.lineHeight", entry.LineHeight, fields),
                Height($"{path}.headingLineHeight", entry.HeadingLineHeight, fields),
                Height($"{path}.titleLineHeight", entry.TitleLineHeight, fields));
        }

        sound = !fields.HasFaults;
        return typographies.ToImmutable();
    }

    private static ImmutableArray<string> Fonts(string path, List<string?> names, LanguageFields fields)
    {
        if (names.Count > MaxFonts)
            fields.Invalid(path, string.Create(CultureInfo.InvariantCulture, $"has {names.Count} fonts; {MaxFonts} are allowed"));
        return [.. names.Take(MaxFonts).Select((name, i) => Font(string.Create(CultureInfo.InvariantCulture, $"{path}[{i}]"), name, fields))];
    }

    private static string Font(string path, string? name, LanguageFields fields)
    {
        var text = fields.Text(path, name);
        if (text.Any(letter => !char.IsAsciiLetterOrDigit(letter) && letter is not (' ' or '-')))
            fields.Invalid(path, $"is '{text}'; the name of a font has letters, digits, spaces and hyphens here");
        return text;
    }

    private static string Generic(string path, string? name, LanguageFields fields)
    {
        if (name is null or "sans-serif" or "serif")
            return name ?? "sans-serif";
        fields.Invalid(path, $"is '{name}'; write sans-serif or serif");
        return "sans-serif";
    }

    private static decimal Height(string path, decimal? height, LanguageFields fields)
    {
        if (height is null)
            fields.Fault(path, "missing-field", $"'{path}' is missing. docs/formats/languages.md says what it holds.");
        else if (height is < 1 or > 4)
            fields.Invalid(path, string.Create(CultureInfo.InvariantCulture, $"is {height}; 1 to 4 are allowed"));
        return height ?? 1;
    }
}
