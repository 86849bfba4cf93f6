using System.Text.Json;
using Fairway.Web.Tests.Support;

namespace Fairway.Web.Tests.Data.Api;

/// <summary>What the portal said on a day, of seven releases of which the fifth brought two rows more.</summary>
public sealed class PublishedRowsTests(ReleasedSite released)
{
    private const string Rows = "/api/v1/datasets/small-boat-arrivals/rows";

    [Fact]
    public async Task Rows_as_published_are_those_of_the_release_of_that_day()
    {
        var before = await Total(Rows + "?as-published=2026-10-05");
        var after = await Total(Rows + "?as-published=2026-10-06");

        Assert.Equal(before + 2, after);
        Assert.Equal(after, await Total(Rows));
    }

    [Fact]
    public async Task Before_the_first_release_a_problem_names_it()
    {
        using var response = await released.Site.Get(Rows + "?as-published=2026-10-01");
        var problem = JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;

        Assert.Equal((404, "before-first-release"), ((int)response.StatusCode, problem.GetProperty("code").GetString()));
        Assert.Contains("2026-10-02T09:30:00Z", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_log_is_linked_page_by_page()
    {
        using var first = await released.Site.Get("/api/v1/releases?limit=5");
        using var second = await released.Site.Get(RowsApiTests.LinkTo(first, "next")!);

        Assert.Equal("7", Assert.Single(first.Headers.GetValues("X-Total-Count")));
        Assert.Null(RowsApiTests.LinkTo(second, "next"));
        Assert.Equal("/api/v1/releases?limit=5&offset=0", RowsApiTests.LinkTo(second, "prev"));
    }

    private async Task<int> Total(string path)
    {
        using var response = await released.Site.Get(path);
        return JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement.GetProperty("total").GetInt32();
    }
}
