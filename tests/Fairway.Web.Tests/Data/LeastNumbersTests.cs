using Fairway.Web.Tests.Support;

namespace Fairway.Web.Tests.Data;

/// <summary>Where a figure stands alone, it says itself that it is what is known at least.</summary>
public sealed class LeastNumbersTests(RepositorySite repository)
{
    [Fact]
    public async Task A_card_of_a_sum_that_leaves_out_what_is_not_known_says_at_least()
    {
        var page = await repository.Site.Page("/en/data/channel-deaths");

        Assert.Equal("at least 351", page.QuerySelector("#dead-all .big bdi")!.TextContent);
        Assert.DoesNotContain("least", page.QuerySelector("#dead-year-to-date .big bdi")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_sentence_around_a_figure_says_it_itself()
    {
        var page = await repository.Site.Page("/en/figures/deaths-in-the-channel");

        Assert.DoesNotContain(page.QuerySelectorAll("main p > a, main p > data"), figure => figure.TextContent.Contains("at least", StringComparison.Ordinal));
    }
}
