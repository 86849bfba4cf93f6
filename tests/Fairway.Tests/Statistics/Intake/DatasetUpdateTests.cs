using System.Collections.Immutable;
using System.Text;
using Fairway.Input;
using Fairway.Statistics.Downloads;
using Fairway.Statistics.Intake;
using Fairway.Statistics.Versions;

namespace Fairway.Tests.Statistics.Intake;

public sealed class DatasetUpdateTests : IDisposable
{
    private const string Name = "small-boat-arrivals";

    private readonly TemporaryFolder _content = new();

    public DatasetUpdateTests() => _content.Write($"datasets/{Name}/dataset.yaml", TestDatasets.ContentText("dataset.yaml"));

    private string CsvPath => Path.Combine(_content.Path, "datasets", Name, $"{Name}.csv");

    public void Dispose() => _content.Dispose();

    [Fact]
    public void The_dataset_of_this_repository_is_what_the_release_gives()
    {
        Add(TestDatasets.File("SB_to_2026-08-20.ods"));
        Assert.Equal(TestDatasets.ContentText($"{Name}.csv"), File.ReadAllText(CsvPath));
    }

    [Fact]
    public void The_next_release_adds_rows_and_adding_it_again_changes_nothing()
    {
        Add(TestDatasets.File("SB_to_2025-11-13.ods"));
        var next = Add(TestDatasets.File("SB_to_2026-08-20.ods"));
        Assert.Equal((280, "2025-11-14", "2026-08-20"), (next.Changes.AddedCount, next.Changes.Added.First().ToString(), next.Changes.Added.Last().ToString()));
        Assert.Empty(next.Changes.Changed);

        var written = File.ReadAllBytes(CsvPath);
        Assert.False(Prepare(TestDatasets.File("SB_to_2026-08-20.ods")).Update!.IsNew);
        Assert.Equal(written, File.ReadAllBytes(CsvPath));
    }

    [Fact]
    public void A_release_that_is_older_is_refused_and_nothing_is_written()
    {
        Add(TestDatasets.File("SB_to_2026-08-20.ods"));
        var before = File.ReadAllBytes(CsvPath);
        var (update, faults) = Prepare(TestDatasets.File("SB_to_2025-11-13.ods"));
        Assert.Null(update);
        Assert.Equal("older-file", Assert.Single(faults).Code);
        Assert.Equal(before, File.ReadAllBytes(CsvPath));
    }

    [Fact]
    public void A_revision_is_told_cell_by_cell()
    {
        Add(Ods(MadeOds.Row("2026-01-01", "10", "1", "-"), MadeOds.Row("2026-01-02", "20", "2", "0")));
        var update = Add(Ods(MadeOds.Row("2026-01-01", "10", "1", "0"), MadeOds.Row("2026-01-02", "25", "2", "0", "Revised")));
        Assert.Equal(
            [
                ("2026-01-01", "uncontrolled-landings", "", "0"),
                ("2026-01-02", "people", "20", "25"),
                ("2026-01-02", "status", "provisional", "revised"),
            ],
            update.Changes.Changed.Select(line => (line.Row.ToString(), line.Column, line.Before, line.After)));
        Assert.Equal(VersionKind.Revision, update.Version.Kind);
        Assert.EndsWith("2026-01-02,25,2,0,revised\n", File.ReadAllText(CsvPath), StringComparison.Ordinal);
    }

    [Fact]
    public void Headings_may_stand_below_other_rows_and_in_another_order()
    {
        const string Prose = "<table:table-row><table:table-cell><text:p>About these data</text:p></table:table-cell></table:table-row><table:table-row table:number-rows-repeated=\"3\"/>";
        Add(MadeOds.WithRows(Prose + MadeOds.Headings + MadeOds.Row("2026-01-01", "10", "1", "-")));
        Assert.EndsWith("2026-01-01,10,1,,provisional\n", File.ReadAllText(CsvPath), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-01-01", "10.5", "1", "0", "", "bad-value", 2)]
    [InlineData("2026-01-01", "", "1", "0", "", "bad-value", 2)]
    [InlineData("2026-01-01", "x", "1", "0", "", "bad-value", 2)]
    [InlineData("2026-01-01", "10", "1", "2", "", "rule", 4)]
    [InlineData("2026-01-01", "10", "1", "0", "See note 9", "unknown-note", 5)]
    [InlineData("2026-02-30", "10", "1", "0", "", "bad-date", 1)]
    public void A_cell_that_cannot_be_is_named_by_its_row_and_column_in_the_sheet(
        string day, string people, string boats, string landings, string note, string code, int column)
    {
        var (update, faults) = Prepare(Ods(MadeOds.Row(day, people, boats, landings, note)));
        Assert.Null(update);
        Assert.Equal((code, 2, column), (faults[0].Code, faults[0].Line, faults[0].Column));
        Assert.False(File.Exists(CsvPath));
    }

    [Fact]
    public void A_sheet_without_a_heading_is_refused()
    {
        var (_, faults) = Prepare(MadeOds.WithRows(MadeOds.Headings.Replace("Boats arrived<", "Ships arrived<", StringComparison.Ordinal)));
        Assert.Equal("sheet-headings", Assert.Single(faults).Code);
        Assert.Contains("'Boats arrived'", faults[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_canonical_csv_is_taken_too()
    {
        Add(Encoding.UTF8.GetBytes(TestDatasets.ContentText($"{Name}.csv")));
        Assert.False(Prepare(CsvWriter.Write(TestDatasets.SmallBoats.Definition, TestDatasets.SmallBoats.Table, CsvWriter.CrLf)).Update!.IsNew);
    }

    [Fact]
    public void A_csv_with_the_publishers_headings_is_taken_too()
    {
        Add("Date,Migrants arrived,Boats arrived,Boats arrived - involved in uncontrolled landings,Notes\n2026-01-01,10,1,-,\n"u8.ToArray());
        Assert.EndsWith("2026-01-01,10,1,,provisional\n", File.ReadAllText(CsvPath), StringComparison.Ordinal);
    }

    [Fact]
    public void A_dataset_that_is_not_there_is_answered_with_a_suggestion()
    {
        var faults = new FaultList();
        Assert.Null(DatasetUpdate.Prepare(new DirectoryTree(_content.Path), "small-boat-arrival", [], "x.ods", UpdateOptions.None, faults, CancellationToken.None));
        Assert.Contains("Did you mean 'small-boat-arrivals'?", Assert.Single(faults.ToSorted()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Writing_leaves_nothing_else_behind()
    {
        Add(TestDatasets.File("SB_to_2026-08-20.ods"));
        Assert.Equal(["dataset.yaml", $"{Name}.csv", "versions.yaml"], Directory.GetFiles(Path.GetDirectoryName(CsvPath)!).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    private static byte[] Ods(params string[] rows) => MadeOds.WithRows(MadeOds.Headings + string.Concat(rows));

    private DatasetUpdate Add(byte[] bytes)
    {
        var (update, faults) = Prepare(bytes);
        Assert.Empty(faults);
        update!.Write(_content.Path, CancellationToken.None);
        return update;
    }

    private (DatasetUpdate? Update, ImmutableArray<Fault> Faults) Prepare(byte[] bytes)
    {
        var faults = new FaultList();
        var update = DatasetUpdate.Prepare(new DirectoryTree(_content.Path), Name, bytes, "release.ods", UpdateOptions.None, faults, CancellationToken.None);
        return (update, faults.ToSorted());
    }
}
