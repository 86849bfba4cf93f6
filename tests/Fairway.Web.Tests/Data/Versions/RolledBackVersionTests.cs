using Fairway.Releases;
using Fairway.Sites;
using Fairway.Sites.History;
using Fairway.Statistics;
using Fairway.Statistics.Intake;
using Fairway.Web.Hosting.Loading;
using Fairway.Web.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Fairway.Web.Tests.Data.Versions;

/// <summary>A version that a rollback took back, and another one that came under its number.</summary>
public sealed class RolledBackVersionTests : IDisposable
{
    private const string Id = "small-boat-arrivals";
    private const string Fifth = $"/data/{Id}/v/5/{Id}.csv";

    private readonly ReleasedContent _content = new();

    public void Dispose() => _content.Dispose();

    [Fact]
    public async Task After_a_rollback_the_next_version_takes_the_number_and_is_of_the_release_that_brought_it()
    {
        var first = await _content.Publish("First.");
        var before = Directory.CreateTempSubdirectory("fairway-before-").FullName;
        Copy(_content.Folder[$"datasets/{Id}"], before);
        await Add("2018-01-01,0,0,,provisional", "2018-01-01,1,1,,provisional");
        string taken;
        await using (var site = await RunningSite.Follow(_content))
            taken = await site.Client.GetStringAsync(Fifth);

        _content.Time.Advance(TimeSpan.FromDays(1));
        var back = await new Publisher(_content.Store).Rollback(first, "test", "Back.", CancellationToken.None);
        Assert.True(back.Outcome == PublicationOutcome.Published, string.Join('\n', back.Faults));
        await using (var site = await RunningSite.Follow(_content))
        {
            using var gone = await site.Get(Fifth);
            Assert.Equal(System.Net.HttpStatusCode.NotFound, gone.StatusCode);
            Assert.Equal(4, Versions(site.Services.GetRequiredService<Serving>().Current!.Site));
        }

        Directory.Delete(_content.Folder[$"datasets/{Id}"], recursive: true);
        Copy(before, _content.Folder[$"datasets/{Id}"]);
        Directory.Delete(before, recursive: true);
        await Add("2018-01-02,0,0,,provisional", "2018-01-02,2,1,,provisional");

        await using var served = await RunningSite.Follow(_content);
        var current = served.Services.GetRequiredService<Serving>().Current!.Site;
        Assert.Equal((4, 5, 4), (current.Release.Number, Versions(current), VersionReleases.Of(current, DatasetId.Parse(Id), 5)!.Number));
        var now = await served.Client.GetStringAsync(Fifth);
        Assert.Contains("2018-01-01,1,1,", taken, StringComparison.Ordinal);
        Assert.Contains("2018-01-01,0,0,", now, StringComparison.Ordinal);
        Assert.Contains("2018-01-02,2,1,", now, StringComparison.Ordinal);
        var page = await served.Page($"/en/data/{Id}/versions/5");
        Assert.Equal("/en/releases/4", page.QuerySelector(".facts a")!.GetAttribute("href"));
    }

    private static int Versions(Site site) => site.Content.Datasets[DatasetId.Parse(Id)].Versions.Latest.Number;

    private async Task Add(string was, string now)
    {
        _content.Time.Advance(TimeSpan.FromDays(1));
        var csv = await File.ReadAllTextAsync(_content.Folder[$"datasets/{Id}/{Id}.csv"]);
        ReleasedContent.AddData(_content.Folder.Path, Id, csv.Replace(was, now, StringComparison.Ordinal), new UpdateOptions { Published = new(2026, 8, 28) });
        await _content.Publish("A version.");
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.GetFiles(from, "*", SearchOption.AllDirectories))
        {
            var path = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.Copy(file, path);
        }
    }
}
