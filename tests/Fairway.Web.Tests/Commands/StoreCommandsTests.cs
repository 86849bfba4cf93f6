using System.CommandLine;
using Fairway.Trials.Processes;
using Fairway.Web.Commands;
using Fairway.Web.Tests.Support;
using Microsoft.Extensions.Time.Testing;

namespace Fairway.Web.Tests.Commands;

/// <summary><c>publish</c>, <c>history</c>, <c>rollback</c>, <c>verify</c>, <c>consolidate</c> and <c>restore</c>, as one types them.</summary>
public sealed class StoreCommandsTests : IDisposable
{
    private const string Hubs = "pages/policy/hubs/en.md";

    private readonly Support.TemporaryFolder _content = new();
    private readonly Support.TemporaryFolder _folder = new();
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 2, 9, 30, 0, TimeSpan.Zero));
    private string _output = "";
    private string _error = "";

    public StoreCommandsTests() => SmallContent.WriteTo(_content);

    public void Dispose()
    {
        _content.Dispose();
        _folder.Dispose();
    }

    private string Store => _folder["store"];

    [Fact]
    public async Task A_tree_is_published_listed_and_found_to_be_as_it_was()
    {
        Assert.Equal(ExitCode.Done, await Publish("First."));
        Assert.Matches(@"^Release 1, 2026-11-02 09:30 UTC, [0-9a-f]{40}\n$", _output);
        Edit("Hubs", "Hubs 2");
        Assert.Equal(ExitCode.Done, await Publish("Second."));

        Assert.Equal(ExitCode.Done, await Run("history", "--store", Store));
        Assert.Matches(@"^2\t2026-11-02 09:30\tAn editor\t[0-9a-f]{12}\tSecond\.\n1\t2026-11-02 09:30\tAn editor\t[0-9a-f]{12}\tFirst\.\n$", _output);
        Assert.Equal(ExitCode.Done, await Run("history", "pages/policy/hubs", "--store", Store));
        Assert.Equal(2, Lines());
        Assert.Equal(ExitCode.Done, await Run("history", "pages/help", "--store", Store));
        Assert.Equal(1, Lines());
        Assert.Equal(ExitCode.Done, await Run("verify", "--store", Store));
        Assert.Contains("2 releases", _output, StringComparison.Ordinal);
        Assert.EndsWith("all as published\n", _output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_tree_makes_no_release()
    {
        await Publish("First.");

        Assert.Equal(ExitCode.Done, await Publish("Again."));
        Assert.StartsWith("Nothing to publish: this is the tree of Release 1,", _output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_tree_with_a_fault_is_refused_with_its_place_and_no_release_is_made()
    {
        await Publish("First.");
        Edit("edition: 1", "edition: 2");

        Assert.Equal(ExitCode.Input, await Publish("Second."));
        Assert.Contains($"{Hubs}:", _error, StringComparison.Ordinal);
        await Run("history", "--store", Store);
        Assert.Equal(1, Lines());
    }

    [Fact]
    public async Task Two_who_changed_the_same_page_since_their_base_are_told_so()
    {
        await Publish("First.");
        Edit("Hubs", "Hubs 2");
        await Publish("Second.");
        Edit("Hubs 2", "Hubs 3");

        Assert.Equal(ExitCode.Input, await Publish("Third.", "--base", "1"));
        Assert.StartsWith($"{Hubs}: another publication changed it since the base, in another way.", _error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Input, await Publish("Third.", "--base", "9"));
        Assert.Equal("There is no release 9; the newest is 2.\n", _error);
    }

    [Fact]
    public async Task An_older_tree_comes_back_as_a_new_release()
    {
        await Publish("First.");
        var digest = _output.Split(", ")[2];
        Edit("Hubs", "Hubs 2");
        await Publish("Second.");

        Assert.Equal(ExitCode.Done, await Run("rollback", "1", "--note", "Back.", "--by", "An editor", "--store", Store));
        Assert.Equal($"Release 3, 2026-11-02 09:30 UTC, {digest}", _output);
        Assert.Equal(ExitCode.Input, await Run("rollback", "7", "--note", "Back.", "--store", Store));
        Assert.Equal("There is no release 7; the newest is 3.\n", _error);
    }

    [Fact]
    public async Task Packs_become_one_and_a_flipped_bit_is_found()
    {
        await Publish("First.");
        Edit("Hubs", "Hubs 2");
        await Publish("Second.");

        Assert.Equal(ExitCode.Done, await Run("consolidate", "--store", Store));
        Assert.Equal("2 packs became one.\n", _output);
        Assert.Equal(ExitCode.Done, await Run("consolidate", "--store", Store));
        Assert.Equal("Nothing to consolidate.\n", _output);

        var pack = Directory.EnumerateFiles(Store, "*.pack", SearchOption.AllDirectories).First();
        var bytes = await File.ReadAllBytesAsync(pack);
        bytes[bytes.Length / 2] ^= 1;
        File.SetAttributes(pack, FileAttributes.Normal);
        await File.WriteAllBytesAsync(pack, bytes);
        Assert.Equal(ExitCode.Input, await Run("verify", "--store", Store));
        Assert.Contains(Path.GetFileName(pack), _error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("history")]
    [InlineData("rollback", "1", "--note", "x")]
    [InlineData("consolidate")]
    [InlineData("restore", "--origin", "UseDevelopmentStorage=true;Container=x")]
    public async Task Where_there_is_no_store_it_is_said_and_none_is_made(params string[] words)
    {
        Assert.Equal(ExitCode.Environment, await Run([.. words, "--store", Store]));
        Assert.Contains($"There is no store in '{Store}'.", _error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Store));
    }

    [Fact]
    public async Task An_empty_origin_is_filled_from_a_store_and_serves_another_node()
    {
        await using var azurite = await Azurite.Start(inMemory: false, CancellationToken.None);
        var origin = await azurite.NewContainer("restored", CancellationToken.None);
        await Publish("First.");
        Edit("Hubs", "Hubs 2");
        await Publish("Second.");

        Assert.Equal(ExitCode.Done, await Run("restore", "--store", Store, "--origin", origin));
        Assert.Equal("The origin holds all 2 releases.\n", _output);
        Assert.Equal(ExitCode.Done, await Run("history", "--store", _folder["other"], "--origin", origin));
        Assert.Equal(2, Lines());
        Assert.Equal(ExitCode.Done, await Run("verify", "--store", _folder["other"], "--origin", origin));
        Assert.Equal(2, Lines());
        Assert.Equal(ExitCode.Environment, await Run("restore", "--store", Store, "--origin", origin));
        Assert.Contains("has releases already", _error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_origin_that_is_away_fails_a_publication_with_a_sentence()
    {
        Assert.Equal(ExitCode.Environment, await Publish(
            "First.", "--origin", "DefaultEndpointsProtocol=http;AccountName=a;AccountKey=a2V5;BlobEndpoint=http://127.0.0.1:9/a;Container=releases"));
        Assert.Contains("cannot be reached", _error, StringComparison.Ordinal);
    }

    private int Lines() => _output.Count(c => c == '\n');

    private void Edit(string old, string @new)
    {
        var text = File.ReadAllText(_content[Hubs]);
        Assert.Contains(old, text, StringComparison.Ordinal);
        File.WriteAllText(_content[Hubs], text.Replace(old, @new, StringComparison.Ordinal));
    }

    private Task<int> Publish(string note, params string[] more) => Run(["publish", "--content", _content.Path, "--store", Store, "--by", "An editor", "--note", note, .. more]);

    private async Task<int> Run(params string[] words)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await CommandLine.Create(_time).Parse(words).InvokeAsync(new InvocationConfiguration { Output = output, Error = error });
        (_output, _error) = (output.ToString(), error.ToString());
        return code;
    }
}
