using System.Net;
using Fairway.Releases;
using Fairway.Sites;
using Fairway.Web.Hosting.Loading;
using Fairway.Web.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Fairway.Web.Tests.Reading;

public sealed class ReleasesTests(ReleasedSite released, SmallSite small)
{
    [Fact]
    public async Task The_log_tells_every_release_newest_first_with_what_it_changed_in_words()
    {
        var entries = (await released.Site.Page("/en/releases")).QuerySelectorAll(".releases > li").ToArray();

        Assert.Equal(Enumerable.Range(1, 7).Reverse().Select(number => $"Release {number}"), entries.Select(entry => entry.QuerySelector("h2")!.TextContent));
        Assert.Contains("1 page removed", entries[1].TextContent, StringComparison.Ordinal);
        Assert.Contains("Addresses that moved or ended", entries[1].TextContent, StringComparison.Ordinal);
        Assert.Contains("1 dataset", entries[2].TextContent, StringComparison.Ordinal);
        Assert.Contains("New & <odd>", entries[3].TextContent, StringComparison.Ordinal);
        Assert.Contains("فارسی", entries[4].TextContent, StringComparison.Ordinal);
        Assert.Contains("A shorter deadline.", entries[5].TextContent, StringComparison.Ordinal);
        Assert.Contains("and 1 more page", entries[6].TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_release_shows_everything_that_it_changed_with_links_to_what_stood_and_to_the_comparison()
    {
        var page = await released.Site.Page("/en/releases/3");

        Assert.Equal("The Persian text follows.", page.QuerySelector(".lead")!.TextContent);
        Assert.NotNull(page.QuerySelector("a[href='/fa/guidance/claim?at=2026-10-04T09:30:00Z']"));
        Assert.NotNull(page.QuerySelector("a[href='/fa/guidance/claim/history?from=2&to=3']"));
        Assert.NotNull(page.QuerySelector("a[rel=prev][href='/en/releases/4']"));
        Assert.NotNull(page.QuerySelector("a[rel=next][href='/en/releases/2']"));
        Assert.Contains(released.Log.Find(3)!.Id.Value, page.QuerySelectorAll("code").Select(code => code.TextContent));
        Assert.Contains(released.Log.Find(3)!.Digest, page.QuerySelectorAll("code").Select(code => code.TextContent));
    }

    [Fact]
    public async Task A_page_that_a_release_took_away_is_called_as_it_was_and_led_to_as_it_stood()
    {
        var page = await released.Site.Page("/fa/releases/6");

        Assert.Equal("Appeal", page.QuerySelector("a[href='/fa/guidance/appeal/history']")!.TextContent);
        Assert.NotNull(page.QuerySelector("a[href='/en/guidance/appeal?at=2026-10-06T09:30:00Z']"));
    }

    [Fact]
    public async Task A_release_is_found_by_its_number_and_by_the_id_of_its_commit_and_has_one_address()
    {
        foreach (var path in (string[])["/en/releases/2", $"/en/releases/{released.Log.Find(2)!.Id}", "/releases/2", $"/releases/{released.Log.Find(2)!.Id}"])
        {
            var page = await released.Site.Page(path);
            Assert.EndsWith("/en/releases/2", page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("0")]
    [InlineData("8")]
    [InlineData("02")]
    [InlineData("x")]
    [InlineData("ffffffffffffffffffffffffffffffffffffffff")]
    public async Task There_is_nothing_at_another_number(string id)
    {
        await released.Site.Page($"/en/releases/{id}", HttpStatusCode.NotFound);
        await released.Site.Page($"/releases/{id}", HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("/releases")]
    [InlineData("/releases/2")]
    public async Task An_address_without_a_language_speaks_the_readers_best_and_says_so(string path)
    {
        using var response = await released.Site.Get(path, ("Accept-Language", "de, fa-IR;q=0.8, en;q=0.5"));

        Assert.Contains("<html lang=\"fa\"", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("Accept-Language", response.Headers.Vary);
    }

    [Fact]
    public async Task A_long_log_is_read_fifty_at_a_time()
    {
        await using var site = await RunningSite.Start(RepositoryFolder.Content);
        var log = ReleaseLog.Empty.With(Enumerable.Range(1, 120).Select(number => (
            new Release(number, ReleaseId.Parse(number.ToString("x40", System.Globalization.CultureInfo.InvariantCulture)), DateTimeOffset.UnixEpoch.AddDays(number), "", "A note.", ReleaseKind.Rollback, ""),
            (System.Collections.Immutable.ImmutableArray<PathChange>)[new("terms/asylum.yaml", ChangeKind.Modified)])));
        var served = site.Served.Site;
        site.Services.GetRequiredService<Serving>().Swap(new Site { Release = log.Latest!, Log = log, Content = served.Content, Search = served.Search });

        var last = await site.Page("/en/releases?page=3");

        Assert.Equal(20, last.QuerySelectorAll(".releases > li").Length);
        Assert.Equal("20", last.QuerySelector(".releases")!.GetAttribute("start"));
        Assert.Contains("Return to an older state", last.QuerySelector(".releases > li")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("/en/releases?page=2", last.QuerySelector("a[rel=prev]")!.GetAttribute("href"));
        Assert.Null(last.QuerySelector("a[rel=next]"));
        Assert.Equal(50, (await site.Page("/en/releases")).QuerySelectorAll(".releases > li").Length);
        await site.Page("/en/releases?page=4", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Where_nothing_has_been_published_the_log_says_so() =>
        Assert.Contains("Nothing has been published yet.", (await small.Site.Page("/en/releases")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);

    [Fact]
    public async Task The_foot_of_every_page_leads_to_the_log() =>
        Assert.NotNull((await released.Site.Page("/fa/help/call")).QuerySelector("footer a[href='/fa/releases']"));
}
