using Fairway.Web.Tests.Support;

namespace Fairway.Web.Tests.Data;

public sealed class ExplorerTests(SmallSite small)
{
    private const string Path = "/en/data/small-boat-arrivals";

    [Fact]
    public async Task A_question_is_answered_with_a_table_and_its_address_in_the_api()
    {
        var page = await small.Site.Page(Path + "?from=2024-01-01&to=2025-12-31&every=year");

        Assert.Equal(["2025", "2024"], page.QuerySelectorAll(".rows tbody th").Select(cell => cell.TextContent.Trim()));
        Assert.Contains("41,472", page.QuerySelector(".rows tbody tr")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("rows?from=2024-01-01&to=2025-12-31&every=year", page.QuerySelector(".take p:last-child code")!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("[role=status]"));
    }

    [Theory]
    [InlineData("?from=yesterday")]
    [InlineData("?from=1999-01-01")]
    [InlineData("?from=2026-01-01&to=2025-01-01")]
    [InlineData("?every=second")]
    public async Task What_cannot_be_read_is_mended_and_said(string query)
    {
        var page = await small.Site.Page(Path + query);

        Assert.NotNull(page.QuerySelector("[role=status]"));
        Assert.NotEmpty(page.QuerySelectorAll(".rows tbody tr"));
    }

    [Fact]
    public async Task Missing_values_carry_their_reason_and_are_never_zero()
    {
        var page = await small.Site.Page(Path + "?from=2022-01-01&to=2022-12-31&every=year");

        var cells = page.QuerySelectorAll(".rows tbody td");

        Assert.Equal("[x]", cells[^1].TextContent.Trim());
        Assert.DoesNotContain("[x]", cells[0].TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_long_answer_says_that_it_is_cut()
    {
        var page = await small.Site.Page(Path + "?from=2018-01-01&to=2026-08-20&every=day");

        Assert.Equal(100, page.QuerySelectorAll(".rows tbody tr").Length);
        Assert.Contains("3,154", page.QuerySelector(".rows caption")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Figures_have_anchors_that_pages_link_to()
    {
        var page = await small.Site.Page(Path);

        Assert.NotNull(page.GetElementById("year-to-date"));
        Assert.NotNull(page.GetElementById("record-day"));
    }
}
