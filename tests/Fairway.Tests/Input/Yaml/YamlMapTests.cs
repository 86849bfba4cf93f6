using Fairway.Input;
using Fairway.Input.Yaml;

namespace Fairway.Tests.Input.Yaml;

public sealed class YamlMapTests
{
    private enum Stage
    {
        Proposed,
        InForce,
    }

    private readonly FaultList _faults = new();

    [Fact]
    public void Values_are_what_the_reader_asks_for_and_nothing_is_guessed()
    {
        var map = Read("""
            text: "007"
            version: 1.10
            number: -12
            date: 2026-11-22
            safe: true
            stage: in-force
            list: [no, 'yes', 0x10]
            folded: >
              two
              lines
            url: https://www.gov.uk/a?b=c
            maps:
              - id: x
              - id: y
            """);

        Assert.Equal("007", map.RequiredText("text"));
        Assert.Equal("1.10", map.RequiredText("version"));
        Assert.Equal(-12, map.RequiredInteger("number"));
        Assert.Equal(new DateOnly(2026, 11, 22), map.RequiredDate("date"));
        Assert.True(map.OptionalBoolean("safe"));
        Assert.Equal(Stage.InForce, map.RequiredChoice<Stage>("stage"));
        Assert.Equal(["no", "yes", "0x10"], map.TextList("list").Select(item => item.Text));
        Assert.Equal("two lines", map.RequiredText("folded"));
        Assert.Equal("www.gov.uk", map.RequiredWebAddress("url")!.Host);
        Assert.Equal(["x", "y"], map.MapList("maps").Select(item => item.RequiredText("id")));
        map.RefuseOthers();
        Assert.Empty(_faults.ToSorted());
    }

    [Fact]
    public void An_absent_optional_field_is_no_fault()
    {
        var map = Read("a: 1");

        Assert.Null(map.OptionalText("b"));
        Assert.Null(map.OptionalInteger("c"));
        Assert.Null(map.OptionalDate("d"));
        Assert.Null(map.OptionalBoolean("e"));
        Assert.Null(map.OptionalChoice<Stage>("f"));
        Assert.Null(map.OptionalMap("g"));
        Assert.Empty(map.TextList("h"));
        Assert.Empty(map.MapList("i"));
        Assert.Empty(_faults.ToSorted());
    }

    [Fact]
    public void A_missing_field_is_said_at_the_start_of_its_map()
    {
        Read("a:\n  b: 1").RequiredMap("a")!.RequiredText("title");

        AssertFault("missing-field", 2, 3, "'title' is missing. Add a line 'title: ...'.");
    }

    [Theory]
    [InlineData("a:")]
    [InlineData("a: ~")]
    [InlineData("a: null")]
    [InlineData("a: ''")]
    [InlineData("a: '  '")]
    public void A_field_without_a_value_is_a_fault_even_where_it_may_be_absent(string text)
    {
        Assert.Null(Read(text).OptionalText("a"));

        Assert.Equal("empty-field", Assert.Single(_faults.ToSorted()).Code);
    }

    [Fact]
    public void The_word_null_in_quotes_is_a_word() => Assert.Equal("null", Read("a: 'null'").RequiredText("a"));

    [Fact]
    public void A_field_that_was_not_asked_for_is_refused_with_the_nearest_name()
    {
        var map = Read("title: x\nsumary: y\nwrong: z");
        map.RequiredText("title");
        map.OptionalText("summary");
        map.RefuseOthers();

        Assert.Equal(
            [
                "f.yaml:2:1: unknown-field: There is no field 'sumary' here. Did you mean 'summary'?",
                "f.yaml:3:1: unknown-field: There is no field 'wrong' here. Remove it, or write one of: title, summary.",
            ],
            _faults.ToSorted().Select(fault => fault.ToString()));
    }

    [Theory]
    [InlineData("5.5")]
    [InlineData("0x10")]
    [InlineData("+1")]
    [InlineData("01")]
    [InlineData("-0")]
    [InlineData("1_000")]
    [InlineData("1,000")]
    [InlineData("٣")]
    [InlineData("2147483648")]
    [InlineData("1e3")]
    public void A_number_in_any_other_form_is_refused(string number)
    {
        Assert.Null(Read($"a: {number}").RequiredInteger("a"));

        Assert.Equal("bad-integer", Assert.Single(_faults.ToSorted()).Code);
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(9, true)]
    [InlineData(10, false)]
    public void A_number_out_of_range_is_refused(int number, bool good)
    {
        Assert.Equal(good ? number : null, Read($"a: {number}").RequiredInteger("a", 1, 9));

        Assert.Equal(good ? [] : ["out-of-range"], _faults.ToSorted().Select(fault => fault.Code));
    }

