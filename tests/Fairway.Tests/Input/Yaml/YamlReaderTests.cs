using System.Diagnostics;
using CsCheck;
using Fairway.Input;
using Fairway.Input.Yaml;

namespace Fairway.Tests.Input.Yaml;

public sealed class YamlReaderTests
{
    private readonly FaultList _faults = new();

    [Fact]
    public void Fields_keep_their_order_and_their_places()
    {
        var map = Read("b: 1\na:\n  - x\n  -  y\n")!;

        Assert.Equal(["b", "a"], map.Entries.Select(entry => entry.Key.Text));
        Assert.Equal([(1, 1), (2, 1)], map.Entries.Select(entry => (entry.Key.Line, entry.Key.Column)));
        Assert.Equal([(3, 5), (4, 6)], map.TextList("a").Select(item => (item.Line, item.Column)));
        Assert.Empty(_faults.ToSorted());
    }

    [Fact]
    public void Lines_are_counted_from_where_the_text_starts_in_its_file()
    {
        var map = YamlReader.ReadMap("a: 1\nb: 2\n", "en.md", _faults, firstLine: 2)!;

        Assert.Equal([2, 3], map.Entries.Select(entry => entry.Key.Line));
    }

    [Fact]
    public void Windows_line_ends_change_neither_lines_nor_columns()
    {
        var map = Read("a: 1\r\nb:  two\r\n")!;

        Assert.Equal("two", map.RequiredText("b"));
        Assert.Equal((2, 5), (map.Find("b")!.Line, map.Find("b")!.Column));
    }

    [Fact]
    public void Columns_count_utf_16_units()
    {
        var map = Read("a: {'🙂': x}")!;

        Assert.Equal(11, map.RequiredMap("a")!.Entries[0].Value.Column);
    }

    [Theory]
    [InlineData("a: [1", "yaml-syntax", 1, 6)]
    [InlineData("a: 1\n b: 2", "yaml-syntax", 2, 3)]
    [InlineData("a: &x 1\nb: *x", "yaml-alias", 1, 4)]
    [InlineData("b: *x", "yaml-alias", 1, 4)]
    [InlineData("a: !!int 1", "yaml-alias", 1, 4)]
    [InlineData("a: 1\n---\nb: 2", "yaml-documents", 2, 1)]
    [InlineData("", "yaml-empty", 1, 1)]
    [InlineData("# only a comment\n", "yaml-empty", 1, 1)]
    [InlineData("[a, b]", "wrong-type", 1, 1)]
    [InlineData("plain words", "wrong-type", 1, 1)]
    [InlineData("[a]: 1", "yaml-syntax", 1, 1)]
    [InlineData("? {a: 1}\n: 2", "yaml-syntax", 1, 3)]
    public void What_is_not_a_plain_map_is_refused_where_it_stands(string text, string code, int line, int column)
    {
        Assert.Null(Read(text));

        var fault = Assert.Single(_faults.ToSorted());
        Assert.Equal((code, line, column), (fault.Code, fault.Line, fault.Column));
    }

    [Fact]
    public void A_field_written_twice_is_refused_and_the_first_is_kept()
    {
        var map = Read("a: 1\nb: 2\na: 3")!;

        Assert.Equal("1", map.RequiredText("a"));
        Assert.Equal(2, map.Entries.Length);
        Assert.Equal("f.yaml:3:1: duplicate-field: 'a' is written a second time. Keep one of the two.", Assert.Single(_faults.ToSorted()).ToString());
    }

    [Fact]
    public void Nesting_beyond_the_limit_is_refused_and_the_limit_itself_is_not()
    {
        Assert.NotNull(Read("a: " + Nested(YamlReader.MaxDepth - 2)));
        Assert.Null(Read("a: " + Nested(YamlReader.MaxDepth)));

        Assert.Equal("yaml-limit", Assert.Single(_faults.ToSorted()).Code);
    }

    [Fact]
    public void More_values_than_the_limit_are_refused()
    {
        Assert.NotNull(Read($"a: [{string.Join(',', Enumerable.Repeat("b", YamlReader.MaxNodes - 3))}]"));
        Assert.Null(Read($"a: [{string.Join(',', Enumerable.Repeat("b", YamlReader.MaxNodes - 2))}]"));

        Assert.Equal("yaml-limit", Assert.Single(_faults.ToSorted()).Code);
    }

    [Fact]
    public void A_text_longer_than_the_limit_is_refused()
    {
        Assert.Null(Read("a: " + new string('b', YamlReader.MaxLength)));

        Assert.Equal("yaml-limit", Assert.Single(_faults.ToSorted()).Code);
    }

    [Fact]
    public void A_bomb_of_aliases_is_refused_at_its_first_anchor()
    {
        var bomb = "a: &a [x, x, x, x, x, x, x, x, x]\n" + string.Concat(
            Enumerable.Range(1, 20).Select(i => $"{(char)('a' + i)}: &{(char)('a' + i)} [{string.Join(", ", Enumerable.Repeat($"*{(char)('a' + i - 1)}", 9))}]\n"));

        Assert.Null(Read(bomb));

        Assert.Equal("f.yaml:1:4: yaml-alias", Assert.Single(_faults.ToSorted()).ToString()[..22]);
    }

    [Theory]
    [InlineData("[")]
    [InlineData("{")]
    [InlineData("{a: ")]
    [InlineData("- ")]
    [InlineData("? ")]
    [InlineData("!<x> ")]
    [InlineData("\"")]
    [InlineData("a: b: ")]
    public void A_hundred_thousand_repetitions_are_refused_in_under_a_second(string piece)
    {
        var watch = Stopwatch.StartNew();

        Assert.Null(Read(string.Concat(Enumerable.Repeat(piece, 100_000))));

        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(1));
        Assert.Single(_faults.ToSorted());
    }

    [Fact]
    public void Any_text_is_read_or_refused_with_a_fault_inside_it_and_never_throws() =>
        Gen.OneOf("a", "b: ", ": ", "- ", "\n", "  ", "[", "]", "{", "}", ",", "&x", "*x", "!t ", "'", "\"", "|", ">-", "#", "%", "@", "`", "\\", "? ", "---\n", "...\n", "\t", "é", "🙂")
            .Array[0, 40]
            .Select(string.Concat)
            .Sample(text =>
            {
                var faults = new FaultList();
                var map = YamlReader.ReadMap(text, "f.yaml", faults);
                var lines = text.Split('\n').Length;
                Assert.Equal(map is null, faults.HasErrors && faults.ToSorted().Any(fault => fault.Code != "duplicate-field"));
                Assert.All(faults.ToSorted(), fault => Assert.True(fault.Line >= 1 && fault.Line <= lines && fault.Column >= 1, fault.ToString()));
            }, iter: 30_000);

    private YamlMap? Read(string text) => YamlReader.ReadMap(text, "f.yaml", _faults);

    private static string Nested(int depth) => new string('[', depth) + new string(']', depth);
}
