using Fairway.Releases;
using Fairway.Web.Hosting.Loading;
using Fairway.Web.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;

namespace Fairway.Web.Tests.Hosting;

public sealed class SiteLoaderTests
{
    [Fact]
    public async Task With_the_origin_away_the_newest_release_of_this_machine_is_served_and_health_knows()
    {
        using var content = new ReleasedContent();
        using var store = new UnreliableStore(content.Store);
        await content.Publish("First.");
        store.Failure = new StoreUnavailableException("The origin does not answer.");
        var health = new StoreHealth(content.Time);

        var loaded = await SiteLoader.FromStore(store, health, Indexes(content.Store), content.Folder.Path, CancellationToken.None);

        Assert.Equal(1, loaded.Site!.Release.Number);
        Assert.Equal(new StoreState(null, ReleasedContent.First, "The origin does not answer."), health.State);
    }

    [Fact]
    public async Task With_the_origin_away_and_nothing_on_this_machine_the_start_fails_with_its_sentence()
    {
        using var content = new ReleasedContent();
        using var store = new UnreliableStore(content.Store) { Failure = new StoreUnavailableException("The origin does not answer.") };

        var failure = await Assert.ThrowsAsync<StoreUnavailableException>(
            () => SiteLoader.FromStore(store, new StoreHealth(content.Time), Indexes(content.Store), content.Folder.Path, CancellationToken.None));

        Assert.Equal("The origin does not answer.", failure.Message);
    }

    [Fact]
    public async Task Nodes_that_start_together_on_an_empty_store_serve_one_release()
    {
        using var content = new ReleasedContent();

        var loaded = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Start(content))));

        Assert.All(loaded, node => Assert.Equal(1, node.Site!.Release.Number));
        Assert.Single(loaded.Select(node => node.Site!.Release.Id).Distinct());
    }

    [Theory]
    [InlineData("Hubs")]
    [InlineData("Other hubs")]
    public async Task A_node_that_is_overtaken_on_an_empty_origin_serves_what_the_other_has_published(string title)
    {
        using var content = new ReleasedContent();
        using var mine = new TemporaryFolder();
        using var store = new UnreliableStore(content.Store);
        SmallContent.WriteTo(mine);
        File.Delete(mine["pages/guidance/claim/vi.md"]);
        mine.Write("pages/policy/hubs/en.md", (await File.ReadAllTextAsync(mine["pages/policy/hubs/en.md"])).Replace("title: Hubs", $"title: {title}", StringComparison.Ordinal));
        store.Overtaken = () => content.Store.Append(
            new ReleaseDraft(new Input.DirectoryTree(content.Folder.Path), "another node", "First.", ReleaseKind.Publication), null, CancellationToken.None);

        var loaded = await SiteLoader.FromStore(store, new StoreHealth(content.Time), Indexes(content.Store), mine.Path, CancellationToken.None);

        Assert.Equal((1, "another node"), (loaded.Site!.Release.Number, loaded.Site.Release.By));
        Assert.Equal(1, content.Store.Log.Count);
    }

    private static KeptIndexes Indexes(ReleaseStore store) => new(new Lazy<ReleaseStore>(store), NullLogger<KeptIndexes>.Instance);

    private static async Task<LoadResult> Start(ReleasedContent content)
    {
        using var store = new GitStore(content.StoreFolder, TimeProvider.System);
        while (true)
        {
            try
            {
                return await SiteLoader.FromStore(store, new StoreHealth(content.Time), Indexes(content.Store), content.Folder.Path, CancellationToken.None);
            }
            catch (StoreUnavailableException)
            {
                // Another node held the lock; whoever starts the process starts it again.
                await Task.Yield();
            }
        }
    }
}
