using System.Text.Json.Nodes;
using Fairway.Cldr;

namespace Fairway.Tests.Cldr;

public sealed class LanguageUpdateTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("fairway-cldr-");

    public LanguageUpdateTests()
    {
        Put("cldr-core/supplemental/numberingSystems.json", """{ "supplemental": { "numberingSystems": { "latn": { "_digits": "0123456789" } } } }""");
        Put("cldr-core/supplemental/plurals.json", """{ "supplemental": { "plurals-type-cardinal": { "xx": { "pluralRule-count-one": "n = 1 @integer 1", "pluralRule-count-other": " @integer 0, 2~9" } } } }""");
        Put("cldr-core/supplemental/ordinals.json", """{ "supplemental": { "plurals-type-ordinal": { "xx": { "pluralRule-count-other": " @integer 0~15" } } } }""");
        Put("cldr-numbers-full/main/xx-AA/numbers.json", Part("numbers", """
            { "minimumGroupingDigits": "2",
              "symbols-numberSystem-latn": { "decimal": ",", "group": "\u202f", "plusSign": "+", "minusSign": "\u200e-", "percentSign": "%" },
              "decimalFormats-numberSystem-latn": { "standard": "#,##,##0.###" },
              "percentFormats-numberSystem-latn": { "standard": "#,##,##0\u00a0%" } }
            """));
        Put("cldr-dates-full/main/xx-AA/ca-gregorian.json", Part("dates", $$"""
            { "calendars": { "gregorian": {
              "months": { "format": { "wide": {{Months("m")}}, "abbreviated": {{Months("s")}} }, "stand-alone": { "wide": {{Months("M")}} } },
              "dateFormats": { "long": "d MMMM, y" },
              "dateTimeFormats": { "availableFormats": { "MMMMd": "d MMMM", "yMMMM": "MMMM y" } } } } }
            """));
        Put("cldr-misc-full/main/xx-AA/listPatterns.json", Part("listPatterns", """{ "listPattern-type-standard": { "2": "{0} e {1}", "start": "{0}, {1}", "middle": "{0}, {1}", "end": "{0} e {1}" } }"""));
        Put("cldr-misc-full/main/xx-AA/delimiters.json", Part("delimiters", """{ "quotationStart": "«", "quotationEnd": "»" }"""));
    }

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Numbers_dates_lists_quotes_and_plurals_come_from_CLDR_with_the_minus_sign_in_place_of_the_hyphen()
    {
        var entry = Entry();

        LanguageUpdate.Apply(entry, new CldrPackages(_folder.FullName));

        Assert.Equal("""{"digits":"0123456789","decimal":",","group":"\u202F","furtherGroupSize":2,"minimumGroupingDigits":2,"plus":"\u002B","minus":"\u200E\u2212","percent":"%","percentPattern":"{0}\u00A0%"}""", entry["numbers"]!.ToJsonString());
        Assert.Equal("d MMMM, y", (string?)entry["dates"]!["full"]);
        Assert.Equal(["m1", "M12", "s6"], new[] { (string?)entry["dates"]!["months"]![0], (string?)entry["dates"]!["monthsAlone"]![11], (string?)entry["dates"]!["monthsAbbreviated"]![5] });
        Assert.Equal("{0} e {1}", (string?)entry["lists"]!["two"]);
        Assert.Equal("»", (string?)entry["quotes"]!["close"]);
        Assert.Equal("""{"cardinal":{"one":"n = 1"},"ordinal":{}}""", entry["plurals"]!.ToJsonString());
    }

    [Fact]
    public void What_the_site_writes_in_another_way_on_purpose_is_kept()
    {
        var entry = Entry();
        entry["cldr"]!["kept"] = new JsonArray("dates.full", "quotes");
        entry["dates"] = new JsonObject { ["full"] = "MMMM d y", ["day"] = "old" };
        entry["quotes"] = new JsonObject { ["open"] = "<", ["close"] = ">" };

        LanguageUpdate.Apply(entry, new CldrPackages(_folder.FullName));

        Assert.Equal("MMMM d y", (string?)entry["dates"]!["full"]);
        Assert.Equal("d MMMM", (string?)entry["dates"]!["day"]);
        Assert.Equal("<", (string?)entry["quotes"]!["open"]);
    }

    [Fact]
    public void What_is_kept_and_not_there_is_refused() =>
        Assert.Contains("keeps 'lists.two'", Refused(entry => entry["cldr"]!["kept"] = new JsonArray("lists.two")), StringComparison.Ordinal);

    [Fact]
    public void A_numbering_system_that_CLDR_does_not_have_is_refused() =>
        Assert.Contains("symbols-numberSystem-klingon", Refused(entry => entry["cldr"]!["digits"] = "klingon"), StringComparison.Ordinal);

    [Fact]
    public void Characters_that_cannot_be_seen_are_written_as_escapes()
    {
        var text = JsonText.Of(new JsonObject { ["minus"] = "\u200e−", ["group"] = "\u00a0", ["word"] = "ده‌ها \"x\"", ["none"] = new JsonObject(), ["few"] = new JsonArray("a", "b") });

        Assert.Equal("{\n  \"minus\": \"\\u200e−\",\n  \"group\": \"\\u00a0\",\n  \"word\": \"ده‌ها \\\"x\\\"\",\n  \"none\": {},\n  \"few\": [\"a\", \"b\"]\n}\n", text);
    }

    private string Refused(Action<JsonObject> change)
    {
        var entry = Entry();
        change(entry);
        return Assert.Throws<CldrException>(() => LanguageUpdate.Apply(entry, new CldrPackages(_folder.FullName))).Message;
    }

    private static JsonObject Entry() => new() { ["tag"] = "xx", ["cldr"] = new JsonObject { ["locale"] = "xx-AA", ["digits"] = "latn" } };

    private static string Part(string part, string content) => $$"""{ "main": { "xx-AA": { "{{part}}": {{content}} } } }""";

    private static string Months(string letter) => $"{{ {string.Join(", ", Enumerable.Range(1, 12).Select(month => $"\"{month}\": \"{letter}{month}\""))} }}";

    private void Put(string path, string json)
    {
        var file = new FileInfo(Path.Combine(_folder.FullName, path));
        file.Directory!.Create();
        File.WriteAllText(file.FullName, json);
    }
}
