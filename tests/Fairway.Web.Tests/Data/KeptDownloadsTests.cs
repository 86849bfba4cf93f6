using System.Globalization;
using System.Net;
using Fairway.Releases.Verification;
using Fairway.Trials.Processes;
using Fairway.Web.Hosting.Loading;
using Fairway.Web.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Fairway.Web.Tests.Data;

/// <summary>Files beside a store: made once, found again, and sent all the same where the disk refuses.</summary>
public sealed class KeptDownloadsTests : IDisposable
{
    private const string Xlsx = "/data/small-boat-arrivals/small-boat-arrivals.xlsx";
    private const string Csv = "/data/small-boat-arrivals/small-boat-arrivals.csv";

    private readonly ReleasedContent _content = new();
    private readonly LogLines _log = new();

    [Fact]
    public async Task Of_many_first_requests_one_makes_the_file()
    {
        await _content.Publish("First.");
        await using var site = await RunningSite.Follow(_content);

        var answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => site.Client.GetByteArrayAsync(Xlsx)));

        Assert.All(answers, answer => Assert.Equal(answers[0], answer));
        Assert.Equal(1, site.Services.GetRequiredService<KeptDownloads>().Made);
        Assert.Single(Files());
    }

    [Fact]
    public async Task Another_process_and_another_release_of_the_same_data_find_the_file()
    {
        await _content.Publish("First.");
        byte[] first;
        await using (var site = await RunningSite.Follow(_content))
            first = await site.Client.GetByteArrayAsync(Csv);

        await _content.PublishTitle("Another title");
        await using var next = await RunningSite.Follow(_content);

        Assert.Equal(first, await next.Client.GetByteArrayAsync(Csv));
        Assert.Equal(0, next.Services.GetRequiredService<KeptDownloads>().Made);
    }

    [Fact]
    public async Task A_half_file_is_removed_at_the_start_and_never_sent()
    {
        await _content.Publish("First.");
        var folder = Directory.CreateDirectory(Path.Combine(_content.Store.DownloadsFolder, new string('a', 64))).FullName;
        var half = Path.Combine(folder, "csv-1-1.new");
        await File.WriteAllTextAsync(half, "half", TestContext.Current.CancellationToken);
        await using var site = await RunningSite.Follow(_content);

        using var response = await site.Get(Csv);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.False(File.Exists(half));
    }

    [Fact]
    public async Task A_file_that_was_removed_is_made_again()
    {
        await _content.Publish("First.");
        await using var site = await RunningSite.Follow(_content);
        var first = await site.Client.GetByteArrayAsync(Csv);
        File.Delete(Assert.Single(Files()));

        Assert.Equal(first, await site.Client.GetByteArrayAsync(Csv));
        Assert.Single(Files());
    }

    /// <summary>Root may write into any folder, so the folder is a file.</summary>
    [Fact]
    public async Task Where_the_disk_refuses_files_are_sent_all_the_same_and_the_log_says_so_once()
    {
        await _content.Publish("First.");
        await File.WriteAllTextAsync(_content.Store.DownloadsFolder, "in the way", TestContext.Current.CancellationToken);
        await using var site = await RunningSite.Follow(_content, configure: builder => builder.Logging.AddProvider(_log));

        foreach (var address in (string[])[Csv, Xlsx, Csv, Xlsx])
        {
            using var response = await site.Get(address, ("Range", "bytes=0-9"));
            Assert.Equal(HttpStatusCode.PartialContent, response.StatusCode);
            _content.Time.Advance(TimeSpan.FromMinutes(2));
        }

        Assert.Equal(2, site.Services.GetRequiredService<KeptDownloads>().Made);
        Assert.Single(_log.All, line => line.StartsWith("Data files cannot be kept in ", StringComparison.Ordinal));
    }

    // A process that may write no file of more than 16 KB is refused by the disk in the midst of a file.
    [Fact]
    public async Task Where_the_disk_refuses_the_rest_of_a_file_it_is_sent_all_the_same_and_no_half_of_it_stays()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        await _content.Publish("First.");
        byte[] csv, xlsx;
        await using (var site = await RunningSite.Follow(_content))
            (csv, xlsx) = (await site.Client.GetByteArrayAsync(Csv, patience.Token), await site.Client.GetByteArrayAsync(Xlsx, patience.Token));
        foreach (var file in Files())
            File.Delete(file);
        var address = new Uri($"http://127.0.0.1:{FairwayServer.FreePort()}");
        await using var server = ChildProcess.Start(
            "prlimit",
            [
                "--fsize=16384", "sh", "-c", "trap '' XFSZ; exec dotnet \"$@\"", "sh", Repository.Server,
                "serve", "--urls", address.ToString(), "--content", _content.Folder.Path, "--store", _content.StoreFolder,
            ],
            ("DOTNET_EnableWriteXorExecute", "0"),
            ("FAIRWAY__SEARCHES", Path.Combine(_content.StoreFolder, "searches")));
        while (!(await server.Lines.ReadAsync(patience.Token)).Contains(" is ready at ", StringComparison.Ordinal))
        {
        }

        using var client = new HttpClient { BaseAddress = address };
        Assert.True(csv.Length > 16_384 && xlsx.Length > 16_384);
        Assert.Equal(csv, await client.GetByteArrayAsync(Csv, patience.Token));
        Assert.Equal(xlsx, await client.GetByteArrayAsync(Xlsx, patience.Token));
        Assert.Equal(csv, await client.GetByteArrayAsync(Csv, patience.Token));
        await ChildProcess.Run("kill", ["-TERM", server.Id.ToString(CultureInfo.InvariantCulture)], patience.Token);
        var lines = await server.Finish(patience.Token);

        Assert.Contains("Data files cannot be kept in ", string.Join('\n', lines) + server.Errors, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(_content.Store.DownloadsFolder, "*.new", SearchOption.AllDirectories));
        Assert.Empty(Files());
    }

    [Fact]
    public async Task A_store_with_files_beside_it_verifies()
    {
        await _content.Publish("First.");
        await using var site = await RunningSite.Follow(_content);
        await site.Client.GetByteArrayAsync(Csv);

        Assert.Empty(StoreVerification.Of(_content.StoreFolder, TestContext.Current.CancellationToken).Problems);
    }

    public void Dispose()
    {
        _content.Dispose();
        _log.Dispose();
    }

    private string[] Files() => Directory.Exists(_content.Store.DownloadsFolder)
        ? Directory.GetFiles(_content.Store.DownloadsFolder, "*.*", SearchOption.AllDirectories).Where(file => Path.GetExtension(file).Length == 65).ToArray()
        : [];
}
