using Fairway.Markup;

namespace Fairway.Tests.Markup;

public class MarkupDocumentTests
{
    private const string Text = """
        First words, {{a.b}} of them.[^s-1]

        ## Who {#who}

        A [term](term:t-1) and
        a [page](page:guidance/x#y).

        ### Children & `code` {#children}

        - one
        - two *strong* &amp; <https://example.org>

        ```chart
        dataset: a
        chart: c
        at: 2025-04-17
        ```

        ## When {#when}

        ::: deadline 14 days
        Soon.
        :::

        | Day | What |
        | --- | --- |
        | 1 | {{a.b.date at=2025-04-17}} x |
        """;

    [Fact]
    public void Headings_have_level_words_anchor_and_line_of_the_file() => Assert.Equal(
        [new(2, "Who", "who", 12), new(3, "Children & code", "children", 17), new MarkupHeading(2, "When", "when", 28)],
        Dialect.Parse(Text, firstLine: 10).Document.Headings);

    [Fact]
    public void References_stand_in_order_with_line_and_column_of_the_file() => Assert.Equal<MarkupReference>(
        [
            new FigureReference("a", "b", FigurePart.Value, null, 10, 14),
            new SourceReference("s-1", 10, 30),
            new TermReference("t-1", 14, 3),
            new PageReference("guidance", "x", "y", 15, 3),
            new ChartReference("a", "c", new DateOnly(2025, 4, 17), 22, 1),
            new FigureReference("a", "b", FigurePart.Date, new DateOnly(2025, 4, 17), 36, 7),
        ],
        Dialect.Parse(Text, firstLine: 10).Document.References);

    [Fact]
    public void Lines_are_counted_alike_whatever_ends_them()
    {
        var expected = Dialect.Parse(Text).Document.References;

        Assert.Equal(expected, Dialect.Parse(Text.ReplaceLineEndings("\r\n")).Document.References);
        Assert.Equal(expected, Dialect.Parse(Text.ReplaceLineEndings("\r")).Document.References);
    }

    [Fact]
    public void Sections_are_the_words_between_headings_without_markup_figures_and_charts() => Assert.Equal(
        [
            new(null, null, "First words, of them."),
            new("who", "Who", "A term and a page."),
            new("children", "Children & code", "one\ntwo strong & https://example.org"),
            new MarkupSection("when", "When", "14 days\nSoon.\nDay · What\n1 · x"),
        ],
        Dialect.ParseSound(Text).Sections);

    [Fact]
    public void Rendered_sections_are_cut_before_level_2_headings_alone()
    {
        var sections = Dialect.ParseSound(Text).RenderSections(new FakeContext(TestMessages.In("en")));

        Assert.Equal([null, "who", "when"], sections.Select(section => section.Anchor));
        Assert.StartsWith("<p>First words", sections[0].Html, StringComparison.Ordinal);
        Assert.StartsWith("<h2 id=\"who\">", sections[1].Html, StringComparison.Ordinal);
        Assert.Contains("<h3 id=\"children\">", sections[1].Html, StringComparison.Ordinal);
        Assert.All(sections, section => SafeHtml.Check(section.Html));
    }

    [Fact]
    public void A_text_that_begins_with_a_heading_has_no_section_before_it() =>
        Assert.Equal("a", Assert.Single(Dialect.ParseSound("## A {#a}\n\nText").RenderSections(new FakeContext())).Anchor);

    [Fact]
    public void A_text_without_words_is_a_document_without_sections()
    {
        var document = Dialect.ParseSound("\n \n");

        Assert.Empty(document.Sections);
        Assert.Empty(document.RenderSections(new FakeContext()));
        Assert.Equal("", document.Render(new FakeContext()));
    }

    [Fact]
    public void A_fault_is_at_its_column_in_a_quote_in_a_list()
    {
        var (_, faults) = Dialect.Parse("Text\n\n- a\n  > b {{x}} c\n  > d [e](f)\n");

        Assert.Equal(["bad-figure@4:7", "link-not-allowed@5:7"], faults.Select(fault => $"{fault.Code}@{fault.Line}:{fault.Column}"));
    }

    [Fact]
    public void A_duplicate_anchor_names_the_line_of_the_first()
    {
        var (_, faults) = Dialect.Parse("## A {#a}\n\n## B {#a}\n", firstLine: 20);

        Assert.Contains("line 20", Assert.Single(faults).Message, StringComparison.Ordinal);
    }
}
