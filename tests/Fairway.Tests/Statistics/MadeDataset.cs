using System.Collections.Immutable;
using Fairway.Input;
using Fairway.Statistics;

namespace Fairway.Tests.Statistics;

/// <summary>A small daily dataset whose files a test can change one at a time.</summary>
public sealed record MadeDataset
{
    public string Definition { get; init; } =
        """
        id: made
        time: { column: date, every: day, complete: true }
        key: [date]
        columns:
          people: { role: measure, type: integer }
          boats: { role: measure, type: integer }
          landings: { role: measure, type: integer, missing: not-collected }
          status: { role: status }
        rules:
          - { column: landings, at-most: boats }
        figures:
          year-to-date: { sum: people, over: year-to-date }
        source: { title: Made up, publisher: Nobody, url: "https://example.org/" }
        licence: { name: OGL, url: "https://example.org/licence" }
        """;

    public string Text { get; init; } =
        """
        title: Made up
        summary: Nothing real.
        counted: These.
        not-counted: Those.
        columns: { date: Date, people: People, boats: Boats, landings: Landings, status: Status }
        figures: { year-to-date: So far }
        """;

    public string Csv { get; init; } =
        """
        date,people,boats,landings,status
        2024-02-27,10,1,,provisional
        2024-02-28,20,2,[x],provisional
        2024-02-29,40,3,0,revised
        2024-03-01,0,0,0,final

        """;

    public (Dataset? Dataset, ImmutableArray<Fault> Faults) Read(params (string Name, string Text)[] more) =>
        TestDatasets.Read([("dataset.yaml", Definition), ("en.yaml", Text), ("made.csv", Csv), .. more]);

    public Dataset Require()
    {
        var (dataset, faults) = Read();
        Assert.Empty(faults);
        return dataset!;
    }

    public MadeDataset WithRow(int line, string row)
    {
        var lines = Csv.Split('\n');
        lines[line - 1] = row;
        return this with { Csv = string.Join('\n', lines) };
    }

    public MadeDataset WithDefinition(string old, string now)
    {
        Assert.Contains(old, Definition, StringComparison.Ordinal);
        return this with { Definition = Definition.Replace(old, now, StringComparison.Ordinal) };
    }
}
