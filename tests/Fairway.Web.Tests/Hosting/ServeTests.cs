using System.CommandLine;
using System.Net;
using Fairway.Releases;
using Fairway.Web.Commands;
using Fairway.Web.Tests.Support;

namespace Fairway.Web.Tests.Hosting;

/// <summary><c>fairway serve</c> as a person runs it.</summary>
public sealed class ServeTests
{
    [Fact]
    public async Task An_empty_store_gets_the_content_as_its_first_release_and_serves_it()
    {
        using var folder = new TemporaryFolder();
        using var store = new TemporaryFolder();
        using var stop = new CancellationTokenSource();
        SmallContent.WriteTo(folder);
        var output = new Lines();

        var serving = Serve(output, stop.Token, "--content", folder.Path, "--store", store.Path);
        var ready = await output.First;
        using var client = new HttpClient();
        using var answer = await client.GetAsync(new Uri(ready.Split(' ')[4] + "/en"));
        await stop.CancelAsync();

        Assert.Equal(ExitCode.Done, await serving);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("1", Assert.Single(answer.Headers.GetValues("X-Release")));
    }

    [Fact]
    public async Task The_newest_release_is_served_whatever_the_content_holds()
    {
        using var store = new TemporaryFolder();
        using var folder = new TemporaryFolder();
        using var stop = new CancellationTokenSource();
        SmallContent.WriteTo(folder);
        using var releases = new GitStore(store.Path, TimeProvider.System);
        await new Publisher(releases).Publish(new Publication("test", "One.") { Tree = new Input.DirectoryTree(folder.Path) }, CancellationToken.None);
        folder.Write("pages/policy/hubs/en.md", "not a page");
        var output = new Lines();

        var serving = Serve(output, stop.Token, "--content", folder.Path, "--store", store.Path);

        Assert.Contains("ready", await output.First, StringComparison.Ordinal);
        await stop.CancelAsync();
        Assert.Equal(ExitCode.Done, await serving);
    }

    [Fact]
    public async Task Faulty_content_is_refused_with_its_faults()
    {
        using var folder = new TemporaryFolder();
        using var store = new TemporaryFolder();
        SmallContent.WriteTo(folder);
        folder.Write("pages/policy/hubs/en.md", "not a page");
        var output = new Lines();

        var code = await Serve(output, CancellationToken.None, "--content", folder.Path, "--store", store.Path);

        Assert.Equal(ExitCode.Input, code);
        Assert.StartsWith("pages/policy/hubs/en.md:", await output.First, StringComparison.Ordinal);
        Assert.Null(new GitStore(store.Path, TimeProvider.System).Log.Latest);
    }

    [Fact]
    public async Task A_port_that_is_taken_is_the_environments_fault()
    {
        await using var other = await RunningSite.Start(null);
        using var store = new TemporaryFolder();
        var output = new Lines();

        var code = await Invoke(output, CancellationToken.None, "serve", "--no-desk", "--urls", other.Address.ToString(), "--store", store.Path);

        Assert.Equal(ExitCode.Environment, code);
        Assert.Contains("in use", await output.First, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_is_not_there_is_named()
    {
        var output = new Lines();

        var code = await Serve(output, CancellationToken.None, "--content", "/no/such/folder");

        Assert.Equal(ExitCode.Environment, code);
        Assert.Contains("/no/such/folder", await output.First, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_origin_that_is_none_is_told_with_a_sentence()
    {
        using var store = new TemporaryFolder();
        var output = new Lines();

        var code = await Serve(output, CancellationToken.None, "--store", store.Path, "--origin", " ");

        Assert.Equal(ExitCode.Environment, code);
        Assert.StartsWith("Fairway:Origin is empty.", await output.First, StringComparison.Ordinal);
    }

    private static Task<int> Serve(Lines output, CancellationToken cancellationToken, params string[] options) =>
        Invoke(output, cancellationToken, ["serve", "--urls", "http://127.0.0.1:0", "--no-desk", .. options]);

    private static Task<int> Invoke(Lines output, CancellationToken cancellationToken, params string[] arguments) =>
        CommandLine.Create().Parse(arguments).InvokeAsync(new InvocationConfiguration { Output = output, Error = output }, cancellationToken);

    /// <summary>What the program prints; its first line as soon as it is there.</summary>
    private sealed class Lines : StringWriter
    {
        private readonly TaskCompletionSource<string> _first = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task<string> First => _first.Task;

        public override Task WriteLineAsync(string? value)
        {
            _first.TrySetResult(value ?? "");
            return base.WriteLineAsync(value);
        }
    }
}
