using Fairway.Statistics;

namespace Fairway.Tests.Statistics;

/// <summary>A dataset of quarters with every role of column.</summary>
public static class MadeQuarters
{
    public const string Header = "quarter,nationality,sex,port,people,status";

    /// <param name="rows">Lines under <see cref="Header"/>.</param>
    /// <param name="time">More of <c>time</c> in <c>dataset.yaml</c>.</param>
    public static Dataset Of(string rows, string time = "complete: false") => new MadeDataset
    {
        Definition =
            $$"""
            id: made
            time: { column: quarter, every: quarter, {{time}} }
            key: [quarter, nationality, sex]
            columns:
              nationality: { role: dimension }
              sex: { role: dimension }
              port: { role: text }
              people: { role: measure, type: integer, missing: not-collected }
              status: { role: status }
            figures:
              all: { sum: people, over: all }
            source: { title: Made up, publisher: Nobody, url: "https://example.org/" }
            licence: { name: OGL, url: "https://example.org/licence" }
            """,
        Text =
            """
            title: Made up
            summary: Nothing real.
            counted: These.
            not-counted: Those.
            columns: { quarter: Quarter, nationality: Nationality, sex: Sex, port: Port, people: People, status: Status }
            figures: { all: A }
            """,
        Csv = $"{Header}\n{rows}",
    }.Require();
}
