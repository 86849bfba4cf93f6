using System.IO.Compression;
using System.Text;
using Fairway.Statistics;
using Fairway.Statistics.Downloads;

namespace Fairway.Tests.Statistics.Downloads;

/// <summary>No file makes a spreadsheet calculate.</summary>
public sealed class FormulaTests
{
    private static readonly Dataset Odd = OddDataset.Read();

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+44", "'+44")]
    [InlineData("-5", "'-5")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\t=2", "'\t=2")]
    [InlineData("\r=2", "'\r=2")]
    [InlineData("'=3", "''=3")]
    [InlineData("''=3", "'''=3")]
    [InlineData("it's", "it's")]
    [InlineData("'Aziz", "'Aziz")]
    [InlineData("00123", "00123")]
    [InlineData("", "")]
    [InlineData("a=b", "a=b")]
    public void Words_that_a_spreadsheet_would_run_have_an_apostrophe_before_them(string words, string written) => Assert.Equal(written, CsvText.Safe(words));

    [Fact]
    public async Task No_cell_of_words_in_the_csv_begins_like_a_formula()
    {
        var rows = StrictCsv.Read(Encoding.UTF8.GetString(await Written.Bytes(DownloadFormat.Csv, Odd)), "\r\n");

        Assert.Equal(["date", "people", "boats", "port", "landings", "place", "status", "landings-status"], rows[0].Select(cell => cell.Text));
        Assert.Equal(OddDataset.Words.Length + 1, rows.Count);
        foreach (var row in rows.Skip(1))
        {
            foreach (var cell in (string[])[row[3].Text, row[5].Text])
                Assert.DoesNotMatch(@"\A[=+\-@\t\r]", cell);
        }

        Assert.Equal(["'=1+1", "'+44 20", "'-5", "'@SUM(A1)", "'=2", "''=3", "it's", "00123"], rows.Skip(1).Take(8).Select(row => row[5].Text));
        // A number is a number, whatever its sign.
        Assert.Equal("-0.125", rows[3][2].Text);
    }

    [Fact]
    public async Task Missing_values_are_empty_and_their_status_says_why()
    {
        var rows = StrictCsv.Read(Encoding.UTF8.GetString(await Written.Bytes(DownloadFormat.Csv, Odd)), "\r\n");
        Assert.Equal(
            [("", "final", "not-collected"), ("", "estimated", "not-applicable"), ("", "final", "suppressed"), ("3", "estimated", "estimated")],
            rows.Skip(1).Take(4).Select(row => (row[4].Text, row[6].Text, row[7].Text)));
    }

    [Theory]
    [InlineData("xlsx", "<f>", "<f ")]
    [InlineData("ods", "formula", "of:=")]
    public async Task A_workbook_holds_no_formula_and_nothing_merged_or_hidden(string name, params string[] formulas)
    {
        var format = Written.Format(name);
        using var zip = new ZipArchive(new MemoryStream(await Written.Bytes(format, Odd)));
        foreach (var entry in zip.Entries)
        {
            using var reader = new StreamReader(entry.Open());
            var text = await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
            foreach (var forbidden in (string[])[.. formulas, "mergeCell", "hidden", "collapse", "spanned", "macro"])
                Assert.DoesNotContain(forbidden, text, StringComparison.Ordinal);
        }
    }
}
