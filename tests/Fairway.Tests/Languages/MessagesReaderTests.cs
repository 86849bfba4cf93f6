using System.Collections.Immutable;
using System.Diagnostics;
using System.Text;
using Fairway.Input;
using Fairway.Languages;
using Fairway.Languages.MessageFormat;

namespace Fairway.Tests.Languages;

public sealed class MessagesReaderTests
{
    private const string Source = """
        {
          "home": "Home",
          "found": "{count, plural, one {# result} other {# results}} for {query}"
        }
        """;

    [Fact]
    public void Complete_files_are_read_for_every_language()
    {
        var messages = Read(Source, """{ "home": "خانه", "found": "{count, plural, one {# نتیجه} other {# نتیجه}} برای {query}" }""", out var faults)!;

        Assert.Empty(faults);
        Assert.Equal("خانه", messages[TestLanguages.Persian.Tag]["home"]);
        Assert.Equal("۲ نتیجه برای hub", messages[TestLanguages.Persian.Tag].Format("found", ("count", 2), ("query", "hub")));
        Assert.Equal("2 results for hub", messages[TestLanguages.English.Tag].Format("found", ("count", 2), ("query", "hub")));
    }

    [Theory]
    [InlineData("{\n \"home\": \"خانه\"\n}", "1:1: missing-message: The message 'found'")]
    [InlineData("{\n \"hme\": \"خانه\"\n}", "2:2: unknown-message: interface/en.json has no message 'hme'")]
    [InlineData("{\n \"home\": \"{n}\"\n}", "2:2: unknown-placeholder: The message 'home' has {n}")]
    [InlineData("{\n \"found\": \"{count}\"\n}", "2:2: missing-placeholder: The message 'found' lost {query}")]
    [InlineData("{\n \"found\": \"{query} {count, plural, other {#}}\"\n}", "2:2: missing-plural-category: The plural of 'count' in 'found' lacks one: Persian needs one, other.")]
    [InlineData("{\n \"found\": \"{query, select, other {{count, plural, other {#}}}}\"\n}", "2:2: missing-plural-category: ")]
    [InlineData("{\n \"home\": \"خانه {\"\n}", "2:17: invalid-message: The message 'home' cannot be read: ")]
    [InlineData("{\n \"home\": \"\\u062e {\"\n}", "2:10: invalid-message: The message 'home' cannot be read: ")]
    [InlineData("{\n \"home\": \" \"\n}", "2:10: invalid-message: The message 'home' is empty.")]
    [InlineData("{\n \"home\": \"\\ud800\"\n}", "2:10: invalid-message: The message 'home' has an escape")]
    [InlineData("{\n \"home\": 5\n}", "2:10: invalid-message: The message 'home' must be a text.")]
    [InlineData("{\n \"home\": {\"a\": \"b\"}\n}", "2:10: invalid-message: The message 'home' must be a text.")]
    [InlineData("{\n \"home\": \"الف\", \"home\": \"ب\"\n}", "2:17: duplicate-key: The key 'home'")]
    [InlineData("{\n \"a key\": \"الف\"\n}", "2:2: invalid-key: ")]
    [InlineData("{\n \"\": \"الف\"\n}", "2:2: invalid-key: ")]
    [InlineData("{\n \"home\": \"خانه\",\n}", "3:1: bad-json: The file is not JSON: ")]
    [InlineData("{} 5", "1:4: bad-json: The file is not JSON: ")]
    [InlineData("[]", "1:1: bad-json: The file must be one JSON object")]
    [InlineData("", "1:1: bad-json: The file is not JSON: ")]
    public void A_fault_names_its_place_and_what_to_do(string persian, string expected)
    {
        Read(Source, persian, out var faults);

        Assert.Contains(faults, fault => fault.ToString().StartsWith($"interface/fa.json:{expected}", StringComparison.Ordinal) && fault.Severity == FaultSeverity.Error);
        Assert.All(faults, fault => Assert.EndsWith(".", fault.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void The_interface_of_the_content_is_complete_in_every_language()
    {
        var faults = new FaultList();
        var folder = Path.Combine(Path.GetDirectoryName(TestLanguages.FilePath)!, "interface");
        var files = TestLanguages.Set.All.ToDictionary(
            language => language.Tag,
            language => ($"interface/{language.Tag}.json", (ReadOnlyMemory<byte>)File.ReadAllBytes(Path.Combine(folder, $"{language.Tag}.json"))));

        MessagesReader.Read(TestLanguages.Set, files, faults);

        Assert.Empty(faults.ToSorted());
    }

    [Theory]
    [InlineData("روز را مانند 2026-05-01 بنویسید.", "2026-05-01")]
    [InlineData("{n, plural, one {یک} other {از 2026-05-01T09:30:00Z}}", "2026-05-01T09:30:00Z")]
    [InlineData("ماه 2026-05.", "2026-05")]
    [InlineData("روز را مانند \u20662026-05-01\u2069 بنویسید.", null)]
    [InlineData("2026-05-01 نوشته شود، یا ISO 2026-05-01", null)]
    [InlineData("شماره 020-7946-0018 و نشانی a/2026-05-01-b", null)]
    public void A_day_in_digits_that_would_be_turned_around_from_right_to_left_is_a_warning(string persian, string? turned)
    {
        Read("""{ "a": "{n, plural, one {1} other {2026-05-01}}" }""", $$"""{ "a": "{{persian}}" }""", out var faults);

        var warnings = faults.Where(fault => fault.Code == "turned-day").ToList();
        Assert.Equal(turned is null ? 0 : 1, warnings.Count);
        Assert.All(warnings, warning => Assert.Equal(
            ("interface/fa.json", FaultSeverity.Warning, $"In 'a' the parts of {turned} are shown from right to left. Write \\u2066{turned}\\u2069."), (warning.File, warning.Severity, warning.Message)));
    }

    [Fact]
    public void A_message_that_cannot_be_read_is_not_called_missing_or_unknown_too()
    {
        Read("""{ "a": "{", "b": "B" }""", """{ "a": "A", "b": "{" }""", out var faults);

        Assert.Equal(["interface/en.json invalid-message", "interface/fa.json invalid-message"], faults.Select(fault => $"{fault.File} {fault.Code}"));
    }

    [Fact]
    public void A_language_without_a_file_falls_back_and_is_a_fault()
    {
        var messages = Read(Source, null, out var faults)!;

        Assert.Equal("missing-message", Assert.Single(faults).Code);
        Assert.Equal("Home", messages[TestLanguages.Persian.Tag]["home"]);
    }

    [Fact]
    public void Without_the_source_language_nothing_can_be_read()
    {
        Assert.Null(Read("[", "{}", out var faults));
        Assert.Equal("bad-json", Assert.Single(faults).Code);
        Assert.Null(Read(null, "{}", out faults));
        Assert.Equal("missing-message", Assert.Single(faults).Code);
    }

    [Fact]
    public void A_category_that_the_language_never_uses_is_a_warning()
    {
        Read("""{ "n": "{n, plural, one {#} other {#}}" }""", """{ "n": "{n, plural, one {#} few {#} other {#}}" }""", out var faults);

        Assert.Equal((FaultSeverity.Warning, "unused-plural-category"), (Assert.Single(faults).Severity, faults[0].Code));
    }

    [Fact]
    public void Positions_need_the_categories_of_positions()
    {
        Read("""{ "n": "{n, selectordinal, one {#st} other {#th}}" }""", """{ "n": "{n, selectordinal, other {#}}" }""", out var faults);

        Assert.Contains("lacks two, few: English needs one, two, few, other.", Assert.Single(faults).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Limits_of_size_keys_length_and_depth_hold()
    {
        Assert.Equal("file-too-large", CodeOf(new string(' ', MessagesReader.MaxFileBytes + 1)));
        Assert.Equal("invalid-message bad-json", CodeOf("{\"a\": " + new string('[', 100_000)));
        Assert.Equal("invalid-key", CodeOf($$"""{ "{{new string('k', MessagesReader.MaxKeyLength + 1)}}": "a" }"""));
        Assert.Equal("invalid-message", CodeOf($$"""{ "a": "{{new string('a', Message.MaxLength + 1)}}" }"""));
        Assert.Equal("too-many-messages", CodeOf(Keys(MessagesReader.MaxKeys + 1)));
        Assert.Equal("", CodeOf(Keys(MessagesReader.MaxKeys)));

        static string Keys(int count) => "{" + string.Join(",", Enumerable.Range(0, count).Select(i => $"\"k{i}\":\"a\"")) + "}";
    }

    [Fact]
    public void A_byte_order_mark_is_passed_over() => Assert.Equal("", CodeOf('\uFEFF' + Source));

    [Fact]
    public void What_is_not_UTF_8_is_refused()
    {
        var faults = new FaultList();
        var files = new Dictionary<LanguageTag, (string, ReadOnlyMemory<byte>)> { [TestLanguages.English.Tag] = ("interface/en.json", Encoding.Latin1.GetBytes("{ \"é\": \"é\" }")) };

        Assert.Null(MessagesReader.Read(TestLanguages.Offered("en"), files, faults));
        Assert.Equal("bad-encoding", Assert.Single(faults.ToSorted()).Code);
    }

    [Fact]
    public void A_file_of_faults_does_not_hold_the_reader_up()
    {
        var json = "{" + string.Join(",", Enumerable.Repeat($"\"a\":\"{new string('{', 150)}\"", MessagesReader.MaxKeys)) + "}";
        var clock = Stopwatch.StartNew();

        Read(Source, json, out var faults);

        Assert.True(faults.Count > MessagesReader.MaxKeys);
        Assert.True(clock.ElapsedMilliseconds < 5_000, $"It took {clock.ElapsedMilliseconds} ms.");
    }

    private static string CodeOf(string json)
    {
        var faults = new FaultList();
        var files = new Dictionary<LanguageTag, (string, ReadOnlyMemory<byte>)> { [TestLanguages.English.Tag] = ("interface/en.json", Encoding.UTF8.GetBytes(json)) };
        MessagesReader.Read(TestLanguages.Offered("en"), files, faults);
        return string.Join(' ', faults.ToSorted().Select(fault => fault.Code));
    }

    private static ImmutableDictionary<LanguageTag, Messages>? Read(string? english, string? persian, out IReadOnlyList<Fault> faults)
    {
        var list = new FaultList();
        var files = new Dictionary<LanguageTag, (string File, ReadOnlyMemory<byte> Json)>();
        if (english is not null)
            files[TestLanguages.English.Tag] = ("interface/en.json", Encoding.UTF8.GetBytes(english));
        if (persian is not null)
            files[TestLanguages.Persian.Tag] = ("interface/fa.json", Encoding.UTF8.GetBytes(persian));
        var messages = MessagesReader.Read(TestLanguages.Offered("en", "fa"), files, list);
        faults = list.ToSorted();
        return messages;
    }
}
