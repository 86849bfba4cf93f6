using System.CommandLine;
using Fairway.Web.Commands;
using Fairway.Web.Tests.Support;

namespace Fairway.Web.Tests.Commands;

public sealed class DataAddCommandTests : IDisposable
{
    private const string Name = "small-boat-arrivals";
    private const string Headings = "Date,Migrants arrived,Boats arrived,Boats arrived - involved in uncontrolled landings,Notes\n";

    private readonly TemporaryFolder _folder = new();
    private readonly StringWriter _output = new();
    private readonly StringWriter _error = new();

    public DataAddCommandTests() => _folder.Write(
        $"content/datasets/{Name}/dataset.yaml", File.ReadAllText(Path.Combine(RepositoryFolder.Content, "datasets", Name, "dataset.yaml")));

    private string VersionsPath => _folder[$"content/datasets/{Name}/versions.yaml"];

    private string CsvPath => _folder[$"content/datasets/{Name}/{Name}.csv"];

    public void Dispose()
    {
        _folder.Dispose();
        _output.Dispose();
        _error.Dispose();
    }

    [Fact]
    public async Task A_file_becomes_the_data_and_the_difference_is_shown()
    {
        Assert.Equal(ExitCode.Done, await Add("2026-01-01,10,1,-,\n"));
        Assert.Equal("date,people,boats,uncontrolled-landings,status\n2026-01-01,10,1,,provisional\n", File.ReadAllText(CsvPath));

        Assert.Equal(ExitCode.Done, await Add("2026-01-01,12,1,0,Revised\n2026-01-02,0,0,0,\n", "--note", "Second release", "--published", "2026-01-03"));
        Assert.Equal(
            [
                "small-boat-arrivals: version 1, update: 1 row added, 0 cells changed, 0 rows removed. Data from 2026-01-01 to 2026-01-01, 1 row.",
                "The file does not say when it was released: '--published' does.",
                $"Wrote {VersionsPath}.",
                $"Wrote {CsvPath}.",
                "2026-01-01: people: 10 -> 12",
                "2026-01-01: uncontrolled-landings: (missing) -> 0",
                "2026-01-01: status: provisional -> revised",
                "small-boat-arrivals: version 2, update, published 2026-01-03: 1 row added, 3 cells changed, 0 rows removed. Data from 2026-01-01 to 2026-01-02, 2 rows.",
                $"Wrote {_folder[$"content/datasets/{Name}/changes/2.csv"]}.",
                $"Wrote {VersionsPath}.",
                $"Wrote {CsvPath}.",
            ],
            _output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Empty(_error.ToString());
    }

    [Fact]
    public async Task A_dry_run_writes_nothing()
    {
        Assert.Equal(ExitCode.Done, await Add("2026-01-01,10,1,-,\n", "--dry-run"));
        Assert.False(File.Exists(CsvPath));
        Assert.EndsWith("Nothing was written: this was a dry run.\n", _output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_again_changes_nothing()
    {
        await Add("2026-01-01,10,1,-,\n");
        var written = File.GetLastWriteTimeUtc(CsvPath);
        Assert.Equal(ExitCode.Done, await Add("2026-01-01,10,1,-,\n"));
        Assert.EndsWith("no difference from version 1. Data from 2026-01-01 to 2026-01-01.\n", _output.ToString(), StringComparison.Ordinal);
        Assert.Equal(written, File.GetLastWriteTimeUtc(CsvPath));
    }

    [Fact]
    public async Task A_wrong_file_is_refused_whole_with_every_fault()
    {
        Assert.Equal(ExitCode.Input, await Add("2026-01-01,many,1,-,\n2026-01-02,1,1,2,\n"));
        Assert.False(File.Exists(CsvPath));
        Assert.Equal(
            ["release.csv:2:2: bad-value", "release.csv:3:4: rule"],
            _error.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => string.Join(": ", line.Split(": ")[..2])));
        Assert.Empty(_output.ToString());
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_the_inputs_fault()
    {
        Assert.Equal(ExitCode.Input, await Run(Name, _folder["missing.ods"]));
        Assert.StartsWith("There is no file", _error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dataset_that_is_not_there_is_the_inputs_fault()
    {
        _folder.Write("release.csv", Headings);
        Assert.Equal(ExitCode.Input, await Run("other", _folder["release.csv"]));
        Assert.Contains("unknown-dataset", _error.ToString(), StringComparison.Ordinal);
    }

    private Task<int> Add(string rows, params string[] more)
    {
        _folder.Write("release.csv", Headings + rows);
        return Run([Name, _folder["release.csv"], .. more]);
    }

    private Task<int> Run(params string[] arguments) => CommandLine.Create()
        .Parse(["data", "add", .. arguments, "--content", _folder["content"]])
        .InvokeAsync(new InvocationConfiguration { Output = _output, Error = _error });
}
