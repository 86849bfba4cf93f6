using System.CommandLine;
using Fairway.Web.Commands;

namespace Fairway.Web.Tests.Commands;

public sealed class SearchEvaluateCommandTests : IDisposable
{
    private const string Documents = "boats\tSmall boats\tPeople who cross the Channel.\nbail\tBail\tA judge decides.\nclaim\tClaim asylum\tTell an officer.\n";
    private const string Queries = "q1\tbail\nq2\tasylum\nq3\tchannel\n";
    private const string Judgements = "q1\t0\tbail\t2\nq2\t0\tclaim\t1\nq2\t0\tboats\t1\nq3\t0\tbail\t1\n";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("fairway-search-");
    private readonly StringWriter _output = new();
    private readonly StringWriter _error = new();

    public void Dispose()
    {
        _folder.Delete(recursive: true);
        _output.Dispose();
        _error.Dispose();
    }

    [Fact]
    public async Task What_was_measured_is_printed()
    {
        Assert.Equal(ExitCode.Done, await Evaluate(Documents, Queries, Judgements));

        var lines = _output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        // q1 is answered first and wholly; of q2 one answer of two is found: 1 / (1 + 1/log2 3) = 0.6131; q3 finds what does not answer it.
        Assert.Equal(["documents       3", "queries         3", "MRR@10          0.6667", "nDCG@10         0.5377", "answered first  0.6667"], lines[..5]);
        Assert.Matches("^latency p50     [0-9.]+ ms$", lines[5]);
        Assert.Matches("^latency p99     [0-9.]+ ms$", lines[6]);
        Assert.Matches("^indexed         [0-9]+ documents/s$", lines[7]);
        Assert.Empty(_error.ToString());
    }

    [Fact]
    public async Task A_query_that_nothing_answers_is_left_out_and_said()
    {
        Assert.Equal(ExitCode.Done, await Evaluate(Documents, Queries, "q1\t0\tbail\t1\nq2\t0\tboats\t0\n"));
        Assert.Contains("queries         1, without 2 that no document answers\n", _output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_fault_is_printed_with_its_place_and_nothing_is_measured()
    {
        Assert.Equal(ExitCode.Input, await Evaluate("a\tA\n", "q\tx\nq\ty\n", "q\t0\tz\t1\n"));

        Assert.Empty(_output.ToString());
        Assert.Equal(
            [
                $"{PathOf("docs")}:1: The line has 2 fields instead of 3. Write id<TAB>title<TAB>text.",
                $"{PathOf("queries")}:2: There is a query 'q' above. Give each query its own id.",
                $"{PathOf("qrels")}:1: There is no document 'z'. Remove the line, or add the document.",
            ],
            _error.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task Judgements_without_an_answer_are_the_inputs_fault()
    {
        Assert.Equal(ExitCode.Input, await Evaluate(Documents, Queries, "q1\t0\tbail\t0\n"));
        Assert.StartsWith($"{PathOf("qrels")}:1: No query has a document with a grade above 0", _error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_the_inputs_fault()
    {
        Assert.Equal(ExitCode.Input, await Run("en"));
        Assert.Equal($"There is no file '{PathOf("docs")}'.\n", _error.ToString());
    }

    [Fact]
    public async Task A_language_that_is_no_tag_is_wrong_usage()
    {
        Assert.Equal(ExitCode.Usage, await Run("English"));
        Assert.StartsWith("'English' is not a language tag", _error.ToString(), StringComparison.Ordinal);
    }

    private Task<int> Evaluate(string documents, string queries, string judgements)
    {
        File.WriteAllText(PathOf("docs"), documents);
        File.WriteAllText(PathOf("queries"), queries);
        File.WriteAllText(PathOf("qrels"), judgements);
        return Run("en");
    }

    private Task<int> Run(string language) => CommandLine.Create()
        .Parse(["search", "evaluate", "--language", language, "--docs", PathOf("docs"), "--queries", PathOf("queries"), "--qrels", PathOf("qrels")])
        .InvokeAsync(new InvocationConfiguration { Output = _output, Error = _error });

    private string PathOf(string name) => Path.Combine(_folder.FullName, name + ".tsv");
}
