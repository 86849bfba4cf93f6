using System.CommandLine;
using Fairway.Input;
using Fairway.Releases;
using Fairway.Web.Commands;
using Fairway.Web.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Time.Testing;

namespace Fairway.Web.Tests.Commands;

public sealed class ActivityCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly StringWriter _output = new();
    private readonly StringWriter _error = new();
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 12, 1, 9, 30, 0, TimeSpan.Zero));

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        _folder.Dispose();
        _output.Dispose();
        _error.Dispose();
    }

    [Fact]
    public async Task A_record_that_is_as_written_and_as_published_ends_with_0()
    {
        await Run("account", "add", "zahra@example.org", "--role", "author");
        await Publish(Head(2));
        _output.GetStringBuilder().Clear();

        Assert.Equal(ExitCode.Done, await Run("activity", "verify"));
        Assert.Equal("3 entries, 1 releases with a digest: all as written\n", _output.ToString());
        Assert.Equal("", _error.ToString());
    }

    [Fact]
    public async Task An_entry_that_was_changed_ends_with_1_and_is_named()
    {
        await Run("account", "add", "zahra@example.org", "--role", "author");
        await Publish(null);
        Sql("DROP TRIGGER \"Activity_no_UPDATE\"; UPDATE \"Activity\" SET \"Act\" = 'x' WHERE \"Number\" = 2");

        Assert.Equal(ExitCode.Input, await Run("activity", "verify"));
        Assert.Contains("Entry 2 is not what was written", _error.ToString(), StringComparison.Ordinal);
        Assert.EndsWith("0 releases with a digest: altered\n", _output.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(9)]
    public async Task A_release_that_holds_another_digest_or_an_entry_that_is_missing_ends_with_1(long number)
    {
        await Run("account", "add", "zahra@example.org", "--role", "author");
        await Publish(new ActivityHead(number, new string('a', ActivityHead.DigestLength)));

        Assert.Equal(ExitCode.Input, await Run("activity", "verify"));
        Assert.Contains($"Release 1 holds another digest of entry {number}", _error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_store_there_is_nothing_to_compare_with_and_it_says_so()
    {
        Assert.Equal(ExitCode.Environment, await Run("activity", "verify"));
        Assert.Contains("There is no store", _error.ToString(), StringComparison.Ordinal);
    }

    private Task<int> Run(params string[] arguments) =>
        CommandLine.Create(_time).Parse([.. arguments, "--store", _folder["releases"]]).InvokeAsync(new InvocationConfiguration { Output = _output, Error = _error });

    private async Task Publish(ActivityHead? head)
    {
        SmallContent.WriteTo(_folder);
        using var store = TestStore.Open(_folder["releases"], _time);
        Assert.NotNull(await store.Append(new ReleaseDraft(new DirectoryTree(_folder["pages"]), "test", "A note.", ReleaseKind.Publication) { Activity = head }, null, CancellationToken.None));
    }

    private ActivityHead Head(long number)
    {
        using var connection = Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT \"Digest\" FROM \"Activity\" WHERE \"Number\" = $number";
        command.Parameters.AddWithValue("$number", number);
        return new ActivityHead(number, (string)command.ExecuteScalar()!);
    }

    private void Sql(string statements)
    {
        using var connection = Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Of the tests' own.
        command.CommandText = statements;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }

    private SqliteConnection Open()
    {
        var connection = new SqliteConnection($"Data Source={_folder["desk/desk.sqlite"]}");
        connection.Open();
        return connection;
    }
}
