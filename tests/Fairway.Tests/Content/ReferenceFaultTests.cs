using Fairway.Content;

namespace Fairway.Tests.Content;

/// <summary>What texts name and does not exist.</summary>
public sealed class ReferenceFaultTests
{
    private const string English = ContentTrees.English;
    private const string Persian = ContentTrees.Persian;

    [Theory]
    [InlineData("{{arrivals.year-to-dat}}", "unknown-figure")]
    [InlineData("{{arival.year-to-date}}", "unknown-dataset")]
    [InlineData("{{arrivals.year-to-date at=2025-12-31}}", "valueless-figure")]
    [InlineData("{{arrivals.year-to-date at=2026-01-11}}", "valueless-figure")]
    [InlineData("[x](term:asylm)", "unknown-term")]
    [InlineData("[x](page:figures/arrival)", "unknown-page")]
    [InlineData("[x](page:figures/arrivals#charts)", "broken-anchor")]
    [InlineData("[x](page:guidance/claim-asylum#whom)", "broken-anchor")]
    [InlineData("x[^ruels]", "unknown-source")]
    public void A_name_that_does_not_exist_is_refused_where_it_stands(string text, string code)
    {
        var column = text.StartsWith("x[", StringComparison.Ordinal) ? 7 : 6;

        Assert.Equal([$"{English}:20:{column}: {code}"], ContentTrees.Faults(ContentTrees.Minimal().Append(English, $"Here {text}.\n")));
    }

    [Theory]
    [InlineData("dataset: arrivals", "dataset: arrival", "unknown-dataset")]
    [InlineData("chart: by-month", "chart: by-moth", "unknown-chart")]
    [InlineData("chart: by-month", "chart: by-month\nat: 2026-01-11", "dataless-chart")]
    public void A_chart_that_does_not_exist_is_refused(string old, string @new, string code)
    {
        var fault = Assert.Single(ContentTrees.Faults(ContentTrees.Minimal().Change("pages/figures/arrivals/en.md", old, @new)));

        Assert.StartsWith("pages/figures/arrivals/en.md:1", fault, StringComparison.Ordinal);
        Assert.EndsWith(code, fault, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{{arrivals.year-to-date at=2026-01-01}}")]
    [InlineData("{{arrivals.year-to-date.date at=2026-01-10}}")]
    [InlineData("[x](page:figures/arrivals#chart)")]
    [InlineData("[x](page:guidance/claim-asylum#who)")]
    [InlineData("x[^rules]")]
    public void A_name_that_exists_is_no_fault(string text) =>
        Assert.Empty(ContentTrees.Faults(ContentTrees.Minimal().Append(English, $"Here {text}.\n").Append(Persian, $"{text}.\n")));

    [Fact]
    public void The_nearest_name_is_offered()
    {
        var faults = ContentReader.Read(
            ContentTrees.Minimal().Append(English, "[x](page:guidance/clam-asylum) [x](term:asylm) x[^ruels] {{arival.x}} [x](page:figures/arrivals#chat)\n"), CancellationToken.None).Faults;

        Assert.Equal(
            ["guidance/claim-asylum", "asylum", "rules", "arrivals", "chart"],
            faults.Select(fault => fault.Message.Split("Did you mean '")[1].Split('\'')[0]));
    }

    [Fact]
    public void A_part_that_a_translation_lacks_and_the_source_has_is_a_warning()
    {
        var tree = ContentTrees.Minimal()
            .Append(Persian, "[x](page:guidance/claim-asylum#new)\n")
            .Append(English, "## New {#new}\n");

        Assert.Equal([$"{Persian}:13:1: broken-anchor (warning)"], ContentTrees.Faults(tree));
    }

    [Fact]
    public void A_part_of_a_page_that_the_language_lacks_is_looked_for_in_the_source() =>
        Assert.Empty(ContentTrees.Faults(ContentTrees.Minimal().Append(Persian, "[x](page:figures/arrivals#chart)\n")));

    [Fact]
    public void A_link_to_a_page_that_has_moved_says_where_it_is_now()
    {
        var tree = ContentTrees.Minimal()
            .Append(English, "[x](page:guidance/old)\n")
            .With("redirects.yaml", "redirects:\n  - from: guidance/old\n    to: figures/arrivals\n");

        var fault = Assert.Single(ContentReader.Read(tree, CancellationToken.None).Faults);
        Assert.Equal(("unknown-page", "The page 'guidance/old' is now 'figures/arrivals'. Write that."), (fault.Code, fault.Message));
    }

    [Fact]
    public void A_broken_dataset_is_one_fault_and_not_one_for_each_figure()
    {
        var tree = ContentTrees.Minimal().Change("datasets/arrivals/arrivals.csv", "2026-01-03,3,", "2026-01-03,x,");

        Assert.StartsWith("datasets/arrivals/arrivals.csv:4:", Assert.Single(ContentReader.Read(tree, CancellationToken.None).Faults).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_broken_page_is_one_fault_and_not_one_for_each_link_to_it() => Assert.Equal(
        ["pages/figures/arrivals/page.yaml:1:7: unknown-value"],
        ContentTrees.Faults(ContentTrees.Minimal().With("pages/figures/arrivals/page.yaml", "type: none\n")));
}
