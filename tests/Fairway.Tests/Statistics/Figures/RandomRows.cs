using System.Globalization;
using System.Text;
using Fairway.Input;
using Fairway.Statistics;
using Fairway.Statistics.Reading;

namespace Fairway.Tests.Statistics.Figures;

/// <summary>Rows of a dataset, as they come.</summary>
internal sealed record RandomRow(Period Period, string Nationality, string Sex, int? People, int? Boats, ValueStatus Status);

/// <summary>Datasets from a seed: gaps, missing cells, zeros, many equals, leap days, several rows of one period.</summary>
internal sealed class RandomRows
{
    private static readonly string[] _nationalities = ["Eritrea", "Iran", "Sudan", "Vietnam"];
    private static readonly string[] _sexes = ["Female", "Male"];
    private static readonly ValueStatus[] _statuses = [ValueStatus.Final, ValueStatus.Final, ValueStatus.Revised, ValueStatus.Provisional, ValueStatus.Estimated];

    public RandomRows(Grain grain, bool isOfEvents, int seed)
    {
        var random = new Random(seed);
        var period = Period.Of(grain, new DateOnly(2018, 1, 1).AddDays(random.Next(1_200)));
        EventsFrom = isOfEvents ? period.Start : null;
        var length = 1 + random.Next(grain switch { Grain.Day => 900, Grain.Week => 200, Grain.Month => 60, Grain.Quarter => 24, _ => 12 });
        var (gaps, missing, highest) = (random.Next(3) == 0 ? 0.1 : 0.003, random.Next(3) == 0 ? 0.02 : 0.001, random.Next(2) == 0 ? 3 : 60);
        for (var i = 0; i < length; i++, period = period with { Number = period.Number + 1 })
        {
            if ((random.NextDouble() < (isOfEvents ? 0.8 : gaps)) && i < length - 1 && (i > 0 || isOfEvents))
                continue;
            foreach (var (nationality, sex) in Words(random))
                Rows.Add(new(period, nationality, sex, Number(random, missing, highest), Number(random, missing, 3), _statuses[random.Next(_statuses.Length)]));
        }

        Definition = ReadDefinition(grain);
        Table = TableReader.ReadCsv(Definition, Encoding.UTF8.GetBytes(ToCsv()), "made.csv", new FaultList())!;
    }

    public DateOnly? EventsFrom { get; }

    public List<RandomRow> Rows { get; } = [];

    public DatasetDefinition Definition { get; }

    public DataTable Table { get; }

    /// <summary>Days to ask at: ends of February, of months and of the series, and any.</summary>
    public IEnumerable<DateOnly> Days(Random random, int count)
    {
        var (from, to) = (Table.First.Start, Table.Last.End);
        var telling = Enumerable.Range(from.Year, to.Year - from.Year + 1)
            .SelectMany(year => new[] { new DateOnly(year, 2, 28), new DateOnly(year, 3, 1).AddDays(-1), new DateOnly(year, 3, 31), new DateOnly(year, 12, 31) })
            .Append(to).Append(from).ToList();
        for (var i = 0; i < count; i++)
            yield return random.Next(2) == 0 ? telling[random.Next(telling.Count)] : from.AddDays(random.Next(to.DayNumber - from.DayNumber + 3) - 1);
    }

    private static IEnumerable<(string Nationality, string Sex)> Words(Random random) =>
        (from nationality in _nationalities from sex in _sexes select (nationality, sex)).Where(_ => random.Next(3) == 0).DefaultIfEmpty((_nationalities[0], _sexes[0]));

    private static int? Number(Random random, double missing, int highest) => random.NextDouble() < missing ? null : random.Next(3) == 0 ? 0 : random.Next(highest + 1);

    private DatasetDefinition ReadDefinition(Grain grain)
    {
        var yaml =
            $$"""
            id: made
            time: { column: time, every: {{grain.ToString().ToLowerInvariant()}}{{(EventsFrom is { } from ? $", events-from: {IsoDay.Write(from)}" : "")}} }
            key: [time, nationality, sex]
            columns:
              nationality: { role: dimension }
              sex: { role: dimension }
              people: { role: measure, type: integer, missing: suppressed }
              boats: { role: measure, type: integer, missing: not-collected }
              status: { role: status }
            source: { title: Made up, publisher: Nobody, url: "https://example.org/" }
            licence: { name: OGL, url: "https://example.org/licence" }
            """;
        var tree = new MadeTree(("datasets/made/dataset.yaml", Encoding.UTF8.GetBytes(yaml)));
        return DatasetReader.ReadDefinition(tree, "datasets/made", new FaultList(), CancellationToken.None)!;
    }

    private string ToCsv()
    {
        var csv = new StringBuilder("time,nationality,sex,people,boats,status\n");
        foreach (var row in Rows)
            csv.Append(CultureInfo.InvariantCulture, $"{row.Period},{row.Nationality},{row.Sex},{row.People},{row.Boats},{StatusWord.Write(row.Status)}\n");
        return csv.ToString();
    }
}
