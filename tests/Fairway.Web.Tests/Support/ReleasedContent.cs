using Fairway.Input;
using Fairway.Releases;
using Fairway.Statistics.Intake;
using Microsoft.Extensions.Time.Testing;

namespace Fairway.Web.Tests.Support;

/// <summary>The small tree, and a store into which it is published as often as a test edits it. Each release is a day younger than the one before it.</summary>
internal sealed class ReleasedContent : IDisposable
{
    /// <summary>Of release 1.</summary>
    public static readonly DateTimeOffset First = new(2026, 5, 1, 9, 30, 0, TimeSpan.Zero);

    private readonly TemporaryFolder _store = new();

    public ReleasedContent()
    {
        SmallContent.WriteTo(Folder);
        File.Delete(Folder["pages/guidance/claim/vi.md"]);
        Store = new GitStore(_store.Path, Time);
    }

    public TemporaryFolder Folder { get; } = new();

    public FakeTimeProvider Time { get; } = new(First);

    public ReleaseStore Store { get; }

    public string StoreFolder => _store.Path;

    public async Task<Release> Publish(string note)
    {
        var result = await new Publisher(Store).Publish(new Publication("test", note) { Tree = new DirectoryTree(Folder.Path) }, CancellationToken.None);
        Assert.True(result.Outcome == PublicationOutcome.Published, string.Join('\n', result.Faults));
        return result.Release!;
    }

    /// <summary>What <c>fairway data add</c> does with a CSV.</summary>
    public static void AddData(string content, string dataset, string csv, UpdateOptions options)
    {
        var faults = new FaultList();
        var update = DatasetUpdate.Prepare(new DirectoryTree(content), dataset, System.Text.Encoding.UTF8.GetBytes(csv), "new.csv", options, faults, CancellationToken.None);
        Assert.True(update is not null, string.Join('\n', faults.ToSorted()));
        update.Write(content, CancellationToken.None);
    }

    /// <summary>A day later, gives a page a new title and publishes.</summary>
    public async Task<Release> PublishTitle(string title, string page = "policy/hubs")
    {
        Time.Advance(TimeSpan.FromDays(1));
        var file = $"pages/{page}/en.md";
        var text = await File.ReadAllLinesAsync(Folder[file]);
        await File.WriteAllLinesAsync(Folder[file], text.Select(line => line.StartsWith("title:", StringComparison.Ordinal) ? $"title: {title}" : line));
        return await Publish($"{page} is now {title}.");
    }

    public void Dispose()
    {
        Store.Dispose();
        _store.Dispose();
        Folder.Dispose();
    }
}
