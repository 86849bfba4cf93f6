using Fairway.Web.Tests.Support;

namespace Fairway.Web.Tests.Hosting;

/// <summary>The small tree, published into a store whose repository a running site gives away.</summary>
public sealed class ClonedContent : IAsyncLifetime
{
    private readonly ReleasedContent _content = new();
    private RunningSite? _site;

    internal RunningSite Site => _site!;

    internal string Repository => _content.StoreFolder;

    public async ValueTask InitializeAsync()
    {
        await _content.Publish("First.");
        _site = await RunningSite.Follow(_content);
    }

    public async ValueTask DisposeAsync()
    {
        if (_site is not null)
            await _site.DisposeAsync();
        _content.Dispose();
    }

    /// <summary>Another release, in which the page <c>policy/hubs</c> has that title.</summary>
    internal Task Publish(string title) => _content.PublishTitle(title);
}
