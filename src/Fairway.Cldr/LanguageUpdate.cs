using System.Text.Json.Nodes;

namespace Fairway.Cldr;

/// <summary>
/// Takes the numbers, dates, lists, quotation marks and plural rules of one entry of <c>languages.json</c> from CLDR. What the entry says of itself
/// (<c>cldr</c> and all before it) is written by people, and so is every field that <c>cldr.kept</c> names: there the site differs from CLDR on purpose.
/// </summary>
public static class LanguageUpdate
{
    /// <param name="entry">Of <c>languages.json</c>, with <c>cldr.locale</c> and <c>cldr.digits</c>; changed in place.</param>
    /// <param name="cldr">Where the values come from.</param>
    public static void Apply(JsonObject entry, CldrPackages cldr)
    {
        var source = CldrPackages.At(entry, "cldr");
        var locale = CldrPackages.Text(source, "locale");
        var kept = source["kept"]?.AsArray().ToDictionary(path => path!.GetValue<string>(), path => Find(entry, path!.GetValue<string>())?.DeepClone()) ?? [];

        entry["numbers"] = Numbers(cldr, locale, CldrPackages.Text(source, "digits"));
        entry["dates"] = Dates(cldr.Gregorian(locale));
        if (source["second"]?.GetValue<string>() == "solar-hijri")
            entry["dates"]!["second"] = SolarHijri(cldr.Persian(locale));
        entry["lists"] = Lists(cldr.Lists(locale));
        entry["quotes"] = Quotes(cldr.Quotes(locale));
        entry["plurals"] = new JsonObject { ["cardinal"] = Plurals(cldr, "cardinal", locale), ["ordinal"] = Plurals(cldr, "ordinal", locale) };
        foreach (var (path, value) in kept)
            Put(entry, path, value ?? throw new CldrException($"'{entry["tag"]}' keeps '{path}', which it does not have."));
    }

    private static JsonObject Numbers(CldrPackages cldr, string locale, string system)
    {
        var numbers = cldr.Numbers(locale);
        var symbols = CldrPackages.At(numbers, $"symbols-numberSystem-{system}");
        var (groupSize, further) = GroupSizes(CldrPackages.Text(CldrPackages.At(numbers, $"decimalFormats-numberSystem-{system}"), "standard"));
        var percent = CldrPackages.Text(CldrPackages.At(numbers, $"percentFormats-numberSystem-{system}"), "standard");
        var made = new JsonObject
        {
            ["digits"] = cldr.Digits(system),
            ["decimal"] = CldrPackages.Text(symbols, "decimal"),
            ["group"] = CldrPackages.Text(symbols, "group"),
        };
        if (groupSize != 3)
            made["groupSize"] = groupSize;
        if (further != groupSize)
            made["furtherGroupSize"] = further;
        made["minimumGroupingDigits"] = int.Parse(CldrPackages.Text(numbers, "minimumGroupingDigits"), System.Globalization.CultureInfo.InvariantCulture);
        made["plus"] = CldrPackages.Text(symbols, "plusSign");
        // The hyphen of the keyboard is too short beside figures: U+2212, with the direction marks that CLDR puts around it.
        made["minus"] = CldrPackages.Text(symbols, "minusSign").Replace('-', '\u2212');
        made["percent"] = CldrPackages.Text(symbols, "percentSign");
        made["percentPattern"] = PercentPattern(percent);
        return made;
    }

    // "#,##,##0.###": the digits between the last comma and the point, and those between the commas.
    private static (int First, int Further) GroupSizes(string pattern)
    {
        var groups = pattern.Split('.')[0].Split(',');
        var first = groups[^1].Length;
        return (first, groups.Length > 2 ? groups[^2].Length : first);
    }

    private static string PercentPattern(string pattern)
    {
        var start = pattern.IndexOfAny(['#', '0']);
        var end = pattern.LastIndexOf('0');
        return $"{pattern[..start]}{{0}}{pattern[(end + 1)..]}";
    }

    private static JsonObject Dates(JsonObject calendar)
    {
        var formats = CldrPackages.At(calendar, "dateTimeFormats", "availableFormats");
        var months = Months(calendar, "format", "wide");
        var alone = Months(calendar, "stand-alone", "wide");
        var dates = new JsonObject { ["months"] = months };
        if (!JsonNode.DeepEquals(months, alone))
            dates["monthsAlone"] = alone;
        dates["monthsAbbreviated"] = Months(calendar, "format", "abbreviated");
        dates["full"] = CldrPackages.Text(CldrPackages.At(calendar, "dateFormats"), "long");
        dates["day"] = CldrPackages.Text(formats, "MMMMd");
        dates["month"] = CldrPackages.Text(formats, "yMMMM");
        return dates;
    }

    private static JsonObject SolarHijri(JsonObject calendar) => new()
    {
        ["calendar"] = "solar-hijri",
        ["months"] = Months(calendar, "format", "wide"),
        ["full"] = "d MMMM y",
        ["pair"] = "{0} ({1})",
    };

    private static JsonArray Months(JsonObject calendar, string context, string width)
    {
        var months = CldrPackages.At(calendar, "months", context, width);
        return [.. Enumerable.Range(1, 12).Select(month => (JsonNode?)CldrPackages.Text(months, month.ToString(System.Globalization.CultureInfo.InvariantCulture)))];
    }

    private static JsonObject Lists(JsonObject patterns) => new()
    {
        ["two"] = CldrPackages.Text(patterns, "2"),
        ["start"] = CldrPackages.Text(patterns, "start"),
        ["middle"] = CldrPackages.Text(patterns, "middle"),
        ["end"] = CldrPackages.Text(patterns, "end"),
    };

    private static JsonObject Quotes(JsonObject delimiters) => new()
    {
        ["open"] = CldrPackages.Text(delimiters, "quotationStart"),
        ["close"] = CldrPackages.Text(delimiters, "quotationEnd"),
    };

    private static JsonObject Plurals(CldrPackages cldr, string type, string locale) =>
        new(cldr.Plurals(type, locale).Where(rule => rule.Category != "other").Select(rule => KeyValuePair.Create(rule.Category, (JsonNode?)rule.Rule.Split('@')[0].Trim())));

    private static JsonNode? Find(JsonObject entry, string path)
    {
        JsonNode? node = entry;
        foreach (var name in path.Split('.'))
            node = (node as JsonObject)?[name];
        return node;
    }

    private static void Put(JsonObject entry, string path, JsonNode value)
    {
        var names = path.Split('.');
        var node = entry;
        foreach (var name in names[..^1])
            node = CldrPackages.At(node, name);
        node[names[^1]] = value;
    }
}
