using Fairway.Statistics.Intake;
using Fairway.Statistics.Versions;
using Fairway.Web.Tests.Support;

namespace Fairway.Web.Tests.Data.Versions;

/// <summary>The small tree with the four versions of its dataset and, a release and a day later, a fifth that corrects two cells.</summary>
public sealed class CorrectedSite : IAsyncLifetime
{
    public const string Note = "One person had been left out, <b>2018</b>.";

    public const string PersianNote = "یک نفر از قلم افتاده بود.";

    private readonly ReleasedContent _content = new();
    private RunningSite? _site;

    internal RunningSite Site => _site!;

    public async ValueTask InitializeAsync()
    {
        await _content.Publish("First publication.");
        _content.Time.Advance(TimeSpan.FromDays(1));
        var csv = File.ReadAllText(_content.Folder["datasets/small-boat-arrivals/small-boat-arrivals.csv"]);
        ReleasedContent.AddData(
            _content.Folder.Path,
            "small-boat-arrivals",
            csv.Replace("2018-01-01,0,0,,provisional", "2018-01-01,1,1,,provisional", StringComparison.Ordinal),
            new UpdateOptions { Kind = VersionKind.Correction, Note = Note, Published = new(2026, 8, 28) });
        File.AppendAllText(_content.Folder["datasets/small-boat-arrivals/fa.yaml"], $"versions:\n  5: {PersianNote}\n");
        await _content.Publish("A correction.");
        _site = await RunningSite.Follow(_content);
    }

    public async ValueTask DisposeAsync()
    {
        if (_site is not null)
            await _site.DisposeAsync();
        _content.Dispose();
    }
}
