[assembly: AssemblyFixture(typeof(Fairway.Web.Tests.Support.SmallSite))]
[assembly: AssemblyFixture(typeof(Fairway.Web.Tests.Support.RepositorySite))]

namespace Fairway.Web.Tests.Support;

/// <summary>The small tree, served for all tests that only read.</summary>
public sealed class SmallSite : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private RunningSite? _site;

    internal RunningSite Site => _site!;

    public async ValueTask InitializeAsync()
    {
        SmallContent.WriteTo(_folder);
        _site = await RunningSite.Start(_folder.Path);
    }

    public async ValueTask DisposeAsync()
    {
        if (_site is not null)
            await _site.DisposeAsync();
        _folder.Dispose();
    }
}

/// <summary>The repository's own content, served for all tests that only read.</summary>
public sealed class RepositorySite : IAsyncLifetime
{
    private RunningSite? _site;

    internal RunningSite Site => _site!;

    public async ValueTask InitializeAsync() => _site = await RunningSite.Start(RepositoryFolder.Content);

    public async ValueTask DisposeAsync()
    {
        if (_site is not null)
            await _site.DisposeAsync();
    }
}
