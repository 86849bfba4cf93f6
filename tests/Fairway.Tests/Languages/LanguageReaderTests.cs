using System.Diagnostics;
using System.Text;
using System.Text.Json.Nodes;
using Fairway.Input;
using Fairway.Languages;

namespace Fairway.Tests.Languages;

public sealed class LanguageReaderTests
{
    /// <summary>Values of CLDR 48.2; the cardinal and ordinal rules have all six categories.</summary>
    private static readonly string Welsh = File.ReadAllText(TestLanguages.PathOf("welsh.json"));

    [Fact]
    public void A_language_is_added_by_data_alone()
    {
        var welsh = Read(Welsh, out _)!.Source;
        var messages = TestLanguages.Messages(welsh, """
            {
              "dogs": "{n, plural, zero {dim cŵn} one {un ci} two {dau gi} few {tri chi} many {chwe chi} other {# ci}}",
              "place": "{n, selectordinal, zero {#fed} one {#af} two {#il} few {#ydd} many {#ed} other {#ain}}"
            }
            """);

        Assert.Equal("Cymraeg", welsh.Endonym);
        Assert.Equal("20 Awst 2026", welsh.Dates.Write(new DateOnly(2026, 8, 20)));
        Assert.Equal(["dim cŵn", "un ci", "dau gi", "tri chi", "4 ci", "chwe chi"], new[] { 0, 1, 2, 3, 4, 6 }.Select(n => messages.Format("dogs", ("n", n))));
        Assert.Equal(["1af", "2il", "4ydd", "5ed", "9fed", "10ain"], new[] { 1, 2, 4, 5, 9, 10 }.Select(n => messages.Format("place", ("n", n))));
    }

    [Fact]
    public void The_languages_of_the_content_are_read_without_a_fault_in_the_order_of_the_site() =>
        Assert.Equal("fa en", string.Join(' ', TestLanguages.Offered("fa", "en").All));

