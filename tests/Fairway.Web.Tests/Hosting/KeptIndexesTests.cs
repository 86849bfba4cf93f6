using Fairway.Releases.Verification;
using Fairway.Web.Hosting.Loading;
using Fairway.Web.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Fairway.Web.Tests.Hosting;

/// <summary>The search index on disk, from one start of the server to the next.</summary>
public sealed class KeptIndexesTests : IDisposable
{
    private const string Read = "The search index of release 1 was read and need not be built.";

    private readonly ReleasedContent _content = new();
    private readonly LogLines _log = new();

    public void Dispose()
    {
        _content.Dispose();
        _log.Dispose();
    }

    [Fact]
    public async Task A_server_that_stops_saves_its_index_and_the_next_reads_it_and_answers_alike()
    {
        await _content.Publish("First.");
        var built = await ServeOnce();
        Assert.Equal(0, Lines(Read));

        var read = await ServeOnce();

        Assert.Equal(1, Lines(Read));
        Assert.Equal(built, read);
        Assert.Single(Files());
    }

    [Fact]
    public async Task The_index_is_saved_once_no_newer_release_has_come_for_a_while()
    {
        await _content.Publish("First.");
        await using var site = await Follow();

        _content.Time.Advance(IndexSaver.Quiet - TimeSpan.FromTicks(1));
        Assert.Empty(Files());
        site.Services.GetRequiredService<Serving>().Swap(site.Served.Site);
        _content.Time.Advance(IndexSaver.Quiet - TimeSpan.FromTicks(1));
        Assert.Empty(Files());
        _content.Time.Advance(TimeSpan.FromTicks(1));

        var saved = Assert.Single(Files());
        var written = File.GetLastWriteTimeUtc(saved);
        site.Services.GetRequiredService<Serving>().Swap(site.Served.Site);
        _content.Time.Advance(IndexSaver.Quiet);
        Assert.Equal(written, File.GetLastWriteTimeUtc(saved));
    }

    [Fact]
    public async Task The_index_of_a_release_that_came_while_serving_is_that_of_the_next_start()
    {
        await _content.Publish("First.");
        await using (var site = await Follow())
        {
            await _content.PublishTitle("Cormorants");
            await Eventually.Is(() => site.Served.Site.Release.Number == 2);
        }

        await using var next = await Follow();

        Assert.Equal(1, Lines("The search index of release 2 was read and need not be built."));
        Assert.Contains("Cormorants", await next.Client.GetStringAsync("/en/search?q=cormorants"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("flipped")]
    [InlineData("cut off")]
    [InlineData("empty")]
    public async Task A_damaged_index_is_built_and_saved_again(string damage)
    {
        await _content.Publish("First.");
        var built = await ServeOnce();
        var whole = await File.ReadAllBytesAsync(Files().Single());
        var damaged = damage switch
        {
            "empty" => [],
            "cut off" => whole[..^100],
            _ => [.. whole[..^1], (byte)(whole[^1] ^ 1)],
        };
        await File.WriteAllBytesAsync(Files().Single(), damaged);

        Assert.Equal(built, await ServeOnce());
        Assert.Equal(1, Lines("is not used: its checksum does not match its bytes. It is built, and saved again."));
        Assert.Equal(0, Lines(Read));

        Assert.Equal(built, await ServeOnce());
        Assert.Equal(1, Lines(Read));
    }

    [Fact]
    public async Task An_index_of_another_version_of_the_program_is_left_and_another_is_saved_beside_it()
    {
        await _content.Publish("First.");
        await ServeOnce();
        var other = Path.Combine(_content.Store.SearchFolder, $"{_content.Store.Log.Latest!.Id}.0123456789abcdef.index");
        File.Move(Files().Single(), other);

        await ServeOnce();

        Assert.Equal(0, Lines(Read));
        Assert.Equal(2, Files().Length);
        Assert.Contains(other, Files());
    }

    [Fact]
    public async Task Where_nothing_can_be_saved_the_site_is_served_with_one_warning()
    {
        await _content.Publish("First.");
        await File.WriteAllTextAsync(_content.Store.SearchFolder, "in the way");

        await using (var site = await Follow())
        {
            _content.Time.Advance(IndexSaver.Quiet);
            _content.Time.Advance(IndexSaver.Quiet);
            Assert.Contains("Hubs", await site.Client.GetStringAsync("/en/search?q=hubs"), StringComparison.Ordinal);
        }

        Assert.Equal(1, Lines("The search index of release 1 could not be saved; the next start builds it."));
    }

    [Fact]
    public async Task A_folder_that_is_edited_has_no_store_and_no_index_in_it()
    {
        using var folder = new TemporaryFolder();
        using var store = new TemporaryFolder();
        SmallContent.WriteTo(folder);
        await using (var site = await RunningSite.Start(folder.Path, configure: builder => builder.Configuration["Fairway:Store"] = store["releases"]))
            Assert.Equal(0, site.Served.Site.Release.Number);

        Assert.False(Directory.Exists(store["releases"]));
    }

    [Fact]
    public async Task Neither_git_nor_verify_nor_a_clone_sees_the_folder()
    {
        await _content.Publish("First.");
        await ServeOnce();
        Assert.NotEmpty(Files());

        Assert.Empty(StoreVerification.Of(_content.StoreFolder, CancellationToken.None).Problems);
        Assert.Empty(StoreVerification.Of(_content.StoreFolder, CancellationToken.None).Notes);
        await Git.Run(_content.StoreFolder, "fsck", "--strict");
        await using var site = await Follow();
        using var asked = await site.Get($"/content.git/fairway/search/{Path.GetFileName(Files()[0])}");
        Assert.Equal(System.Net.HttpStatusCode.NotFound, asked.StatusCode);
    }

    private int Lines(string words) => _log.All.Count(line => line.Contains(words, StringComparison.Ordinal));

    private string[] Files() => Directory.Exists(_content.Store.SearchFolder) ? Directory.GetFiles(_content.Store.SearchFolder, "*.index") : [];

    /// <returns>What is found.</returns>
    private async Task<string> ServeOnce()
    {
        await using var site = await Follow();
        return await site.Client.GetStringAsync("/en/search?q=claim") + await site.Client.GetStringAsync("/fa/search?q=hubs") + await site.Client.GetStringAsync("/en/search?q=hibs");
    }

    private Task<RunningSite> Follow() => RunningSite.Follow(_content, configure: builder => builder.Logging.AddProvider(_log));
}
