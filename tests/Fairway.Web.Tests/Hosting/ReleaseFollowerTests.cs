using System.Globalization;
using Fairway.Input;
using Fairway.Releases;
using Fairway.Web.Hosting.Loading;
using Fairway.Web.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Fairway.Web.Tests.Hosting;

public sealed class ReleaseFollowerTests
{
    private const string Page = "/en/policy/hubs";

    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    [Fact]
    public async Task A_release_is_served_as_soon_as_it_is_in_the_store()
    {
        using var content = new ReleasedContent();
        await content.Publish("First.");
        await using var site = await RunningSite.Follow(content);

        await content.PublishTitle("Hubs 2");
        await Eventually.Is(() => site.Served.Site.Release.Number == 2);

        Assert.Equal("Hubs 2", (await site.Page(Page)).QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task A_release_that_does_not_come_is_waited_for_five_seconds_and_one_that_is_served_not_at_all()
    {
        using var content = new ReleasedContent();
        await content.Publish("First.");
        var log = new LogLines();
        await using var site = await RunningSite.Follow(content, configure: builder => builder.Logging.AddProvider(log));
        var follower = site.Services.GetRequiredService<ReleaseFollower>();

        await follower.Served(1, CancellationToken.None);
        var waiting = follower.Served(2, CancellationToken.None);
        content.Time.Advance(ReleaseFollower.Patience - TimeSpan.FromTicks(1));
        Assert.False(waiting.IsCompleted);
        content.Time.Advance(TimeSpan.FromTicks(1));
        await waiting.WaitAsync(TimeSpan.FromSeconds(30));

        Assert.Contains(log.All, line => line.Contains("Release 2 is published and not served yet", StringComparison.Ordinal));
        using var stopped = new CancellationTokenSource();
        var left = follower.Served(2, stopped.Token);
        await stopped.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => left);
    }

    [Fact]
    public async Task A_store_that_cannot_be_watched_is_asked_at_each_interval()
    {
        using var content = new ReleasedContent();
        await content.Publish("First.");
        await using var site = await StartUnwatched(content, content.Store);

        await content.PublishTitle("Hubs 2");
        await Eventually.Is(() => site.Served.Site.Release.Number == 2, () => content.Time.Advance(Interval));
    }

    [Fact]
    public async Task A_publisher_in_the_process_need_not_wait_for_the_interval()
    {
        using var content = new ReleasedContent();
        await content.Publish("First.");
        await using var site = await StartUnwatched(content, content.Store);

        await content.PublishTitle("Hubs 2");
        site.Services.GetRequiredService<ReleaseFollower>().Nudge();

        await Eventually.Is(() => site.Served.Site.Release.Number == 2);
    }

    [Fact]
    public async Task A_release_that_cannot_be_served_is_left_out_once_and_a_newer_one_is_served()
    {
        using var content = new ReleasedContent();
        using var log = new LogLines();
        await content.Publish("First.");
        await using var site = await StartUnwatched(content, content.Store, log);
        var before = site.Served;
        var good = await File.ReadAllTextAsync(content.Folder["pages/policy/hubs/en.md"]);

        content.Folder.Write("pages/policy/hubs/en.md", "not a page");
        await content.Store.Append(
            new ReleaseDraft(new DirectoryTree(content.Folder.Path), "test", "Faulty.", ReleaseKind.Publication), content.Store.Log.Latest, CancellationToken.None);
        await Eventually.Is(() => Count(log, "is left out") == 1, () => content.Time.Advance(Interval));
        Assert.Same(before, site.Served);

        content.Folder.Write("pages/policy/hubs/en.md", good);
        await content.PublishTitle("Mended");
        await Eventually.Is(() => site.Served.Site.Release.Number == 3, () => content.Time.Advance(Interval));
        Assert.Equal(1, Count(log, "is left out"));
        Assert.Contains(log.All, line => line.StartsWith("pages/policy/hubs/en.md:", StringComparison.Ordinal));
    }

    [Fact]
    public async Task While_the_origin_is_away_the_last_release_is_served_and_health_says_so()
    {
        using var content = new ReleasedContent();
        using var store = new UnreliableStore(content.Store);
        await content.Publish("First.");
        await using var site = await StartUnwatched(content, store);
        Assert.Equal("ok\n", await site.Client.GetStringAsync("/health/ready"));

        store.Failure = new StoreUnavailableException("The origin does not answer.");
        await Eventually.Is(() => site.Services.GetRequiredService<StoreHealth>().State.FailingSince is not null, () => content.Time.Advance(Interval));
        var since = site.Services.GetRequiredService<StoreHealth>().State.FailingSince!.Value;
        using var ready = await site.Get("/health/ready");

        Assert.True(ready.IsSuccessStatusCode);
        Assert.Equal($"degraded: The origin does not answer. Since {since.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)}.\n", await ready.Content.ReadAsStringAsync());
        Assert.Equal("Hubs", (await site.Page(Page)).QuerySelector("h1")!.TextContent);

        store.Failure = null;
        await content.PublishTitle("Hubs 2");
        await Eventually.Is(() => site.Served.Site.Release.Number == 2, () => content.Time.Advance(Interval));
        Assert.Equal("ok\n", await site.Client.GetStringAsync("/health/ready"));
    }

    [Fact]
    public async Task A_store_that_fails_in_a_way_of_its_own_is_asked_again()
    {
        using var content = new ReleasedContent();
        using var store = new UnreliableStore(content.Store);
        await content.Publish("First.");
        await using var site = await StartUnwatched(content, store);

        store.Failure = new InvalidOperationException("Not foreseen.");
        var asked = store.Questions;
        await Eventually.Is(() => store.Questions > asked + 2, () => content.Time.Advance(Interval));
        store.Failure = null;
        await content.PublishTitle("Hubs 2");

        await Eventually.Is(() => site.Served.Site.Release.Number == 2, () => content.Time.Advance(Interval));
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 2)]
    [InlineData(4, 16)]
    [InlineData(5, 20)]
    [InlineData(int.MaxValue, 20)]
    public void The_longer_the_store_fails_the_less_often_it_is_asked_and_never_less_than_each_20_seconds(int failures, int seconds) =>
        Assert.Equal(TimeSpan.FromSeconds(seconds), ReleaseFollower.WaitAfter(failures, Interval));

