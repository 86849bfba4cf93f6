using Fairway.Input;
using Fairway.Statistics.Intake;

namespace Fairway.Tests.Statistics.Versions;

/// <summary>The four releases that the Home Office made, added one after the other.</summary>
public sealed class SmallBoatVersionsTests : IDisposable
{
    private const string Name = "small-boat-arrivals";

    private static readonly string[] Releases = ["2025-11-13", "2025-12-11", "2026-01-08", "2026-08-20"];

    private readonly TemporaryFolder _content = new();

    public SmallBoatVersionsTests() => _content.Write($"datasets/{Name}/dataset.yaml", TestDatasets.ContentText("dataset.yaml"));

    public void Dispose() => _content.Dispose();

    [Fact]
    public void Each_release_is_a_version_with_exactly_the_rows_cells_and_statuses_that_the_sheets_differ_in()
    {
        SortedDictionary<string, string[]>? before = null;
        foreach (var (index, release) in Releases.Index())
        {
            var update = Add(release);
            var sheet = PlainSheet.Days(TestDatasets.File($"SB_to_{release}.ods"));
            Assert.Equal((index + 1, release), (update.Version.Number, IsoDay.Write(update.Version.DataTo)));
            Assert.Equal(sheet.Count, update.Version.RowCount);
            Assert.Equal(sheet.Select(Canonical), File.ReadLines(PathOf($"{Name}.csv")).Skip(1));
            if (before is not null)
            {
                Assert.Equal(sheet.Keys.Except(before.Keys), update.Changes.Added.Select(row => row.ToString()));
                Assert.Equal(Changed(before, sheet), update.Changes.Changed.Select(line => $"{line.Row} {line.Column} {line.Before} {line.After}"));
                Assert.Empty(before.Keys.Except(sheet.Keys));
                Assert.Empty(update.Changes.Removed);
            }

            before = sheet;
        }
    }

    [Fact]
    public void What_the_four_releases_make_is_what_this_repository_holds()
    {
        foreach (var release in Releases)
            Add(release);
        string[] files = [$"{Name}.csv", "versions.yaml", "changes/2.csv", "changes/3.csv", "changes/4.csv"];
        Assert.All(files, file => Assert.Equal(TestDatasets.ContentText(file), File.ReadAllText(PathOf(file))));
    }

    [Fact]
    public void Every_version_can_be_had_again_to_the_byte()
    {
        var dataset = TestDatasets.SmallBoats;
        Assert.Equal(["2025-11-14", "2025-12-12", "2026-01-09", "2026-08-21"], dataset.Versions.All.Select(version => IsoDay.Write(version.Published!.Value)));
        foreach (var (index, release) in Releases.Index())
        {
            var then = dataset.At(index + 1)!;
            Assert.Equal(PlainSheet.Days(TestDatasets.File($"SB_to_{release}.ods")).Select(Canonical), LinesOf(then));
            Assert.Equal(release, IsoDay.Write(then.DataTo));
            Assert.Equal((index + 1, then.Table.RowCount), (then.Version.Number, then.Version.RowCount));
        }

        Assert.Null(dataset.At(0));
        Assert.Null(dataset.At(5));
        Assert.Same(dataset, dataset.At(4));
        Assert.Equal(4, dataset.At(2)!.At(4)!.Version.Number);
    }

    [Fact]
    public void A_figure_of_an_older_version_is_computed_from_its_own_table()
    {
        var year = PlainSheet.Days(TestDatasets.File("SB_to_2025-12-11.ods")).Where(day => day.Key.StartsWith("2025", StringComparison.Ordinal));
        Assert.Equal(year.Sum(day => int.Parse(day.Value[0], System.Globalization.CultureInfo.InvariantCulture)), (int)TestDatasets.SmallBoats.At(2)!.Figure("year-to-date")!.Value);
    }

    private static string[] LinesOf(Fairway.Statistics.Dataset dataset) => System.Text.Encoding.UTF8
        .GetString(Fairway.Statistics.Downloads.CsvWriter.Write(dataset.Definition, dataset.Table, "\n")).Split('\n')[1..^1];

    private static string Canonical(KeyValuePair<string, string[]> day) =>
        $"{day.Key},{day.Value[0]},{day.Value[1]},{(day.Value[2] == "-" ? "" : day.Value[2])},{Status(day.Value[3])}";

    private static string Status(string note) => note.Length == 0 ? "provisional" : note == "Revised" ? "revised" : throw new InvalidDataException($"A note that says '{note}'.");

    private static IEnumerable<string> Changed(SortedDictionary<string, string[]> before, SortedDictionary<string, string[]> after)
    {
        string[] columns = ["people", "boats", "uncontrolled-landings", "status"];
        foreach (var (day, cells) in after.Where(day => before.ContainsKey(day.Key)))
        {
            var was = Canonical(new(day, before[day])).Split(',');
            var now = Canonical(new(day, cells)).Split(',');
            for (var i = 0; i < columns.Length; i++)
            {
                if (was[i + 1] != now[i + 1])
                    yield return $"{day} {columns[i]} {was[i + 1]} {now[i + 1]}";
            }
        }
    }

    private string PathOf(string file) => Path.Combine(_content.Path, "datasets", Name, file);

    private DatasetUpdate Add(string release)
    {
        var faults = new FaultList();
        var update = DatasetUpdate.Prepare(new DirectoryTree(_content.Path), Name, TestDatasets.File($"SB_to_{release}.ods"), "release.ods", UpdateOptions.None, faults, CancellationToken.None);
        Assert.Empty(faults.ToSorted());
        update!.Write(_content.Path, CancellationToken.None);
        return update;
    }
}
