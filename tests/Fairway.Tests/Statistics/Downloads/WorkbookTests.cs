using System.Globalization;
using Fairway.Statistics;

namespace Fairway.Tests.Statistics.Downloads;

/// <summary>What another program finds in the workbooks.</summary>
public sealed class WorkbookTests(OpenedWorkbooks opened) : IClassFixture<OpenedWorkbooks>
{
    public static TheoryData<string, string> Workbooks => new() { { "xlsx", "boats" }, { "ods", "boats" }, { "xlsx", "odd" }, { "ods", "odd" } };

    [Theory]
    [MemberData(nameof(Workbooks))]
    public void Every_row_and_cell_is_there(string format, string name)
    {
        var dataset = OpenedWorkbooks.DatasetOf(name);
        var rows = opened.Sheet(format, name, "Data");

        Assert.Equal(dataset.Table.RowCount + 4, rows.Count);
        for (var row = 0; row < dataset.Table.RowCount; row++)
        {
            Assert.Equal(dataset.Table.PeriodOf(row).ToString(), rows[row + 4][0].Text);
            for (var column = 0; column < dataset.Definition.Columns.Length; column++)
                Check(dataset, dataset.Definition.Columns[column], row, rows[row + 4][column + 1], format);
        }
    }

    [Theory]
    [MemberData(nameof(Workbooks))]
    public void Each_sheet_has_its_title_first_and_its_table_without_a_blank_row(string format, string name)
    {
        var dataset = OpenedWorkbooks.DatasetOf(name);
        var title = dataset.TextIn(dataset.Source).Title;
        Assert.Equal(title, opened.Sheet(format, name, "Cover")[0][0].Text);
        Assert.Equal(title, opened.Sheet(format, name, "Data")[0][0].Text);
        Assert.Equal(["Contents", "This worksheet contains one table.", "Worksheet", "Cover", "Notes", "Data"], opened.Sheet(format, name, "Contents").Select(row => row[0].Text));
        Assert.Equal("Notes", opened.Sheet(format, name, "Notes")[0][0].Text);
        foreach (var sheet in (string[])["Cover", "Contents", "Notes", "Data"])
            Assert.DoesNotContain(opened.Sheet(format, name, sheet), row => row[0].Text.Length == 0);
    }

    [Theory]
    [InlineData("xlsx")]
    [InlineData("ods")]
    public void The_notes_explain_the_shorthand_that_stands_in_the_table(string format)
    {
        var notes = opened.Sheet(format, "odd", "Notes").Select(row => row[0].Text).ToList();
        Assert.Equal(["[x]", "[z]", "[c]", "[e]", "Blank cell"], notes[3..]);
    }

    [Theory]
    [InlineData("xlsx")]
    [InlineData("ods")]
    public void The_cover_says_source_licence_and_version(string format)
    {
        var cover = opened.Sheet(format, "boats", "Cover").Select(row => row[0].Text).ToList();
        Assert.Contains("Open Government Licence v3.0", cover);
        Assert.Contains("Home Office, Migrants detected crossing the English Channel in small boats", cover);
        Assert.Contains($"Version {TestDatasets.SmallBoats.Version.Number}: 3154 rows, data from 2018-01-01 to 2026-08-20.", cover);
    }

    /// <summary>Text stands in quotation marks, a number does not.</summary>
    private static void Check(Dataset dataset, DatasetColumn column, int row, CsvCell cell, string format)
    {
        switch (column.Role)
        {
            case ColumnRole.Measure when dataset.Table.Measures[column.Name][row] is { } value:
                Assert.Equal(value, decimal.Parse(cell.Text, NumberStyles.Number, CultureInfo.InvariantCulture));
                break;
            case ColumnRole.Measure:
                Assert.Equal(new CsvCell(StatusText.Mark(dataset.Table.Measures[column.Name].Status(row))!, true), cell);
                break;
            case ColumnRole.Status:
                var status = dataset.Table.Statuses[row];
                Assert.Equal(status == ValueStatus.Final ? "final" : $"{StatusWord.Write(status)} {StatusText.Mark(status)}", cell.Text);
                break;
            default:
                var words = column.Role == ColumnRole.Dimension ? dataset.Table.Dimensions[column.Name][row] : dataset.Table.Texts[column.Name][row];
                // What XML cannot hold stands as U+FFFD in OpenDocument.
                Assert.Equal(new CsvCell(format == "ods" ? words.Replace('\u0007', '\uFFFD') : words, words.Length > 0), cell);
                break;
        }
    }
}
