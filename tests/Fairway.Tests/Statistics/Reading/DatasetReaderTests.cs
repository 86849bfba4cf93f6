using System.Security.Cryptography;
using System.Text;
using Fairway.Input;
using Fairway.Statistics;

namespace Fairway.Tests.Statistics.Reading;

public sealed class DatasetReaderTests
{
    private static readonly MadeDataset Made = new();

    [Fact]
    public void The_real_dataset_reads_without_a_fault()
    {
        var data = TestDatasets.SmallBoats;
        Assert.Equal(3154, data.Table.RowCount);
        Assert.Equal((new DateOnly(2018, 1, 1), new DateOnly(2026, 8, 20)), (data.DataFrom, data.DataTo));
        Assert.Equal("Home Office", data.Definition.Publisher);
        Assert.Equal("Open Government Licence v3.0", data.Definition.LicenceName);
        Assert.Superset(new HashSet<string> { "en", "ar", "fa", "vi" }, data.Texts.Keys.Select(tag => tag.Value).ToHashSet());
        Assert.All(data.Texts.Where(text => text.Key.Value != "en"), text => Assert.Equal("machine", text.Value.TranslatedBy));
    }

    [Fact]
    public void Uncontrolled_landings_were_not_collected_before_2023()
    {
        var table = TestDatasets.SmallBoats.Table;
        var missing = Enumerable.Range(0, table.RowCount).Where(row => table.Measures["uncontrolled-landings"][row] is null).ToList();
        Assert.Equal(1826, missing.Count);
        Assert.Equal("2022-12-31", table.PeriodOf(missing[^1]).ToString());
    }

    [Fact]
    public void The_days_that_the_publisher_revised_are_marked()
    {
        var table = TestDatasets.SmallBoats.Table;
        var revised = Enumerable.Range(0, table.RowCount).Where(row => table.Statuses[row] == ValueStatus.Revised).Select(row => table.PeriodOf(row).ToString());
        Assert.Equal(
            ["2023-02-08", "2023-02-13", "2023-04-04", "2023-04-05", "2023-06-10", "2023-06-11", "2023-06-22", "2024-06-07", "2025-09-06"], revised);
    }

    [Theory]
    [InlineData("{ sum: people, over: year-to-date }", "{ sum: people, over: this-year }", "unknown-value")]
    [InlineData("{ sum: people, over: year-to-date }", "{ sum: people, over: last-0-days }", "unknown-value")]
    [InlineData("{ sum: people, over: year-to-date }", "{ sum: people, over: last-3661-days }", "unknown-value")]
    [InlineData("{ sum: people, over: year-to-date }", "{ sum: persons, over: year-to-date }", "unknown-column")]
    [InlineData("{ sum: people, over: year-to-date }", "{ sum: people }", "missing-field")]
    [InlineData("{ sum: people, over: year-to-date }", "{ sum: people, over: all, using: sql }", "unknown-field")]
    [InlineData("{ sum: people, over: year-to-date }", "{ median: people, over: all }", "unknown-figure-kind")]
    [InlineData("{ sum: people, over: year-to-date }", "{ max: people, per: decade }", "unknown-value")]
    [InlineData("{ sum: people, over: year-to-date }", "{ rank: later, among: years-to-the-same-date }", "unknown-figure")]
    [InlineData("{ sum: people, over: year-to-date }", "{ sum: people, over: all, as: share }", "figure-share")]
    [InlineData("{ sum: people, over: year-to-date }", "{ sum: people, over: all, where: { age: child } }", "unknown-column")]
    [InlineData("key: [date]", "key: [day]", "unknown-column")]
    [InlineData("id: made", "id: other", "dataset-id")]
    [InlineData("every: day", "every: hour", "unknown-value")]
    [InlineData("at-most: boats", "at-most: ships", "unknown-column")]
    [InlineData("missing: not-collected", "missing: final", "column-missing")]
    [InlineData("people: { role: measure, type: integer }", "people: { role: measure, type: text }", "column-type")]
    [InlineData("licence: {", "licences: {", "missing-field")]
    [InlineData("  status: { role: status }", "  status: { role: status }\n  from: { role: dimension }", "column-name")]
    [InlineData("  status: { role: status }", "  status: { role: status }\n  as-published: { role: text }", "column-name")]
    [InlineData("column: date", "column: to", "column-name")]
    public void A_definition_that_is_wrong_is_refused_with_its_place(string right, string wrong, string code)
    {
        var (dataset, faults) = Made.WithDefinition(right, wrong).Read();
        Assert.Null(dataset);
        var fault = faults.First(fault => fault.Code == code);
        Assert.Equal("datasets/made/dataset.yaml", fault.File);
        Assert.True(fault.Line >= 1 && fault.Column >= 1);
    }

    [Fact]
    public void A_rank_of_a_record_is_refused()
    {
        var (_, faults) = Made.WithDefinition(
            "  year-to-date: { sum: people, over: year-to-date }",
            "  most: { max: people, per: day }\n  place: { rank: most, among: years-to-the-same-date }").Read();
        Assert.Equal(("figure-kind", 13), (faults[0].Code, faults[0].Line));
    }

