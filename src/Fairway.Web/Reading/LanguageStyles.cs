using System.Globalization;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using Fairway.Languages;

namespace Fairway.Web.Reading;

/// <summary>
/// The stylesheet of a site's languages: fonts, room between lines and digits of lists, from <c>languages.json</c>. It sets the variables
/// of <c>fairway.css</c>, for a page and for every part of one in another language.
/// </summary>
internal sealed class LanguageStyles
{
    private static readonly ConditionalWeakTable<LanguageSet, LanguageStyles> Made = [];

    private LanguageStyles(LanguageSet languages)
    {
        Css = Write(languages);
        Fingerprint = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Css)))[..10];
    }

    public string Css { get; }

    /// <summary>Stands in the address, so that browsers keep what it names for ever.</summary>
    public string Fingerprint { get; }

    public string Path => $"/css/languages.{Fingerprint}.css";

    public static LanguageStyles Of(LanguageSet languages) => Made.GetValue(languages, static languages => new LanguageStyles(languages));

    private static string Write(LanguageSet languages)
    {
        var css = new StringBuilder();
        foreach (var set in languages.All.Where(language => language.Typography is not null).GroupBy(language => language.Typography!))
            css.Append(Selector("", set)).Append('{').Append(Variables(set.Key)).Append("}\n");
        foreach (var counted in languages.All.GroupBy(language => CounterStyle(language.Numbers.WritePlain(0))))
        {
            if (counted.Key is { } style)
                css.Append(":where(").Append(Selector("ol", counted)).Append("){list-style-type:").Append(style).Append("}\n");
        }

        return css.ToString();
    }

    private static string Selector(string element, IEnumerable<Language> languages) =>
        string.Join(',', languages.Select(language => $"{element}:lang({language.Tag})"));

    // Names of fonts were checked to be letters, digits, spaces and hyphens when languages.json was read.
    private static string Variables(Typography typography)
    {
        var fonts = typography.Fonts.IsEmpty ? "" : $"--text:{string.Join(',', typography.Fonts.Select(font => $"\"{font}\""))},{typography.Generic};--head:var(--text);";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{fonts}--lh:{typography.LineHeight};--lh-head:{typography.HeadingLineHeight};--lh-title:{typography.TitleLineHeight}");
    }

    /// <summary>The predefined numeric counter style of a script's digits (CSS Counter Styles 3, section 6.1); null for 0-9 and for digits that have none.</summary>
    private static string? CounterStyle(string zero) => zero switch
    {
        "\u0660" => "arabic-indic",
        "\u06f0" => "persian",
        "\u0966" => "devanagari",
        "\u09e6" => "bengali",
        "\u0a66" => "gurmukhi",
        "\u0ae6" => "gujarati",
        "\u0c66" => "telugu",
        "\u0e50" => "thai",
        "\u1040" => "myanmar",
        "\u17e0" => "khmer",
        _ => null,
    };
}
