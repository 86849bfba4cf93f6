using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Fairway.Input;
using Fairway.Markup;
using Fairway.Tests.Markup.Specs;

namespace Fairway.Tests.Markup.CommonMark;

/// <summary>The specification's examples, against the dialect and against the differences that <c>commonmark.md</c> lists.</summary>
public partial class CommonMarkTests
{
    private const string Spec = "commonmark.md";

    /// <summary>Numbers of the examples whose HTML or faults <c>commonmark.md</c> writes out.</summary>
    private static readonly ImmutableSortedSet<int> Written = [.. SpecReader.Read(Spec).Select(example => example.CommonMark!.Value)];

    /// <summary>Numbers of the examples that differ by their headings alone, with the codes of their faults.</summary>
    private static readonly ImmutableSortedDictionary<int, string> Headings = ReadHeadings();

    public static TheoryData<int> Same => [.. Numbers().Where(number => !Written.Contains(number) && !Headings.ContainsKey(number))];

    public static TheoryData<int> SameButForHeadings => [.. Headings.Keys];

    [Fact]
    public void All_652_examples_are_run() => Assert.Equal(Enumerable.Range(1, 652), Numbers());

    [Theory]
    [MemberData(nameof(Same))]
    public void An_example_gives_the_HTML_of_the_specification(int number)
    {
        var example = CommonMarkExample.All[number - 1];
        var (html, faults) = Run(example);

        Assert.Empty(faults);
        Assert.Equal(WithoutInsignificantSpace(example.Html), WithoutInsignificantSpace(html));
    }

    [Theory]
    [MemberData(nameof(SameButForHeadings))]
    public void A_listed_example_differs_by_its_headings_alone(int number)
    {
        var example = CommonMarkExample.All[number - 1];
        var (html, faults) = Run(example);

        Assert.Equal(Headings[number], string.Join(' ', faults.Select(fault => fault.Code).Distinct().Order(StringComparer.Ordinal)));
        Assert.Equal(WithoutInsignificantSpace(LevelTwo(example.Html)), WithoutInsignificantSpace(HeadingAnchor().Replace(html, "")));
        Assert.NotEqual(example.Html, html);
    }

    [Fact]
    public void Every_difference_that_is_written_out_is_of_the_example_whose_number_it_has_and_differs()
    {
        foreach (var written in SpecReader.Read(Spec))
        {
            var example = CommonMarkExample.All[written.CommonMark!.Value - 1];
            Assert.Equal(example.Markdown, written.Source);
            Assert.NotEqual(WithoutInsignificantSpace(example.Html), WithoutInsignificantSpace(written.Html));
        }
    }

    [Fact]
    public void No_example_links_elsewhere_than_the_dialect_allows()
    {
        var refused = 0;
        foreach (var example in CommonMarkExample.All)
        {
            var (document, faults) = Dialect.Parse(example.Markdown);
            SafeHtml.Check(document.Render(new FakeContext()));
            refused += faults.Count(fault => fault.Code == MarkupFault.LinkNotAllowed);
        }

        Assert.True(refused > 100, $"{refused} links were refused.");
    }

    private static IEnumerable<int> Numbers() => CommonMarkExample.All.Select(example => example.Example);

    private static (string Html, ImmutableArray<Fault> Faults) Run(CommonMarkExample example)
    {
        var faults = new FaultList();
        var document = MarkupParser.Parse(example.Markdown, Dialect.File, 1, faults, EveryLinkPolicy.Pipeline);
        return (document.Render(new FakeContext()), faults.ToSorted());
    }

    private static ImmutableSortedDictionary<int, string> ReadHeadings()
    {
        var headings = ImmutableSortedDictionary.CreateBuilder<int, string>();
        foreach (var (info, body) in SpecReader.Blocks(Spec, SpecReader.Fence).Where(block => block.Info.StartsWith("headings", StringComparison.Ordinal)))
        {
            foreach (var number in body.Split(',', StringSplitOptions.TrimEntries))
                headings.Add(int.Parse(number, CultureInfo.InvariantCulture), info["headings".Length..].Trim());
        }

        return headings.ToImmutable();
    }

    private static string WithoutInsignificantSpace(string html) => html.Replace("<li>\n", "<li>", StringComparison.Ordinal);

    private static string LevelTwo(string html) => html.Replace("h1>", "h2>", StringComparison.Ordinal);

    [GeneratedRegex(" id=\"[^\"]*\"", RegexOptions.NonBacktracking)]
    private static partial Regex HeadingAnchor();
}