    [Fact]
    public void A_text_lacks_nothing_that_the_source_language_must_have()
    {
        var (_, faults) = (Made with { Text = Made.Text.Replace("boats: Boats, ", "", StringComparison.Ordinal) }).Read();
        Assert.Equal(("missing-label", "datasets/made/en.yaml"), (Assert.Single(faults).Code, faults[0].File));
    }

    [Fact]
    public void A_translation_borrows_what_it_lacks_and_is_warned()
    {
        var (dataset, faults) = Made.Read(("fa.yaml", "translation: { by: machine }\n" + Made.Text.Replace("boats: Boats, ", "", StringComparison.Ordinal).Replace("People", "افراد", StringComparison.Ordinal)));
        Assert.Equal("missing-label", Assert.Single(faults).Code);
        var text = dataset!.Texts.Single(text => text.Key.Value == "fa").Value;
        Assert.Equal(("افراد", "Boats"), (text.Columns["people"], text.Columns["boats"]));
    }

    [Theory]
    [InlineData("notes.txt", "unknown-file")]
    [InlineData("EN.yaml", "unknown-file")]
    [InlineData("so.yaml", "unknown-language")]
    public void A_file_that_does_not_belong_is_a_fault(string name, string code) =>
        Assert.Equal(code, Assert.Single(Made.Read((name, Made.Text)).Faults).Code);

    [Fact]
    public void A_missing_csv_is_a_fault()
    {
        var (dataset, faults) = TestDatasets.Read(("dataset.yaml", Made.Definition), ("en.yaml", Made.Text));
        Assert.Null(dataset);
        Assert.Equal("missing-file", Assert.Single(faults).Code);
    }

    [Fact]
    public void A_sentence_of_a_chart_that_asks_for_an_unknown_number_is_refused()
    {
        var charted = Made.WithDefinition("source: {", "charts:\n  lines: { draw: cumulative-by-year, sum: people }\nsource: {");
        var (_, faults) = (charted with { Text = Made.Text + "\ncharts:\n  lines: { title: T, headline: '{totals} people', subtitle: S }" }).Read();
        Assert.Equal("bad-message", faults[0].Code);
        Assert.Contains("{totals}", faults[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_for_a_word_that_the_data_do_not_have_is_warned_of_where_it_stands()
    {
        var made = Words("words:\n  nationality:\n    Eritrea: Eritrea\n    Sudann: Sudan\n");

        var (dataset, faults) = made.Read(("fa.yaml", made.Text + "translation: { by: machine }\n"));

        Assert.NotNull(dataset);
        Assert.Equal(
            [("datasets/made/en.yaml", 9, 5, "unknown-word", FaultSeverity.Warning), ("datasets/made/fa.yaml", 9, 5, "unknown-word", FaultSeverity.Warning)],
            faults.Select(fault => (fault.File, fault.Line, fault.Column, fault.Code, fault.Severity)));
        Assert.Contains("'Sudann' as its 'nationality'", faults[0].Message, StringComparison.Ordinal);
        Assert.Contains("Did you mean 'Sudan'?", faults[0].Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "  1: یادداشت\n", "8:3: unknown-version: Version 1 has no note", FaultSeverity.Warning)]
    [InlineData("    note: Made up again.\n", "  1: یادداشت\n  2: یادداشتِ آینده\n", "9:3: unknown-version: versions.yaml has no version 2.", FaultSeverity.Error)]
    [InlineData("    note: Made up again.\n", "  1: یادداشت\n", null, FaultSeverity.Error)]
    public void A_translated_note_of_a_version_that_is_to_come_is_refused_and_one_that_is_never_read_is_warned_of(string note, string translated, string? said, FaultSeverity severity)
    {
        var made = Words("");
        var versions = $"versions:\n  - version: 1\n    kind: update\n    published: 2024-05-01\n    data-to: 2024-03-31\n    rows: 2\n    digest: {Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(made.Csv)))}\n{note}";

        var (_, faults) = made.Read(("versions.yaml", versions), ("fa.yaml", $"{made.Text}translation: {{ by: machine }}\nversions:\n{translated}"));

        Assert.Equal(said is null ? 0 : 1, faults.Length);
        Assert.All(faults, fault => Assert.StartsWith($"datasets/made/fa.yaml:{said}", fault.ToString(), StringComparison.Ordinal));
        Assert.All(faults, fault => Assert.Equal(severity, fault.Severity));
    }

    private static MadeDataset Words(string words) => new()
    {
        Definition =
            """
            id: made
            time: { column: quarter, every: quarter }
            key: [quarter, nationality]
            columns:
              nationality: { role: dimension }
              people: { role: measure, type: integer }
            source: { title: Made up, publisher: Nobody, url: "https://example.org/" }
            licence: { name: OGL, url: "https://example.org/licence" }
            """,
        Text = "title: Made up\nsummary: Nothing real.\ncounted: These.\nnot-counted: Those.\ncolumns: { quarter: Quarter, nationality: Nationality, people: People }\n" + words,
        Csv = "quarter,nationality,people\n2024-Q1,Eritrea,1\n2024-Q1,Sudan,2\n",
    };
}
