using System.Globalization;
using Fairway.Input;
using Fairway.Releases;
using Fairway.Statistics.Intake;
using Microsoft.Extensions.Time.Testing;

[assembly: AssemblyFixture(typeof(Fairway.Web.Tests.Support.ReleasedSite))]

namespace Fairway.Web.Tests.Support;

/// <summary>The small tree after seven releases, a day apart, served for all tests that only read.</summary>
public sealed class ReleasedSite : IAsyncLifetime
{
    /// <summary>Everything.</summary>
    public const int First = 1;

    /// <summary>Edition 3 of "Claim" in English, with another deadline.</summary>
    public const int NewEdition = 2;

    /// <summary>The Persian text of "Claim" follows.</summary>
    public const int Renewed = 3;

    /// <summary>A page that is in English alone.</summary>
    public const int NewPage = 4;

    /// <summary>Two rows of data more.</summary>
    public const int NewData = 5;

    /// <summary>"Appeal" is gone.</summary>
    public const int Withdrawn = 6;

    /// <summary>A word in English is mended.</summary>
    public const int Mended = 7;

    public const string Reason = "Its deadline was wrong.";

    private const string Editions =
        """
          - edition: 3
            date: 2026-10-02
            note: The deadline is seven days now.
            safety: true
            sections: [deadline]
          - edition: 2
            date: 2026-06-01
            note: The deadline was made clearer.
            sections: [deadline]
          - edition: 1
            date: 2026-05-01
            note: First published.
        """;

    private readonly TemporaryFolder _content = new();
    private readonly TemporaryFolder _store = new();
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 10, 1, 9, 30, 0, TimeSpan.Zero));
    private ReleaseStore? _releases;
    private RunningSite? _site;

    internal RunningSite Site => _site!;

    internal ReleaseLog Log => _releases!.Log;

    public async ValueTask InitializeAsync()
    {
        _releases = TestStore.Open(_store.Path, _time);
        SmallContent.WriteTo(_content);
        File.Delete(_content["pages/guidance/claim/vi.md"]);
        await Publish("First publication.");

        var claim = File.ReadAllText(_content["pages/guidance/claim/en.md"]);
        var body = claim[(claim.IndexOf("---\n", 4, StringComparison.Ordinal) + 4)..];
        _content.Write("pages/guidance/claim/en.md", SmallContent.Text("Claim", 3, Editions, body.Replace("14 days", "7 days", StringComparison.Ordinal)));
        await Publish("A shorter deadline.");

        var persian = File.ReadAllText(_content["pages/guidance/claim/fa.md"]);
        _content.Write("pages/guidance/claim/fa.md", persian
            .Replace("edition: 1", "edition: 3", StringComparison.Ordinal)
            .Replace("متن مهلت.", "متن تازهٔ مهلت می‌آید: ۷ روز.", StringComparison.Ordinal));
        await Publish("The Persian text follows.");

        _content.Write("pages/policy/new/page.yaml", SmallContent.Facts("policy", 2, more: "stage: proposed"));
        _content.Write("pages/policy/new/en.md", SmallContent.Text("New & <odd>", 1, "  - edition: 1\n    date: 2026-10-04\n    note: First published.", "Words.[^convention]"));
        await Publish("A new page.");

        AddData();
        await Publish("Data to the latest day.");

        Directory.Delete(_content["pages/guidance/appeal"], recursive: true);
        _content.Write("redirects.yaml", File.ReadAllText(_content["redirects.yaml"]) + $"\n  - from: guidance/appeal\n    gone: {Reason}\n");
        await Publish("A page is withdrawn.");

        _content.Write("pages/guidance/claim/en.md", File.ReadAllText(_content["pages/guidance/claim/en.md"]).Replace("More words.", "More of the words.", StringComparison.Ordinal));
        await Publish("A word was added.");
        _site = await RunningSite.StartFrom(_releases);
    }

    public async ValueTask DisposeAsync()
    {
        if (_site is not null)
            await _site.DisposeAsync();
        _releases?.Dispose();
        _content.Dispose();
        _store.Dispose();
    }

    private async Task Publish(string note)
    {
        _time.Advance(TimeSpan.FromDays(1));
        var result = await new Publisher(_releases!).Publish(new("An editor", note) { Tree = new DirectoryTree(_content.Path) }, CancellationToken.None);
        Assert.True(result.Outcome == PublicationOutcome.Published, string.Join('\n', result.Faults));
    }

    private void AddData()
    {
        var csv = File.ReadAllText(_content["datasets/small-boat-arrivals/small-boat-arrivals.csv"]);
        var last = csv.TrimEnd().Split('\n')[^1].Split(',');
        var day = DateOnly.ParseExact(last[0], "yyyy-MM-dd", CultureInfo.InvariantCulture);
        for (var more = 1; more <= 2; more++)
            csv += string.Join(',', [day.AddDays(more).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), .. last[1..]]) + "\n";
        ReleasedContent.AddData(_content.Path, "small-boat-arrivals", csv, UpdateOptions.None);
    }
}

/// <summary>The store that tests publish into.</summary>
internal static class TestStore
{
    public static ReleaseStore Open(string folder, TimeProvider time) => new GitStore(folder, time);
}
