using Fairway.Web.Hosting.Loading;
using Fairway.Web.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace Fairway.Web.Tests.Hosting;

public sealed class ContentWatcherTests
{
    private const string Page = "pages/policy/hubs/en.md";

    [Fact]
    public async Task In_development_an_edit_is_served_when_the_folder_is_quiet()
    {
        using var folder = new TemporaryFolder();
        await using var site = await Start(folder, out var watch);

        folder.Write(Page, (await File.ReadAllTextAsync(folder[Page])).Replace("title: Hubs", "title: Hubs, edited", StringComparison.Ordinal));
        await watch.Next("edited");

        Assert.Equal("Hubs, edited", (await site.Page("/en/policy/hubs")).QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task A_faulty_edit_is_logged_and_the_last_good_site_stays()
    {
        using var folder = new TemporaryFolder();
        await using var site = await Start(folder, out var watch);
        var before = site.Served;

        folder.Write(Page, "---\nsummary: no title\n---\n");
        await watch.Next("stays as it was");

        Assert.Same(before, site.Served);
        Assert.Equal("Hubs", (await site.Page("/en/policy/hubs")).QuerySelector("h1")!.TextContent);
        Assert.Contains(watch.Log.All, line => line.StartsWith(Page, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Outside_development_the_folder_is_not_followed()
    {
        using var folder = new TemporaryFolder();
        SmallContent.WriteTo(folder);
        var time = new FakeTimeProvider();
        await using var site = await RunningSite.Start(folder.Path, configure: builder => builder.Services.AddSingleton<TimeProvider>(time));

        var timers = site.Services.GetServices<Microsoft.Extensions.Hosting.IHostedService>().OfType<ContentWatcher>().Single();

        Assert.False(timers.IsFollowing);
    }

    private static Task<RunningSite> Start(TemporaryFolder folder, out Watch watch)
    {
        SmallContent.WriteTo(folder);
        var time = new FakeTimeProvider();
        watch = new Watch(time);
        var log = watch.Log;
        return RunningSite.Start(folder.Path, "Development", builder =>
        {
            builder.Services.AddSingleton<TimeProvider>(time);
            builder.Logging.AddProvider(log);
        });
    }

    /// <summary>Lets the time of quiet pass, whenever the watcher waits for it, until the log says the words.</summary>
    private sealed class Watch(FakeTimeProvider time)
    {
        public LogLines Log { get; } = new();

        public async Task Next(string words)
        {
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
            using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
            while (!Log.All.Any(line => line.Contains(words, StringComparison.Ordinal)))
            {
                await tick.WaitForNextTickAsync(patience.Token);
                time.Advance(ContentWatcher.Quiet);
            }
        }
    }
}