    [Fact]
    public async Task A_folder_that_is_edited_has_no_releases_to_follow()
    {
        using var folder = new TemporaryFolder();
        SmallContent.WriteTo(folder);
        await using var site = await RunningSite.Start(folder.Path);

        await site.Services.GetRequiredService<ReleaseFollower>().ExecuteTask!.WaitAsync(TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task Every_answer_of_a_crawl_while_releases_go_out_is_of_one_release_alone()
    {
        const int Releases = 12;
        using var content = new ReleasedContent();
        await content.Publish("First.");
        await content.PublishTitle("Release 2");
        await using var site = await RunningSite.Follow(content, configure: builder => builder.Configuration["Fairway:ApiRequestsPerMinute"] = "1000000");
        using var stop = new CancellationTokenSource();

        var crawlers = Enumerable.Range(0, 4).Select(_ => Task.Run(() => Crawl(site, stop.Token))).ToList();
        for (var number = 3; number <= Releases; number++)
        {
            await content.PublishTitle($"Release {number}");
            await Eventually.Is(() => site.Served.Site.Release.Number == number);
        }

        await stop.CancelAsync();
        var seen = (await Task.WhenAll(crawlers)).SelectMany(answers => answers).ToList();

        Assert.All(seen, answer => Assert.Equal(answer.Header, answer.Body));
        Assert.True(seen.Select(answer => answer.Header).Distinct().Count() > 2);
    }

    /// <summary>A page, the section that lists it, and the API: each holds the page's title, which is its release's number.</summary>
    private static async Task<List<(string Header, string Body)>> Crawl(RunningSite site, CancellationToken stop)
    {
        var answers = new List<(string, string)>();
        while (!stop.IsCancellationRequested)
        {
            foreach (var path in new[] { Page, "/en/policy", "/fa/policy", "/api/v1/pages/policy/hubs", "/api/v1/pages" })
            {
                using var answer = await site.Get(path);
                Assert.True(answer.IsSuccessStatusCode, $"{path}: {answer.StatusCode}");
                var body = await answer.Content.ReadAsStringAsync(CancellationToken.None);
                var at = body.IndexOf("Release ", StringComparison.Ordinal) + "Release ".Length;
                answers.Add((answer.Headers.GetValues("X-Release").Single(), string.Concat(body.Skip(at).TakeWhile(char.IsAsciiDigit))));
            }
        }

        return answers;
    }

    private static Task<RunningSite> StartUnwatched(ReleasedContent content, ReleaseStore store, LogLines? log = null) => RunningSite.Follow(content, store, builder =>
    {
        builder.Configuration["Fairway:Store"] = content.Folder["no-such-folder"];
        if (log is not null)
            builder.Logging.AddProvider(log);
    });

    private static int Count(LogLines log, string words) => log.All.Count(line => line.Contains(words, StringComparison.Ordinal));
}
