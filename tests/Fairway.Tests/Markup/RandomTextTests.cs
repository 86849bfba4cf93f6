using CsCheck;

namespace Fairway.Tests.Markup;

/// <summary>What holds for every text.</summary>
public class RandomTextTests
{
    private static readonly string[] Fragments =
    [
        "a", "b c", "word ", "\n", "\n\n", "\r\n", "    ", "  ", "\t", "# ", "## ", "### ", "{#a}", "{#", "}", "> ", "- ", "1. ", "* ", "*", "**", "_", "`", "```", "```chart\n", "dataset: a\n", "chart: b\n", "~~~\n",
        "[", "]", "(", ")", "![", "](", "[^a]", "[^", "[a]: ", "https://example.org", "javascript:x", "term:a", "page:a/b#c", "tel:1", "#a", "\"t\"", "<", ">", "<https://a.b>", "{{", "}}", "{{a.b}}", "{{a.b.date at=2025-04-17}}",
        "::: warning\n", "::: deadline 14 days\n", ":::\n", "|", "| a |", "\n| - |\n", "---\n", "===\n", "&amp;", "&#1;", "&", "\\", "!", "<b>", "\"", "'", "\u0001", "\ud800", "😀", "مهلت", "\u200f", "\u2028", ":", "é",
    ];

    private static readonly Gen<string> Texts = Gen.OneOf(
        Gen.Int[0, Fragments.Length - 1].Array[0, 60].Select(chosen => string.Concat(chosen.Select(i => Fragments[i]))), Gen.String[0, 200]);

    [Fact]
    public void Any_text_gives_safe_HTML_and_the_same_each_time() => Texts.Sample(
        text =>
        {
            var context = new FakeContext(TestMessages.In("fa"));
            var (document, faults) = Dialect.Parse(text);
            var html = document.Render(context);

            SafeHtml.Check(html);
            Assert.Equal(html, document.Render(context));
            Assert.Equal(html, Dialect.Parse(text).Document.Render(context));
            Assert.Equal(html, string.Concat(document.RenderSections(context).Select(section => section.Html)));
            Assert.Equal(faults, Dialect.Parse(text).Faults);
        },
        iter: 5_000);

    [Fact]
    public void Every_fault_and_reference_is_at_a_place_of_the_text() => Texts.Sample(
        text =>
        {
            var (document, faults) = Dialect.Parse(text, firstLine: 7);
            var lines = text.Split(["\r\n", "\r", "\n"], StringSplitOptions.None);

            Assert.All(faults, fault => AssertInside(lines, fault.Line - 7, fault.Column));
            Assert.All(document.References, reference => AssertInside(lines, reference.Line - 7, reference.Column));
            Assert.All(document.Headings, heading => AssertInside(lines, heading.Line - 7, 1));
        },
        iter: 5_000);

    [Fact]
    public void A_text_renders_for_many_threads_at_once()
    {
        const string text = "## A {#a}\n\n[x](term:y) {{a.b}} [^c]\n\n| A |\n| - |\n| 1 |\n";
        var document = Dialect.ParseSound(text);
        var expected = document.Render(new FakeContext(TestMessages.In("fa")));

        Parallel.For(0, 1_000, _ =>
        {
            Assert.Equal(expected, document.Render(new FakeContext(TestMessages.In("fa"))));
            Assert.Equal(expected, Dialect.Parse(text).Document.Render(new FakeContext(TestMessages.In("fa"))));
        });
    }

    private static void AssertInside(string[] lines, int line, int column)
    {
        Assert.InRange(line, 0, lines.Length - 1);
        Assert.InRange(column, 1, lines[line].Length + 2);
    }
}
