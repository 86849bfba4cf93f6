using System.Collections.Immutable;
using System.Globalization;
using Fairway.Input;
using Fairway.Statistics;
using Fairway.Statistics.Reading;

namespace Fairway.Tests.Statistics.Figures;

/// <summary>Publishers' rows with figures that a test declares.</summary>
internal static class PublishedDatasets
{
    /// <summary>The incidents of the Missing Migrants Project: each row is an event.</summary>
    public static Dataset Deaths(params string[] figures) => Read(
        "time: { column: date, every: day, events-from: 2014-01-01 }",
        ["date", "incident", "dead", "missing", "cause", "country"],
        ["incident", "cause", "country"],
        Records("iom-missing-migrants-channel.csv", "Incident date", "Incident ID", "No. dead", "No. missing", "Cause of death (category)", "Country of Incident")
            .Select(row => row.Select(cell => cell == "NA" ? "" : cell).ToArray()),
        figures);

    /// <summary>The detections of 2018, by quarter.</summary>
    public static Dataset Detections(params string[] figures) => Read(
        "time: { column: quarter, every: quarter, complete: true }",
        ["quarter", "method", "nationality", "sex", "age-group", "people"],
        ["method", "nationality", "sex", "age-group"],
        Records("irregular-migration-2018.csv", "Date", "Method of entry", "Nationality", "Sex", "Age Group", "Number of detections")
            .Select(row => (string[])[Quarter(row[0]), .. row[1..]]),
        figures);

    private static Dataset Read(string time, string[] columns, string[] dimensions, IEnumerable<string[]> rows, string[] figures)
    {
        var declared = columns[1..].Select(column => $"  {column}: {(dimensions.Contains(column) ? "{ role: dimension }" : "{ role: measure, type: integer, missing: not-collected }")}");
        var yaml = $$"""
            id: made
            {{time}}
            key: [{{columns[0]}}, {{string.Join(", ", dimensions)}}]
            columns:
            {{string.Join('\n', declared)}}
            figures:
            {{string.Join('\n', figures.Select(figure => "  " + figure))}}
            source: { title: As published, publisher: As published, url: "https://example.org/" }
            licence: { name: As published, url: "https://example.org/licence" }
            """;
        var text = $$"""
            title: As published
            summary: As published.
            counted: These.
            not-counted: Those.
            columns: { {{string.Join(", ", columns.Select(column => $"{column}: {column}"))}} }
            figures: { {{string.Join(", ", figures.Select(figure => $"{figure.Split(':')[0]}: {figure.Split(':')[0]}"))}} }
            """;
        var csv = string.Concat(rows.Prepend(columns).Select(row => string.Join(',', row.Select(Quoted)) + "\n"));
        var (dataset, faults) = TestDatasets.Read(("dataset.yaml", yaml), ("en.yaml", text), ("made.csv", csv));
        Assert.Equal([], faults);
        return dataset!;
    }

    private static IEnumerable<string[]> Records(string file, params string[] headings)
    {
        var records = new CsvRecords(TestDatasets.File(file), new CellFaults(new FaultList(), file)).Read().ToList();
        var header = records[0].Cells.Select(cell => cell.Text).ToImmutableArray();
        return records.Skip(1).Select(record => headings.Select(heading => record.Cells[header.IndexOf(heading)].Text).ToArray());
    }

    private static string Quarter(string lastDay) => $"{lastDay[..4]}-Q{int.Parse(lastDay.AsSpan(5, 2), CultureInfo.InvariantCulture) / 3}";

    private static string Quoted(string cell) => cell.Contains(',', StringComparison.Ordinal) ? $"\"{cell}\"" : cell;
}
