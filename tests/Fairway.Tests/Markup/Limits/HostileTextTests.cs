using Fairway.Markup;
using Fairway.Markup.Limits;

namespace Fairway.Tests.Markup.Limits;

/// <summary>Texts made to be slow. Each is refused with a sentence; the time-out is a net, not the proof.</summary>
public class HostileTextTests
{
    private const int SafetyNet = 10_000;

    public static TheoryData<string, string, string> Attacks => new()
    {
        { "98 KB of level 1 headings", Repeat("# a\n", 24_500), MarkupFault.TooManyHeadings },
        { "98 KB of level 2 headings between blank lines", Repeat("## a\n\n", 16_300), MarkupFault.TooManyHeadings },
        { "201 headings", Repeat("## a\n", 201), MarkupFault.TooManyHeadings },
        { "underlined headings", Repeat("a\n-\n\n", 20_000), MarkupFault.TooManyHeadings },
        { "100,000 quotes in a line", Repeat(">", 100_000), MarkupFault.TooLongLine },
        { "100,000 quotes in many lines", Repeat(Repeat(">", 1_000) + "\n\n", 100), MarkupFault.TooDeep },
        { "1,000 lists inside each other in a line", Repeat("- ", 1_000) + "a", MarkupFault.TooDeep },
        { "21 lists inside each other in a line", Repeat("- ", 21) + "a", MarkupFault.TooDeep },
        { "21 ordered lists inside each other in a line", Repeat("1. ", 21) + "a", MarkupFault.TooDeep },
        { "200 lists inside each other by indentation", Nested(200, "- a\n"), MarkupFault.TooDeep },
        { "21 lists inside each other by indentation", Nested(21, "- a\n"), MarkupFault.TooDeep },
        { "21 lists and quotes inside each other by indentation", Nested(21, "- > a\n\n"), MarkupFault.TooDeep },
        { "100,000 brackets in a line", Repeat("[", 100_000), MarkupFault.TooLongLine },
        { "100,000 brackets in many lines", Repeat(Repeat("[", 1_000) + "\n\n", 100), MarkupFault.TooDeep },
        { "images inside images", Repeat("![", 50) + Repeat("](a)", 50), MarkupFault.TooDeep },
        { "brackets that close", Repeat(Repeat("[a] ", 100) + "\n\n", 100), MarkupFault.TooManyMarks },
        { "a word between 42 stars on each side", Repeat("*", 42) + "a" + Repeat("*", 42), MarkupFault.TooDeep },
        { "a run of 9,000 stars around a word", Repeat("*", 4_500) + "a" + Repeat("*", 4_500), MarkupFault.TooDeep },
        { "emphasis inside emphasis", Repeat("*a **b ", 40) + Repeat("c** d* ", 40), MarkupFault.TooDeep },
        { "stars that open nothing", Repeat(Repeat("*a ", 1_000) + "\n", 10), MarkupFault.TooManyMarks },
        { "100,000 backticks in a line", Repeat("`", 100_000), MarkupFault.TooLongLine },
        { "1,001 backticks apart", Repeat("`\n\n", 1_001), MarkupFault.TooManyMarks },
        { "100,000 backticks apart", Repeat(Repeat("` ", 1_000) + "\n\n", 100), MarkupFault.TooManyMarks },
        { "a long link definition used often", $"[a]: https://example.org/{Repeat("b", 1_900)}\n\n" + Repeat("[a]\n", 900), MarkupFault.TooMuchOutput },
        { "a longer link definition used often", $"[a]: https://example.org/{Repeat("b", 9_000)}\n\n[a]\n", MarkupFault.TooLongParagraph },
        { "a link definition with a long title", "[a]: https://example.org\n\"" + Repeat(Repeat("&", 1_000) + "\n", 60) + "\"\n\n[a]", MarkupFault.TooLongParagraph },
        { "many link definitions", string.Concat(Enumerable.Range(0, 101).Select(i => $"[a{i}]: https://example.org\n\n")), MarkupFault.TooManyDefinitions },
        { "many links", Repeat("<https://example.org>\n", 1_001), MarkupFault.TooManyLinks },
        { "a table of 100 columns", Repeat("a|", 100) + "a\n" + Repeat("-|", 100) + "-\n" + Repeat("|\n", 1_000), MarkupFault.TooManyColumns },
        { "a table of 21 columns", Repeat("a|", 20) + "a\n" + Repeat("-|", 20) + "-\n", MarkupFault.TooManyColumns },
        { "a table of many short rows", Repeat("a|", 19) + "a\n" + Repeat("-|", 19) + "-\n" + Repeat("|\n", 1_000), MarkupFault.TooManyCells },
        { "many vertical bars", Repeat(Repeat("a|", 20) + "\n\n", 501), MarkupFault.TooManyMarks },
        { "lines without end", Repeat("words and words\n", 5_000), MarkupFault.TooLongParagraph },
        { "many lines", Repeat("a\n\n", 5_001), MarkupFault.TooManyLines },
        { "many blank lines", Repeat("\n", 100_000), MarkupFault.TooManyLines },
        { "many lines that end as on old machines", Repeat("\r", 100_000), MarkupFault.TooManyLines },
        { "many faults", Repeat("{{\n\n", 201), MarkupFault.TooManyFaults },
        { "lines without end, ended by two characters", Repeat("words and words\r\n", 5_000), MarkupFault.TooLongParagraph },
        { "lines without end, parted by a line that is not blank", Repeat(Repeat("words and words\n", 40) + "\u00a0\n", 120), MarkupFault.TooLongParagraph },
        { "a long title of a link definition, parted by what could be a heading", "> [a]: https://example.org\n\"" + Repeat(Repeat("&", 3_000) + "\n===\n", 10) + "\"\n", MarkupFault.TooLongParagraph },
        { "a long line", Repeat("word ", 2_001), MarkupFault.TooLongLine },
        { "a long text", Repeat("word\n\n", 50_000), MarkupFault.TooLarge },
        { "many charts", Repeat("```chart\ndataset: a\nchart: b\n```\n", 21), MarkupFault.TooManyCharts },
        { "many images", Repeat("![a](a.png)\n\n", 51), MarkupFault.TooManyImages },
        { "many figures", Repeat(Repeat("{{a.b}} ", 100) + "\n\n", 21), MarkupFault.TooManyReferences },
        { "quotes that become much HTML", Repeat(Repeat("> ", 20) + "a\n\n", 4_000), MarkupFault.TooMuchOutput },
    };