    [Theory]
    [InlineData("\"endonym\": \"Cymraeg\", ", "", "{\n      \"tag\"", "missing-field")]
    [InlineData("\"direction\": \"ltr\"", "\"direction\": \"left\"", "\"direction\"", "invalid-value")]
    [InlineData("\"english\"", "\"englsh\"", "\"englsh\"", "unknown-field")]
    [InlineData("\"tag\": \"cy\"", "\"tag\": \"CY\"", "\"tag\"", "invalid-value")]
    [InlineData("\"tag\": \"cy\"", "\"tag\": 7", "\"tag\"", "invalid-value")]
    [InlineData("0123456789", "012345678", "\"digits\"", "invalid-value")]
    [InlineData("0123456789", "0123456798", "\"digits\"", "invalid-value")]
    [InlineData("\"plus\"", "\"groupSize\": 1, \"plus\"", "\"groupSize\"", "invalid-value")]
    [InlineData("{0}%", "{0}", "\"percentPattern\"", "invalid-value")]
    [InlineData("{0}%", "{0}%{0}", "\"percentPattern\"", "invalid-value")]
    [InlineData("\"Ionawr\", ", "", "\"months\"", "invalid-value")]
    [InlineData("\"Ionawr\"", "null", "null", "missing-field")]
    [InlineData("\"full\": \"d MMMM y\"", "\"full\": \"d MMMM\"", "\"full\"", "invalid-value")]
    [InlineData("\"full\": \"d MMMM y\"", "\"full\": \"d MMMM QQQ\"", "\"full\"", "invalid-value")]
    [InlineData("\"day\": \"d MMMM\"", "\"day\": \"d MMMM y\"", "\"day\"", "invalid-value")]
    [InlineData("\"month\":", "\"second\": { \"calendar\": \"lunar\" }, \"month\":", "\"calendar\"", "invalid-value")]
    [InlineData("\"two\": \"{0} a(c) {1}\"", "\"two\": \"{1} a(c) {0}\"", "\"two\"", "invalid-value")]
    [InlineData("n = 6", "n is 6", "\"plurals\"", "invalid-plural-rule")]
    [InlineData("\"close\": \"’\"", "\"close\": \"\"", "\"close\"", "invalid-value")]
    [InlineData("\"close\"", "\"open\"", "\"open\": \"’\"", "duplicate-field")]
    [InlineData("\"languages\"", "\"langs\"", "\"langs\"", "unknown-field")]
    public void A_fault_names_its_place(string right, string wrong, string at, string code)
    {
        Assert.Contains(right, Welsh, StringComparison.Ordinal);
        var json = Welsh.Replace(right, wrong, StringComparison.Ordinal);
        var before = json[..json.IndexOf(at, StringComparison.Ordinal)];
        var place = (Line: before.Split('\n').Length, Column: before.Split('\n')[^1].Length + 1);

        Assert.Null(Read(json, out var faults));
        Assert.Contains((place.Line, place.Column, code), faults.Select(fault => (fault.Line, fault.Column, fault.Code)));
        Assert.All(faults, fault => Assert.EndsWith(".", fault.Message, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("{\n  \"languages\": [,]\n}", "2:17")]
    [InlineData("", "1:1")]
    [InlineData("{ \"é\": 1 x", "1:10")]
    [InlineData("{} {}", "1:4")]
    public void What_is_not_JSON_is_refused_at_its_line_and_column(string json, string place)
    {
        Assert.Null(Read(json, out var faults));
        Assert.StartsWith($"languages.json:{place}: bad-json: The file is not JSON: ", Assert.Single(faults).ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("LineNumber", faults[0].Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"languages\": [null]}")]
    [InlineData("{\"languages\": [{}]}")]
    [InlineData("{\"\\ud800\": 1}")]
    [InlineData("{\"languages\": [{\"tag\": \"\\ud800\"}]}")]
    public void A_file_of_another_shape_is_refused_with_a_sentence(string json)
    {
        Assert.Null(Read(json, out var faults));
        Assert.NotEmpty(faults);
    }

    [Fact]
    public void Every_fault_of_a_file_is_reported_in_one_run()
    {
        Read(Welsh.Replace("\"ltr\"", "\"x\"", StringComparison.Ordinal).Replace("0123456789", "0", StringComparison.Ordinal).Replace("n = 6", "n", StringComparison.Ordinal), out var faults);

        Assert.Equal(3, faults.Count);
    }

    [Fact]
    public void A_tag_or_alias_belongs_to_one_language()
    {
        var file = JsonNode.Parse(Welsh)!;
        var twin = file["languages"]![0]!.DeepClone();
        twin["tag"] = "br";
        twin["aliases"] = new JsonArray("cy");
        file["languages"]!.AsArray().Add(twin);

        Assert.Null(Read(file.ToJsonString(), out var faults));
        Assert.Equal("duplicate-language", Assert.Single(faults).Code);
    }

    [Fact]
    public void A_site_can_offer_only_languages_of_the_file_and_its_source_language()
    {
        var faults = new FaultList();
        var cy = LanguageTag.Parse("cy");
        var br = LanguageTag.Parse("br");

        Assert.Null(LanguageReader.Read(Encoding.UTF8.GetBytes(Welsh), "languages.json", cy, [cy, br], faults));
        Assert.Null(LanguageReader.Read(Encoding.UTF8.GetBytes(Welsh), "languages.json", br, [cy], faults));
        Assert.Equal(["unknown-language", "unknown-language"], faults.ToSorted().Select(fault => fault.Code));
    }

    [Fact]
    public void Limits_of_size_depth_text_and_encoding_hold()
    {
        Assert.Null(Read(Welsh + new string(' ', LanguageReader.MaxFileBytes), out var faults));
        Assert.Equal("file-too-large", Assert.Single(faults).Code);
        Assert.Null(Read(new string('[', 100_000), out faults));
        Assert.Equal("bad-json", Assert.Single(faults).Code);
        Assert.Null(Read(Welsh.Replace("Cymraeg", new string('c', LanguageReader.MaxTextLength + 1), StringComparison.Ordinal), out faults));
        Assert.Equal("invalid-value", Assert.Single(faults).Code);

        var list = new FaultList();
        Assert.Null(LanguageReader.Read(Encoding.Latin1.GetBytes("{ \"é\": 1 }"), "languages.json", default, [], list));
        Assert.Equal("bad-encoding", Assert.Single(list.ToSorted()).Code);
    }

    [Fact]
    public void A_byte_order_mark_is_passed_over() => Assert.NotNull(Read('\uFEFF' + Welsh, out _));

    [Theory]
    [InlineData("a", "duplicate-field")]
    [InlineData("a{0}", "unknown-field")]
    public void A_long_line_of_faults_does_not_hold_the_reader_up(string name, string code)
    {
        var json = "{" + string.Join(",", Enumerable.Range(0, 20_000).Select(i => $"\"{name.Replace("{0}", $"{i:D30}", StringComparison.Ordinal)}\":0")) + "}";
        var clock = Stopwatch.StartNew();

        Assert.Null(Read(json, out var faults));
        Assert.Contains(faults, fault => fault.Code == code);
        // A tenth of a second when the machine has nothing else to do; counting the columns of the line anew for each fault would take many times this.
        Assert.True(clock.ElapsedMilliseconds < 5_000, $"It took {clock.ElapsedMilliseconds} ms.");
    }

    private static LanguageSet? Read(string json, out IReadOnlyList<Fault> faults)
    {
        var list = new FaultList();
        var cy = LanguageTag.Parse("cy");
        var set = LanguageReader.Read(Encoding.UTF8.GetBytes(json), "languages.json", cy, [cy], list);
        faults = list.ToSorted();
        return set;
    }
}