    [Theory]
    [InlineData("2026-1-5")]
    [InlineData("2026-02-30")]
    [InlineData("22/11/2026")]
    [InlineData("2026-11-22T00:00:00")]
    [InlineData("2026-11")]
    public void A_date_in_any_other_form_is_refused(string date)
    {
        Assert.Null(Read($"a: {date}").RequiredDate("a"));

        Assert.Equal("bad-date", Assert.Single(_faults.ToSorted()).Code);
    }

    [Theory]
    [InlineData("yes")]
    [InlineData("True")]
    [InlineData("1")]
    public void A_boolean_in_any_other_form_is_refused(string value)
    {
        Assert.Null(Read($"a: {value}").OptionalBoolean("a"));

        Assert.Equal("bad-boolean", Assert.Single(_faults.ToSorted()).Code);
    }

    [Theory]
    [InlineData("in-froce", "'a' cannot be 'in-froce'. Did you mean 'in-force'?")]
    [InlineData("InForce", "'a' cannot be 'InForce'. Did you mean 'in-force'?")]
    [InlineData("dreamt-of", "'a' cannot be 'dreamt-of'. Write one of: proposed, in-force.")]
    public void A_choice_that_is_not_offered_names_those_that_are(string value, string message)
    {
        Assert.Null(Read($"a: {value}").RequiredChoice<Stage>("a"));

        AssertFault("unknown-value", 1, 4, message);
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("www.gov.uk")]
    [InlineData("/local")]
    [InlineData("file:///etc/passwd")]
    [InlineData("https://www.gov.uk/a b")]
    public void An_address_that_is_not_of_the_web_is_refused(string address)
    {
        Assert.Null(Read($"a: '{address}'").RequiredWebAddress("a"));

        Assert.Equal("bad-address", Assert.Single(_faults.ToSorted()).Code);
    }

    [Fact]
    public void A_text_over_its_length_is_refused_with_both_numbers()
    {
        Assert.Null(Read("a: abcdef").RequiredText("a", maxLength: 5));

        AssertFault("too-long", 1, 4, "'a' has 6 characters; the most is 5. Shorten it.");
    }

    [Fact]
    public void A_list_over_its_length_is_refused()
    {
        Assert.Empty(Read("a: [x, y, z]").TextList("a", maxItems: 2));

        AssertFault("too-many", 1, 4, "'a' has 3 items; the most is 2. Shorten it.");
    }

    [Fact]
    public void Values_of_the_wrong_kind_are_said_and_left_out()
    {
        var map = Read("text: [x]\nlist: x\nmap: x\nitems: [x, [y], {z: 1}]\nmaps: [x, {z: 1}]");

        Assert.Null(map.RequiredText("text"));
        Assert.Empty(map.TextList("list"));
        Assert.Null(map.RequiredMap("map"));
        Assert.Single(map.TextList("items"));
        Assert.Single(map.MapList("maps"));
        Assert.Equal(
            [(1, 7), (2, 7), (3, 6), (4, 12), (4, 17), (5, 8)],
            _faults.ToSorted().Select(fault => (fault.Line, fault.Column)));
        Assert.All(_faults.ToSorted(), fault => Assert.Equal("wrong-type", fault.Code));
    }

    [Fact]
    public void A_map_of_maps_comes_in_the_order_of_the_file()
    {
        var maps = Read("z: {n: 1}\na: {n: 2}\nbad: 3\nnone:").Maps();

        Assert.Equal([("z", 1), ("a", 2)], maps.Select(map => (map.Key.Text, map.Value.RequiredInteger("n")!.Value)));
        Assert.Equal(["wrong-type", "empty-field"], _faults.ToSorted().Select(fault => fault.Code));
    }

    [Fact]
    public void A_map_of_texts_comes_in_the_order_of_the_file()
    {
        var texts = Read("z: one\na: two\nbad: [3]").Texts();

        Assert.Equal([("z", "one"), ("a", "two")], texts.Select(text => (text.Key.Text, text.Value.Text)));
        Assert.Equal("wrong-type", Assert.Single(_faults.ToSorted()).Code);
    }

    private YamlMap Read(string text) => YamlReader.ReadMap(text, "f.yaml", _faults)!;

    private void AssertFault(string code, int line, int column, string message) =>
        Assert.Equal(new Fault("f.yaml", line, column, code, message), Assert.Single(_faults.ToSorted()));
}
