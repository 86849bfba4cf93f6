using Fairway.Web.Tests.Support;

namespace Fairway.Web.Tests.Hosting;

/// <summary>A bare repository that plain git made of the small tree, behind a running site.</summary>
public sealed class ClonedContent : IAsyncLifetime
{
    private readonly ReleasedContent _content = new();
    private readonly TemporaryFolder _work = new();
    private RunningSite? _site;

    internal RunningSite Site => _site!;

    internal string Repository => _work["store.git"];

    public async ValueTask InitializeAsync()
    {
        await _content.Publish("First.");
        await Git.Run(_content.Folder.Path, "init", "--quiet", "--initial-branch=main");
        await Git.Run(_work.Path, "init", "--quiet", "--bare", "--initial-branch=main", Repository);
        await Commit("first.txt");
        _site = await RunningSite.Follow(_content, configure: builder => builder.Configuration["Fairway:Store"] = Repository);
    }

    public async ValueTask DisposeAsync()
    {
        if (_site is not null)
            await _site.DisposeAsync();
        _work.Dispose();
        _content.Dispose();
    }

    /// <summary>With one file more, as one pack.</summary>
    internal async Task Commit(string file)
    {
        _content.Folder.Write(file, file);
        await Git.Run(_content.Folder.Path, "add", "--all");
        await Git.Run(_content.Folder.Path, "commit", "--quiet", $"--message={file}");
        await Git.Run(Repository, "fetch", "--quiet", _content.Folder.Path, "main:main");
        await Git.Run(Repository, "repack", "-a", "-d", "--quiet");
        await Git.Run(Repository, "update-server-info");
    }
}