    [Theory(Timeout = SafetyNet)]
    [MemberData(nameof(Attacks))]
    public async Task A_hostile_text_is_refused_with_a_sentence(string name, string text, string code)
    {
        var (_, faults) = await Task.Run(() => Dialect.Parse(text), TestContext.Current.CancellationToken);

        Assert.True(faults.Any(fault => fault.Code == code), $"{name}: {string.Join(", ", faults.Take(5))}");
        Assert.All(faults, fault => Assert.EndsWith(".", fault.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void A_refused_text_gives_an_empty_document()
    {
        var (document, _) = Dialect.Parse(Repeat("# a\n", 24_500));

        Assert.Empty(document.Headings);
        Assert.Empty(document.References);
        Assert.Empty(document.Sections);
        Assert.Equal("", document.Render(new FakeContext()));
    }

    [Theory]
    [InlineData(MarkupLimits.Headings, "## a{0} {{#a{0}}}\n\n")]
    [InlineData(MarkupLimits.Links, "<https://example.org/{0}>\n\n")]
    [InlineData(MarkupLimits.Definitions, "[a{0}]: https://example.org/{0}\n\n")]
    [InlineData(MarkupLimits.BacktickRuns / 2, "`{0}`\n\n")]
    [InlineData(MarkupLimits.EmphasisRuns / 2, "*{0}*\n\n")]
    public void What_a_limit_allows_is_read(int count, string pattern)
    {
        var format = System.Text.CompositeFormat.Parse(pattern);
        var text = string.Concat(Enumerable.Range(0, count).Select(i => string.Format(System.Globalization.CultureInfo.InvariantCulture, format, i)));

        Assert.Empty(Dialect.Parse(text).Faults);
    }

    [Fact]
    public void Lists_and_quotes_may_stand_in_each_other_as_deep_as_the_limit() =>
        Assert.Empty(Dialect.Parse(Repeat("> ", MarkupLimits.Depth) + "a").Faults);

    [Fact]
    public void A_thematic_break_of_many_stars_is_no_nesting() =>
        Assert.Equal("<hr />\n", Dialect.Render(Repeat("* ", 100)));

    [Fact]
    public void A_limit_is_reported_at_its_line()
    {
        var (_, faults) = Dialect.Parse("a\n\n" + Repeat(">", 21), firstLine: 10);

        Assert.Equal(12, Assert.Single(faults).Line);
    }

    [Fact]
    public void No_more_faults_are_told_than_the_limit() =>
        Assert.Equal(MarkupLimits.Faults, Dialect.Parse(Repeat("{{\n\n", 1_000)).Faults.Length);

    [Fact]
    public void A_rendering_that_the_site_makes_too_large_is_refused()
    {
        var document = Dialect.ParseSound("```chart\ndataset: a\nchart: b\n```\n");
        var context = new FakeContext { Chart = new string('x', MarkupLimits.Output + 1) };

        Assert.Throws<OutputLimitException>(() => document.Render(context));
        Assert.Throws<OutputLimitException>(() => document.RenderSections(context));
    }

    private static string Repeat(string text, int count) => string.Concat(Enumerable.Repeat(text, count));

    private static string Nested(int count, string line) =>
        string.Concat(Enumerable.Range(0, count).Select(i => new string(' ', 2 * i) + line));
}
