using Fairway.Languages;
using Fairway.Search.Evaluation;

namespace Fairway.Tests.Search.Evaluation;

public sealed class TestCollectionReaderTests
{
    private readonly TestCollectionReader _reader = new();

    [Fact]
    public void Documents_queries_and_judgements_are_read()
    {
        var collection = Read("d1\tClaim asylum\tTell an officer.\nd2\t\t\n", "q1\tasylum\nq2\tbail", "q1\t0\td1\t3\nq1\t0\td2\t0\n");

        Assert.Empty(_reader.Faults);
        Assert.Equal(["d1", "d2"], collection.Documents.Select(document => document.Id));
        Assert.Equal(("Claim asylum", "Tell an officer.", LanguageTag.Parse("ti")), (collection.Documents[0].Title, collection.Documents[0].Sections[0].Text, collection.Documents[0].Language));
        Assert.Equal(["q1 asylum 2 True", "q2 bail 0 False"], collection.Queries.Select(query => $"{query.Id} {query.Text} {query.Grades.Count} {query.HasAnswer}"));
    }

    [Fact]
    public void A_quoted_field_may_hold_tabs_line_ends_and_quotation_marks()
    {
        var collection = Read("d\tT\t\"O\n2 and\t\"\"O\"\"\"\ne\tT\tx\n", "q\tx\n", "q\t0\te\t1\n");

        Assert.Empty(_reader.Faults);
        Assert.Equal(["O\n2 and\t\"O\"", "x"], collection.Documents.Select(document => document.Sections[0].Text));
    }

    [Theory]
    [InlineData("\"small boat\" crossings")]
    [InlineData("\"unfinished")]
    [InlineData("5\" pipe")]
    public void A_field_that_is_not_quoted_whole_stands_as_it_is(string text)
    {
        Assert.Equal(text, Read("d\tT\tx\n", $"q\t{text}\n", "q\t0\td\t1\n").Queries[0].Text);
        Assert.Empty(_reader.Faults);
    }

    [Fact]
    public void Lines_may_end_as_on_Windows()
    {
        Assert.Equal("\"a\" b", Read("d\tT\tx\r\n", "q\t\"\"\"a\"\" b\"\r\n", "q\t0\td\t1\r\n").Queries[0].Text);
        Assert.Empty(_reader.Faults);
    }

    [Theory]
    [InlineData("d\tT\n", "q\tx\n", "q\t0\td\t1\n", "docs:1: The line has 2 fields instead of 3", "qrels:1: There is no document 'd'")]
    [InlineData("d\tT\t\"x\ny\"\n\n", "q\tx\n", "q\t0\td\t1\n", "docs:3: The line has 1 field instead of 3")]
    [InlineData("d\tT\tx\nd\tU\ty\n", "q\tx\n", "q\t0\td\t1\n", "docs:2: There is a document 'd' above")]
    [InlineData("d\tT\tx\n\tT\tx\n", "q\tx\n", "q\t0\td\t1\n", "docs:2: The document has no id")]
    [InlineData("d\tT\tx\n", "q\tx\nq\ty\n", "q\t0\td\t1\n", "queries:2: There is a query 'q' above")]
    [InlineData("d\tT\tx\n", "q\tx\nr\t\n", "q\t0\td\t1\n", "queries:2: The query has no id or no text")]
    [InlineData("d\tT\tx\n", "q\tx\n", "r\t0\td\t1\n", "qrels:1: There is no query 'r' in queries")]
    [InlineData("d\tT\tx\n", "q\tx\n", "q\t0\te\t1\n", "qrels:1: There is no document 'e'")]
    [InlineData("d\tT\tx\n", "q\tx\n", "q\t0\td\t-1\n", "qrels:1: '-1' is no grade")]
    [InlineData("d\tT\tx\n", "q\tx\n", "q\t0\td\tmany\n", "qrels:1: 'many' is no grade")]
    [InlineData("d\tT\tx\n", "q\tx\n", "q 0 d 1\n", "qrels:1: The line has 1 field instead of 4")]
    [InlineData("d\tT\tx\n", "q\tx\n", "q\t0\td\t1\nq\t0\td\t2\n", "qrels:2: 'd' is judged for 'q' above")]
    [InlineData("", "", "", "docs:1: The file is empty", "queries:1: The file is empty", "qrels:1: The file is empty")]
    public void What_is_wrong_is_said_with_its_place(string documents, string queries, string judgements, params string[] faults)
    {
        Read(documents, queries, judgements);

        Assert.Equal(faults, _reader.Faults.Select((fault, i) => i < faults.Length ? fault.ToString()[..Math.Min(faults[i].Length, fault.ToString().Length)] : fault.ToString()));
    }

    [Fact]
    public void A_file_that_is_not_UTF_8_is_refused()
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "latin1.tsv");
        File.WriteAllBytes(path, [(byte)'q', (byte)'\t', 0xE9, (byte)'\n']);

        Assert.StartsWith($"'{path}' is not UTF-8", Assert.Throws<InvalidDataException>(() => TsvFile.Open(path)).Message, StringComparison.Ordinal);
    }

    private TestCollection Read(string documents, string queries, string judgements) =>
        _reader.Read(new TsvFile("docs", documents), new TsvFile("queries", queries), new TsvFile("qrels", judgements), LanguageTag.Parse("ti"));
}
