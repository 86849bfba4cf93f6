using Fairway.Sites;
using Microsoft.Extensions.Time.Testing;

namespace Fairway.Tests.Sites;

/// <summary>What is kept of the files of datasets, and what goes.</summary>
public sealed class SavedDownloadsTests : IDisposable
{
    private static readonly string One = new('1', 64);
    private static readonly string Two = new('2', 64);

    private readonly TemporaryFolder _folder = new();
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 27, 10, 0, 0, TimeSpan.Zero));

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Beyond_the_limit_those_go_that_were_not_used_for_the_longest()
    {
        using var saved = new SavedDownloads(_folder.Path, 300, _time);
        await Save(saved, One, "csv");
        await Save(saved, One, "json");
        await Save(saved, Two, "csv");
        // Found a day later, the oldest is in use.
        _time.Advance(TimeSpan.FromDays(1));
        Assert.NotNull(saved.Find(One, "csv"));

        await Save(saved, Two, "json");

        Assert.Null(saved.Find(One, "json"));
        Assert.All([(One, "csv"), (Two, "csv"), (Two, "json")], kept => Assert.NotNull(saved.Find(kept.Item1, kept.Item2)));
    }

    [Fact]
    public async Task Files_that_are_as_large_as_the_limit_together_all_stay()
    {
        using var saved = new SavedDownloads(_folder.Path, 200, _time);

        await Save(saved, One, "csv");
        await Save(saved, Two, "csv");

        Assert.NotNull(saved.Find(One, "csv"));
    }

    [Fact]
    public async Task The_newest_stays_though_it_is_larger_than_the_limit_alone()
    {
        using var saved = new SavedDownloads(_folder.Path, 150, _time);
        await Save(saved, One, "csv");

        var large = await Save(saved, One, "json", 1_000);

        Assert.Null(saved.Find(One, "csv"));
        Assert.Equal(large, saved.Find(One, "json"));
    }

    [Fact]
    public async Task Who_reads_a_file_that_is_removed_reads_it_to_its_end()
    {
        using var saved = new SavedDownloads(_folder.Path, 100, _time);
        await using var content = File.OpenRead((await Save(saved, One, "csv")).Path);

        await Save(saved, One, "json");

        Assert.Null(saved.Find(One, "csv"));
        Assert.Equal(100, await content.ReadAsync(new byte[200], TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Of_a_file_that_cannot_be_written_to_its_end_nothing_stays()
    {
        using var saved = new SavedDownloads(_folder.Path, 300, _time);

        await Assert.ThrowsAsync<IOException>(() => saved.Save(One, "csv", async stream =>
        {
            await stream.WriteAsync(new byte[50]);
            throw new IOException("No space left on device");
        }));

        Assert.Null(saved.Find(One, "csv"));
        Assert.Empty(Directory.GetFiles(Path.Combine(_folder.Path, One)));
    }

    private async Task<SavedDownload> Save(SavedDownloads saved, string identity, string format, int bytes = 100)
    {
        _time.Advance(TimeSpan.FromMinutes(1));
        return await saved.Save(identity, format, stream => stream.WriteAsync(new byte[bytes]).AsTask());
    }
}
