using Fairway.Web.Tests.Hosting.Past;
using Fairway.Web.Tests.Support;

[assembly: AssemblyFixture(typeof(PublishedPast))]

namespace Fairway.Web.Tests.Hosting.Past;

/// <summary>
/// The small tree with a past, for all tests that only read. Releases 1 to 6 are of 1 to 6 May 2026, each at 09:30 UTC; now is 10 May, noon.
/// 2: the hubs are renamed. 3: an own figure page is translated anew. 4: the hubs are renamed again. 5: help/call is withdrawn with a reason
/// and guidance/appeal moves into guidance/claim. 6: about/site is renamed.
/// </summary>
public sealed class PublishedPast : IAsyncLifetime
{
    public const string Reason = "The helpline was closed.";

    private readonly ReleasedContent _content = new();
    private RunningSite? _site;

    internal RunningSite Site => _site!;

    public async ValueTask InitializeAsync()
    {
        await _content.Publish("First.");
        await _content.PublishTitle("Hubs, second");
        _content.Folder.Write("pages/guidance/claim/vi.md", SmallContent.Translation("Xin tị nạn", 2, "A person", "2026-05-03", "## Ai {#who}\n\nLời.\n\n## Hạn {#deadline}\n\nLời.\n\n## Giúp {#help}\n\nLời."));
        await NextDay("A Vietnamese translation.");
        await _content.PublishTitle("Hubs, third");
        Directory.Delete(_content.Folder["pages/help/call"], recursive: true);
        Directory.Delete(_content.Folder["pages/guidance/appeal"], recursive: true);
        _content.Folder.Write("redirects.yaml", await File.ReadAllTextAsync(_content.Folder["redirects.yaml"])
            + $"\n  - from: help/call\n    gone: {Reason}\n  - from: guidance/appeal\n    to: guidance/claim\n");
        await NextDay("Two pages go.");
        await _content.PublishTitle("About, renamed", "about/site");
        _content.Time.SetUtcNow(new DateTimeOffset(2026, 5, 10, 12, 0, 0, TimeSpan.Zero));
        _site = await RunningSite.Follow(_content);
    }

    public async ValueTask DisposeAsync()
    {
        if (_site is not null)
            await _site.DisposeAsync();
        _content.Dispose();
    }

    private async Task NextDay(string note)
    {
        _content.Time.Advance(TimeSpan.FromDays(1));
        await _content.Publish(note);
    }
}
