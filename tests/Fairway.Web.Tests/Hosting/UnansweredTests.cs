using System.CommandLine;
using Fairway.Web.Commands;
using Fairway.Web.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace Fairway.Web.Tests.Hosting;

/// <summary>Searches without result, from the reader's question to the editors' list.</summary>
public sealed class UnansweredTests : IDisposable
{
    private readonly TemporaryFolder _content = new();
    private readonly TemporaryFolder _folder = new();
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 26, 23, 0, 0, TimeSpan.Zero));

    public UnansweredTests() => SmallContent.WriteTo(_content);

    public void Dispose()
    {
        _content.Dispose();
        _folder.Dispose();
    }

    private string Today => _folder["searches/2026-11-26.tsv"];

    [Fact]
    public async Task What_ten_readers_look_for_in_vain_is_listed_for_editors_after_the_server_has_stopped()
    {
        await using (var site = await Start())
        {
            await Ask(site, "/fa/search?q=zzzz QQQQ", 10);
            await Ask(site, "/en/search?q=xxxx", 9);
            await Ask(site, "/en/search?q=claim", 10);
        }

        Assert.Equal("fa\t10\tzzzz qqqq\n", await File.ReadAllTextAsync(Today));
        Assert.Equal("10\tfa\tzzzz qqqq\n", await List());
    }

    [Theory]
    [InlineData("/en/search?q=zzzz&page=2")]
    [InlineData("/en/search?q=zzzz&type=guidance")]
    [InlineData("/en/search?q=claim&type=nothing")]
    [InlineData("/en/search/suggest?q=zzzz")]
    [InlineData("/en/search/atom.xml?q=zzzz")]
    [InlineData("/api/v1/search?q=zzzz")]
    [InlineData("/en/search?q=zzzz&at=2026-05-01")]
    public async Task Only_the_first_page_of_a_search_of_everything_is_counted(string path)
    {
        await using (var site = await Start())
            await Ask(site, path, 10);

        Assert.False(File.Exists(Today));
    }

    [Fact]
    public async Task The_counts_are_written_while_the_server_runs()
    {
        await using var site = await Start();
        await Ask(site, "/en/search?q=zzzz", 10);

        await Eventually.Is(() => File.Exists(Today), () => _time.Advance(TimeSpan.FromSeconds(10)));

        Assert.True(_time.GetUtcNow().Hour == 23);
    }

    [Fact]
    public async Task Midnight_writes_the_day_that_ends_and_forgets_the_rest_of_it()
    {
        await using (var site = await Start())
        {
            _time.Advance(TimeSpan.FromMinutes(58));
            await Ask(site, "/en/search?q=zzzz", 10);
            await Ask(site, "/en/search?q=yyyy", 9);
            await Eventually.Is(() => File.Exists(Today), () => _time.Advance(TimeSpan.FromSeconds(1)));
            await Ask(site, "/en/search?q=yyyy", 9);
        }

        Assert.Equal("en\t10\tzzzz\n", await File.ReadAllTextAsync(Today));
        Assert.False(File.Exists(_folder["searches/2026-11-27.tsv"]));
    }

    [Fact]
    public async Task A_folder_that_cannot_be_written_is_told_without_the_query_and_nothing_else_fails()
    {
        using var log = new LogLines();
        _folder.Write("searches", "a file where the folder should be");
        await using (var site = await Start(log))
            await Ask(site, "/en/search?q=zzzz", 10);

        Assert.Contains(log.All, line => line.Contains("were not written", StringComparison.Ordinal));
        Assert.DoesNotContain(log.All, line => line.Contains("zzzz", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Where_nothing_was_counted_editors_are_told_so() => Assert.Equal("", await List());

    [Theory]
    [InlineData("0")]
    [InlineData("92")]
    [InlineData("some")]
    public async Task Days_that_cannot_be_are_refused(string days) => Assert.NotEqual(
        ExitCode.Done, await CommandLine.Create(_time).Parse(["search", "unanswered", "--days", days]).InvokeAsync(new InvocationConfiguration { Error = TextWriter.Null, Output = TextWriter.Null }));

    private Task<RunningSite> Start(LogLines? log = null) => RunningSite.Start(_content.Path, configure: builder =>
    {
        builder.Configuration["Fairway:Searches"] = _folder["searches"];
        builder.Services.AddSingleton<TimeProvider>(_time);
        if (log is not null)
            builder.Logging.AddProvider(log);
    });

    private static async Task Ask(RunningSite site, string path, int times)
    {
        for (var i = 0; i < times; i++)
            (await site.Get(path)).Dispose();
    }

    private async Task<string> List()
    {
        using var output = new StringWriter();
        var code = await CommandLine.Create(_time).Parse(["search", "unanswered", "--searches", _folder["searches"]])
            .InvokeAsync(new InvocationConfiguration { Output = output, Error = TextWriter.Null });
        Assert.Equal(ExitCode.Done, code);
        return output.ToString();
    }
}
