using System.Globalization;
using CsCheck;
using Fairway.Statistics;
using Fairway.Statistics.Downloads;
using Fairway.Statistics.Versions;

namespace Fairway.Tests.Statistics.Versions;

/// <summary>Random sequences of tables with two rows in a period and words in the key, beside lists of what they were.</summary>
public sealed class VersionPropertyTests
{
    private const string Definition =
        """
        id: made
        time: { column: month, every: month }
        key: [month, place]
        columns:
          place: { role: dimension }
          people: { role: measure, type: decimal, missing: not-collected }
          note: { role: text }
          status: { role: status }
        source: { title: Made up, publisher: Nobody, url: "https://example.org/" }
        licence: { name: OGL, url: "https://example.org/licence" }
        """;

    private const string Text =
        """
        title: Made up
        summary: Nothing real.
        counted: These.
        not-counted: Those.
        columns: { month: Month, place: Place, people: People, note: Note, status: Status }
        figures: {}
        """;

    private static readonly string[] Places = ["a", "b, with a comma", "c \"quoted\""];
    private static readonly string[] Notes = ["", "plain", "two\nlines", "=1+1"];
    private static readonly string[] People = ["", "0", "-1.5", "12", "[c]"];
    private static readonly string[] Statuses = ["final", "revised"];

    /// <summary>One table: for each month and place its cells, or null for no row. The last month always has one, so that the data do not end earlier.</summary>
    private static readonly Gen<string[]?[]> Tables = Gen.Select(
            Gen.Int[0, People.Length - 1], Gen.Int[0, Notes.Length - 1], Gen.Int[0, 1], Gen.Int[0, 4],
            (people, note, status, there) => there == 0 ? null : (string[]?)[People[people], Notes[note], Statuses[status]])
        .Array[12];

    [Fact]
    public void Undoing_the_changes_gives_every_older_table_back()
    {
        Tables.Array[1, 5].Sample(
            tables =>
            {
                using var folder = new VersionedFolder();
                folder.Write("dataset.yaml", Definition);
                folder.Write("en.yaml", Text);
                var published = new List<SortedDictionary<string, string[]>>();
                foreach (var rows in tables.Select(RowsOf))
                {
                    var update = folder.Add(Csv(rows), published.Count == 0 ? null : new() { Kind = Differs(published[^1], rows) ? VersionKind.Correction : null, Note = "Made up." });
                    if (update.IsNew)
                        published.Add(rows);
                }

                Compare(folder.Require(), published);
            },
            iter: 40);
    }

    private static void Compare(Dataset dataset, List<SortedDictionary<string, string[]>> published)
    {
        Assert.Equal(published.Count, dataset.Versions.All.Length);
        for (var version = published.Count; version >= 1; version--)
        {
            var then = dataset.At(version)!;
            Assert.Equal(Csv(published[version - 1]), System.Text.Encoding.UTF8.GetString(CsvWriter.Write(then.Definition, then.Table, "\n")));
        }

        foreach (var key in published.SelectMany(rows => rows.Keys).Distinct())
        {
            var cells = published.Select(rows => rows.GetValueOrDefault(key)?[0]).ToList();
            var expected = cells.Select((value, i) => (Version: i + 1, Value: value)).Where((cell, i) => i == 0 ? cell.Value is not null : cell.Value != cells[i - 1]);
            var row = new RowKey([.. key.Split('|')]);
            Assert.Equal(expected, dataset.Versions.History(row, "people").Select(state => (state.Version.Number, state.Value)));

            var first = cells.FindIndex(value => value is not null);
            Assert.Equal(new FirstValue(row, first + 1, cells[first]!, cells[^1]), dataset.Versions.FirstPublished("people").Single(value => value.Row == row));
        }
    }

    /// <summary>Rows by month and place, so that the order of keys is that of the file.</summary>
    private static SortedDictionary<string, string[]> RowsOf(string[]?[] table)
    {
        var rows = new SortedDictionary<string, string[]>(StringComparer.Ordinal) { ["2026-12|a"] = ["1", "", "final"] };
        foreach (var (i, cells) in table.Index().Where(row => row.Item is not null))
            rows[string.Create(CultureInfo.InvariantCulture, $"2026-{(i / 3) + 1:00}|{Places[i % 3]}")] = cells!;
        return rows;
    }

    private static bool Differs(SortedDictionary<string, string[]> before, SortedDictionary<string, string[]> after) =>
        before.Any(row => !after.TryGetValue(row.Key, out var cells) || !cells.SequenceEqual(row.Value));

    private static string Csv(SortedDictionary<string, string[]> rows) => "month,place,people,note,status\n" + string.Concat(
        rows.Select(row => string.Join(',', row.Key.Split('|').Concat(row.Value).Select(Field)) + "\n"));

    private static string Field(string text) => text.AsSpan().IndexOfAny(",\"\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
