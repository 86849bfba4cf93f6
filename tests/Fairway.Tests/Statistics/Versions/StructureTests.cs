using Fairway.Statistics;
using Fairway.Statistics.Intake;
using Fairway.Statistics.Versions;

namespace Fairway.Tests.Statistics.Versions;

public sealed class StructureTests : IDisposable
{
    private const string First = VersionedFolder.Header + "2026-01-01,10,1,,provisional\n2026-01-02,20,2,0,provisional\n";
    private const string Next = "date,people,events,status,boats\n2026-01-01,10,3,provisional,1\n2026-01-02,20,4,provisional,2\n";

    private static readonly UpdateOptions Structure = new() { Kind = VersionKind.Structure, Note = "Events came, landings went." };

    private readonly VersionedFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Columns_that_came_and_went_are_told_and_the_older_version_has_its_own()
    {
        _folder.Add(First);
        ChangeColumns();
        Assert.Equal("columns-differ", _folder.Refusal(Next));
        Assert.Equal(VersionKind.Structure, _folder.Add(Next, Structure).Version.Kind);
        Assert.Equal("change,date,column,before,after\nchanged,2026-01-02,landings,0,\n", _folder.Text("changes/2.csv"));
        Assert.Contains("      landings: { role: measure, type: integer, missing: not-collected }\n", _folder.Text("versions.yaml"), StringComparison.Ordinal);

        var dataset = _folder.Require();
        Assert.Equal(["events"], dataset.Versions.ColumnsOf(2).Came);
        Assert.Equal(["landings"], dataset.Versions.ColumnsOf(2).Went);
        var then = dataset.At(1)!;
        Assert.Equal(["people", "boats", "landings", "status"], then.Definition.Columns.Select(column => column.Name));
        Assert.Null(then.Table.Measures["landings"][0]);
        Assert.Equal((0m, ValueStatus.NotCollected), (then.Table.Measures["landings"][1], then.Table.Measures["landings"].Status(0)));
        Assert.Equal([(2, "3")], dataset.Versions.History(new("2026-01-01"), "events").Select(state => (state.Version.Number, state.Value)));
        Assert.Equal([(1, "0"), (2, null)], dataset.Versions.History(new("2026-01-02"), "landings").Select(state => (state.Version.Number, state.Value)));
        Assert.Equal([("2026-01-01", 2, "3"), ("2026-01-02", 2, "4")], dataset.Versions.FirstPublished("events").Select(value => (value.Row.ToString(), value.Version, value.First)));
    }

    [Fact]
    public void Versions_after_a_change_of_structure_go_back_over_it()
    {
        _folder.Add(First);
        ChangeColumns();
        _folder.Add(Next, Structure);
        _folder.Add(Next.Replace(",3,", ",5,", StringComparison.Ordinal) + "2026-01-03,1,1,provisional,1\n");
        var dataset = _folder.Require();
        Assert.Equal([(2, "3"), (3, "5")], dataset.Versions.History(new("2026-01-01"), "events").Select(state => (state.Version.Number, state.Value)));
        Assert.Equal(2, dataset.At(1)!.Table.RowCount);
    }

    [Fact]
    public void A_column_of_the_key_stays()
    {
        _folder.Add(First);
        _folder.Write("dataset.yaml", new MadeDataset().Definition.Replace("column: date", "column: day", StringComparison.Ordinal).Replace("[date]", "[day]", StringComparison.Ordinal));
        Assert.Equal("columns-differ", _folder.Refusal(First.Replace("date", "day", StringComparison.Ordinal), Structure));
    }

    private void ChangeColumns()
    {
        _folder.Write("dataset.yaml", new MadeDataset().Definition
            .Replace("  boats: { role: measure, type: integer }\n", "  events: { role: measure, type: integer }\n", StringComparison.Ordinal)
            .Replace("  landings: { role: measure, type: integer, missing: not-collected }\n", "", StringComparison.Ordinal)
            .Replace("  status: { role: status }\n", "  status: { role: status }\n  boats: { role: measure, type: integer }\n", StringComparison.Ordinal)
            .Replace("column: landings, at-most: boats", "column: boats, at-most: people", StringComparison.Ordinal));
        _folder.Write("en.yaml", new MadeDataset().Text.Replace("landings: Landings", "events: Events", StringComparison.Ordinal));
    }
}
