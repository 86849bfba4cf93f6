using System.Text.Json.Nodes;

namespace Fairway.Cldr;

/// <summary>The npm packages <c>cldr-core</c>, <c>cldr-numbers-full</c>, <c>cldr-dates-full</c>, <c>cldr-misc-full</c> and <c>cldr-cal-persian-full</c>, unpacked into folders of these names.</summary>
public sealed class CldrPackages(string folder)
{
    public JsonObject Numbers(string locale) => Main("cldr-numbers-full", locale, "numbers.json", "numbers");

    public JsonObject Gregorian(string locale) => At(Main("cldr-dates-full", locale, "ca-gregorian.json", "dates"), "calendars", "gregorian");

    public JsonObject Persian(string locale) => At(Main("cldr-cal-persian-full", locale, "ca-persian.json", "dates"), "calendars", "persian");

    public JsonObject Lists(string locale) => At(Main("cldr-misc-full", locale, "listPatterns.json", "listPatterns"), "listPattern-type-standard");

    public JsonObject Quotes(string locale) => Main("cldr-misc-full", locale, "delimiters.json", "delimiters");

    /// <summary>Ten digits of a numbering system such as <c>arabext</c>.</summary>
    public string Digits(string system) => Text(At(Read("cldr-core/supplemental/numberingSystems.json"), "supplemental", "numberingSystems", system), "_digits");

    /// <summary>Rules of a language by category, each with its samples as CLDR writes them: <c>n = 1 @integer 1 @decimal 1.0</c>.</summary>
    /// <param name="type"><c>cardinal</c> or <c>ordinal</c>.</param>
    /// <param name="locale">Narrowed to its language where CLDR has no rules of its own.</param>
    public IEnumerable<(string Category, string Rule)> Plurals(string type, string locale)
    {
        var all = AllPlurals(type);
        var rules = all[locale] ?? all[locale.Split('-')[0]] ?? all["root"] ?? new JsonObject { ["pluralRule-count-other"] = "" };
        return rules.AsObject().Select(rule => (rule.Key["pluralRule-count-".Length..], rule.Value!.GetValue<string>().Trim()));
    }

    /// <summary>Every rule of every language with its samples, for tests.</summary>
    public JsonObject PluralSamples() => new()
    {
        ["source"] = $"Unicode CLDR, npm cldr-core {Text(Read("cldr-core/package.json"), "version")}: supplemental/plurals.json and supplemental/ordinals.json",
        ["license"] = "Unicode-3.0, Copyright 1991-2025 Unicode, Inc. https://www.unicode.org/license.txt",
        ["cardinal"] = Samples("cardinal"),
        ["ordinal"] = Samples("ordinal"),
    };

    public static JsonObject At(JsonObject node, params ReadOnlySpan<string> path)
    {
        foreach (var name in path)
            node = node[name] as JsonObject ?? throw new CldrException($"CLDR has no '{name}' in '{node.GetPath()}'.");
        return node;
    }

    public static string Text(JsonObject node, string name) =>
        node[name] is JsonValue value ? value.GetValue<string>() : throw new CldrException($"CLDR has no text '{name}' in '{node.GetPath()}'.");

    private JsonObject Samples(string type) =>
        new(AllPlurals(type).Select(language => KeyValuePair.Create(
            language.Key,
            (JsonNode?)new JsonObject(Plurals(type, language.Key).Select(rule => KeyValuePair.Create(rule.Category, (JsonNode?)rule.Rule))))));

    private JsonObject AllPlurals(string type) =>
        At(Read(type == "cardinal" ? "cldr-core/supplemental/plurals.json" : "cldr-core/supplemental/ordinals.json"), "supplemental", $"plurals-type-{type}");

    private JsonObject Main(string package, string locale, string file, string part) => At(Read($"{package}/main/{locale}/{file}"), "main", locale, part);

    private JsonObject Read(string path) => JsonNode.Parse(File.ReadAllBytes(Path.Combine(folder, path)))!.AsObject();
}
