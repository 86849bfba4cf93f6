using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Fairway.Input;
using Fairway.Statistics;
using Fairway.Statistics.Reading;

namespace Fairway.Benchmarks.Statistics;

/// <summary>
/// A large dataset that nobody counted: four dimensions of 4, 60, 3 and 5 words, two measures of which one may be missing, a status.
/// The same rows every time, for the numbers come from a seed.
/// </summary>
internal sealed class LargeTable
{
    public const int DefaultRows = 240_000;

    private const int Seed = 20260820;

    /// <summary>Rows of one day; a quarter has every combination of words.</summary>
    private const int RowsOfDay = 80;

    private static readonly ImmutableArray<(string Name, int Words)> Dimensions = [("method", 4), ("nationality", 60), ("sex", 3), ("age-group", 5)];

    private static readonly int Combinations = Dimensions.Aggregate(1, (product, dimension) => product * dimension.Words);

    private readonly List<string[]> _rows = [];

    /// <param name="rows">How many rows.</param>
    /// <param name="grain">Days or quarters.</param>
    public LargeTable(int rows, Grain grain)
    {
        Definition = ReadDefinition(grain);
        var random = new Random(Seed);
        var period = Period.Of(grain, new DateOnly(2009, 1, 1));
        var ofPeriod = grain == Grain.Day ? RowsOfDay : Combinations;
        for (; _rows.Count < rows; period = period with { Number = period.Number + 1 })
        {
            var first = random.Next(Combinations);
            var numbers = Enumerable.Range(0, Math.Min(ofPeriod, rows - _rows.Count)).Select(i => (first + (i * 7)) % Combinations).Order();
            foreach (var number in numbers)
                _rows.Add(Row(period, number, random));
        }

        Csv = WriteCsv(_rows);
    }

    public DatasetDefinition Definition { get; }

    /// <summary>The canonical CSV.</summary>
    public byte[] Csv { get; }

    /// <summary>The CSV as it was a version before: without the last hundredth of its rows, and every hundredth row had one person more.</summary>
    public byte[] Earlier() => WriteCsv(_rows.Take(_rows.Count - (_rows.Count / 100)).Select((row, i) => i % 100 == 0 ? WithOneMore(row) : row));

    /// <summary>The rows as a publisher would release them, on a sheet with words in a table of their own and days as dates.</summary>
    public byte[] ToXlsx() => LargeWorkbook.Write(Definition.Intake!.Sheet!, [.. Header.Select(name => Definition.Intake.Headings.GetValueOrDefault(name, "Notes"))], _rows);

    /// <summary>The rows as a dataset has them.</summary>
    public DataTable ToTable() =>
        TableReader.ReadCsv(Definition, Csv, "large.csv", new FaultList()) ?? throw new InvalidOperationException("The made table has faults. Mend LargeTable.");

    public static string Yaml(Grain grain) =>
        $$"""
        id: large
        time: { column: time, every: {{grain.ToString().ToLowerInvariant()}} }
        key: [time, method, nationality, sex, age-group]
        columns:
          method: { role: dimension }
          nationality: { role: dimension }
          sex: { role: dimension }
          age-group: { role: dimension }
          people: { role: measure, type: integer }
          applications: { role: measure, type: integer, missing: not-collected }
          status: { role: status }
        rules:
          - { column: applications, at-most: people }
        figures:
          year: { sum: people, over: year }
        intake:
          sheet: Data
          headings: { time: Time, method: Method, nationality: Nationality, sex: Sex, age-group: Age group, people: People, applications: Applications }
          missing: { "-": not-collected }
          status: { heading: Notes, words: { final: final, provisional: provisional, revised: revised }, otherwise: final }
        source: { title: A made table, publisher: Nobody, url: "https://example.org/" }
        licence: { name: None, url: "https://example.org/licence" }
        """;

    /// <summary>The words that a dataset has in a language.</summary>
    public const string Text =
        """
        title: A made table
        summary: Nobody was counted.
        counted: Nothing.
        not-counted: Everything.
        columns: { time: Time, method: Method, nationality: Nationality, sex: Sex, age-group: Age group, people: People, applications: Applications, status: Status }
        figures: { year: In the year }
        """;

    private IEnumerable<string> Header => Definition.Columns.Select(column => column.Name).Prepend(Definition.TimeColumn);

    private static DatasetDefinition ReadDefinition(Grain grain)
    {
        var faults = new FaultList();
        return DatasetReader.ReadDefinition(new OneFile("datasets/large/dataset.yaml", Encoding.UTF8.GetBytes(Yaml(grain))), "datasets/large", faults, CancellationToken.None)
            ?? throw new InvalidOperationException(string.Join('\n', faults.ToSorted()));
    }

    private static string[] Row(Period period, int number, Random random)
    {
        var row = new string[Dimensions.Length + 4];
        row[0] = period.ToString();
        for (var i = Dimensions.Length - 1; i >= 0; i--)
        {
            row[i + 1] = string.Create(CultureInfo.InvariantCulture, $"{Dimensions[i].Name} {(number % Dimensions[i].Words) + 1:00}");
            number /= Dimensions[i].Words;
        }

        var people = random.Next(2_000);
        row[^3] = people.ToString(CultureInfo.InvariantCulture);
        row[^2] = random.Next(20) == 0 ? "" : random.Next(people + 1).ToString(CultureInfo.InvariantCulture);
        row[^1] = random.Next(50) == 0 ? "revised" : period.Start.Year < 2020 ? "final" : "provisional";
        return row;
    }

    private static string[] WithOneMore(string[] row)
    {
        string[] changed = [.. row];
        changed[^3] = (int.Parse(row[^3], CultureInfo.InvariantCulture) + 1).ToString(CultureInfo.InvariantCulture);
        return changed;
    }

    private byte[] WriteCsv(IEnumerable<string[]> rows)
    {
        var csv = new StringBuilder().AppendJoin(',', Header).Append('\n');
        foreach (var row in rows)
            csv.AppendJoin(',', row).Append('\n');
        return Encoding.UTF8.GetBytes(csv.ToString());
    }

    private sealed class OneFile(string path, byte[] bytes) : FileTree
    {
        public override ImmutableArray<TreeFile> Files { get; } = [new TreeFile(path, bytes.Length)];

        public override byte[] Read(string file, CancellationToken cancellationToken) => bytes;
    }
}
