using System.CommandLine;
using Fairway.Web.Commands;
using Fairway.Web.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Time.Testing;

namespace Fairway.Web.Tests.Commands;

public sealed class AccountCommandTests : IDisposable
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
    public async Task An_added_account_gets_a_link_and_stands_in_the_list()
    {
        Assert.Equal(ExitCode.Done, await Run("add", "Zahra@example.org", "--role", "translator", "--language", "fa", "--name", "Zahra"));
        Assert.Matches("^http://127.0.0.1:5080/desk/welcome\\?link=[A-Za-z0-9_-]{43}\nGive this link to Zahra@example.org", _output.ToString());
        Assert.Equal(ExitCode.Done, await Run("grant", "zahra@example.org", "--role", "author"));
        Assert.Equal(ExitCode.Done, await Run("disable", "zahra@example.org"));

        _output.GetStringBuilder().Clear();
        Assert.Equal(ExitCode.Done, await Run("list"));
        Assert.Equal("Zahra@example.org\tZahra\tauthor translator:fa\tdisabled\t\n", _output.ToString());
        Assert.Equal(ExitCode.Done, await Run("enable", "zahra@example.org"));
        Assert.Equal(ExitCode.Done, await Run("revoke", "zahra@example.org", "--role", "translator", "--language", "fa"));
    }

    [Fact]
    public async Task A_new_link_is_another_one()
    {
        await Run("add", "a@example.org", "--role", "author");
        await Run("link", "a@example.org", "--reset-second-factor");

        var links = _output.ToString().Split('\n').Where(line => line.StartsWith("http", StringComparison.Ordinal)).ToList();
        Assert.Equal(2, links.Distinct().Count());
    }

    [Theory]
    [InlineData("There is no account with this e-mail address.", "disable", "nobody@example.org")]
    [InlineData("There is no account with this e-mail address.", "link", "nobody@example.org")]
    [InlineData("Choose one of the organisations", "add", "a@example.org", "--role", "author", "--organisation", "west")]
    [InlineData("Choose one of the organisations", "organisation", "a@example.org", "--organisation", "west")]
    [InlineData("There is no account with this e-mail address.", "organisation", "nobody@example.org")]
    [InlineData("Choose one of the roles", "add", "a@example.org", "--role", "king")]
    [InlineData("Name the language of a translator", "add", "a@example.org", "--role", "translator")]
    public async Task What_cannot_be_done_is_said(string sentence, params string[] words)
    {
        Assert.Equal(ExitCode.Input, await Run(words));
        Assert.StartsWith(sentence, _error.ToString(), StringComparison.Ordinal);
        Assert.Empty(_output.ToString());
    }

    [Theory]
    [InlineData("x", "is no connection string of PostgreSQL")]
    [InlineData("Host=127.0.0.1;Port=1;Database=fairway;Username=u;Password=secret", "'fairway' at tcp://127.0.0.1:1 does not answer. Start it")]
    public async Task A_database_that_is_not_there_is_said_without_its_password(string database, string sentence)
    {
        Assert.Equal(ExitCode.Environment, await Run("list", "--database", database));
        Assert.Contains(sentence, _error.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("secret", _error.ToString(), StringComparison.Ordinal);
    }

    private Task<int> Run(params string[] words) =>
        CommandLine.Create(_time).Parse(["account", .. words, "--store", _folder["releases"]]).InvokeAsync(new InvocationConfiguration { Output = _output, Error = _error });
}
