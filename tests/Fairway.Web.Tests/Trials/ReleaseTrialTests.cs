using Fairway.Trials;

namespace Fairway.Web.Tests.Trials;

/// <summary>The short form of <c>tests/Fairway.Trials</c>: other processes, a real disk, a real Azurite.</summary>
public sealed class ReleaseTrialTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_publisher_killed_at_any_point_loses_no_acknowledged_release()
    {
        await using var stores = TrialStores.Local();

        Assert.True(await KillTrial.Run(stores, kills: 10, seed: 1, TextWriter.Null, Stop) > 0);
    }

    [Fact]
    public async Task A_publisher_with_an_origin_killed_at_any_point_loses_no_acknowledged_release()
    {
        await using var stores = await TrialStores.WithOrigin(inMemory: false, Stop);

        Assert.True(await KillTrial.Run(stores, kills: 6, seed: 2, TextWriter.Null, Stop) > 0);
    }

    [Theory]
    [InlineData("fsync", "EIO")]
    [InlineData("rename", "ENOSPC")]
    public async Task A_disk_that_fails_in_the_midst_is_reported_and_leaves_the_newest_release(string call, string error)
    {
        await using var stores = TrialStores.Local();

        Assert.True(await DiskFaultTrial.Run(stores, call, error, TextWriter.Null, Stop) > 2);
    }

    [Fact]
    public async Task Every_change_of_many_publishers_at_once_is_there_once()
    {
        await using var stores = TrialStores.Local();

        Assert.Equal(8 * 4, (await ContentionTrial.Run(stores, publishers: 8, rounds: 4, Stop)).Releases);
    }

    [Fact]
    public async Task Every_change_of_many_nodes_at_once_is_there_once()
    {
        await using var stores = await TrialStores.WithOrigin(inMemory: false, Stop);

        Assert.Equal(8 * 3, (await ContentionTrial.Run(stores, publishers: 8, rounds: 3, Stop)).Releases);
    }

    [Fact]
    public async Task No_answer_of_three_nodes_mixes_two_releases()
    {
        await using var stores = await TrialStores.WithOrigin(inMemory: false, Stop);

        Assert.True(await CrawlTrial.Run(stores, releases: 8, TextWriter.Null, Stop) > 0);
    }

    [Fact]
    public async Task A_node_whose_origin_is_away_answers_all_and_catches_up()
    {
        await using var stores = await TrialStores.WithOrigin(inMemory: false, Stop);

        Assert.True(await OutageTrial.Run(stores, TimeSpan.FromSeconds(8), TextWriter.Null, Stop) > 0);
    }
}
