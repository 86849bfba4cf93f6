using Fairway.Statistics.Intake;
using Fairway.Statistics.Versions;

namespace Fairway.Tests.Statistics.Versions;

public sealed class DatasetVersionsTests : IDisposable
{
    private const string First = VersionedFolder.Header + "2026-01-01,10,1,,provisional\n2026-01-02,20,2,0,provisional\n";
    private const string Revised = VersionedFolder.Header + "2026-01-01,12,1,,revised\n2026-01-02,20,2,0,provisional\n";
    private const string Later = VersionedFolder.Header + "2026-01-01,12,1,,revised\n2026-01-02,20,2,1,provisional\n2026-01-03,0,0,0,provisional\n";

    private static readonly UpdateOptions Correction = new() { Kind = VersionKind.Correction, Note = "People had been counted twice: \"10\" \\ 5." };

    private readonly VersionedFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_kind_of_a_version_shows_in_what_changed()
    {
        Assert.Equal(VersionKind.Update, _folder.Add(First).Version.Kind);
        Assert.Equal(VersionKind.Revision, _folder.Add(Revised).Version.Kind);
        Assert.Equal(VersionKind.Update, _folder.Add(Later).Version.Kind);
        Assert.Equal(VersionKind.Correction, _folder.Add(First.Replace(",20,", ",21,", StringComparison.Ordinal) + "2026-01-03,0,0,0,provisional\n", Correction).Version.Kind);

        var dataset = _folder.Require();
        Assert.Equal([1, 2, 3, 4], dataset.Versions.All.Select(version => version.Number));
        Assert.Equal(Correction.Note, dataset.Version.Note);
        Assert.Equal(4, dataset.Versions.CorrectionSince(3)?.Number);
        Assert.Null(dataset.Versions.CorrectionSince(4));
    }

    [Fact]
    public void A_revised_cell_is_listed_with_both_values()
    {
        _folder.Add(First);
        _folder.Add(Revised);
        Assert.Equal("change,date,column,before,after\nchanged,2026-01-01,people,10,12\nchanged,2026-01-01,status,provisional,revised\n", _folder.Text("changes/2.csv"));
        Assert.Equal(
            [("2026-01-01", "people", "10", "12"), ("2026-01-01", "status", "provisional", "revised")],
            _folder.Require().Versions.ChangesOf(2).Changed.Select(line => (line.Row.ToString(), line.Column, line.Before, line.After)));
        Assert.True(_folder.Require().Versions.ChangesOf(1).IsEmpty);
    }

    [Fact]
    public void Any_cell_has_its_history_and_any_series_is_there_as_first_published()
    {
        _folder.Add(First);
        _folder.Add(Revised);
        _folder.Add(Later);
        var versions = _folder.Require().Versions;
        Assert.Equal([(1, "10"), (2, "12")], versions.History(new("2026-01-01"), "people").Select(state => (state.Version.Number, state.Value)));
        Assert.Equal([(1, "0"), (3, "1")], versions.History(new("2026-01-02"), "landings").Select(state => (state.Version.Number, state.Value)));
        Assert.Equal([(3, "0")], versions.History(new("2026-01-03"), "people").Select(state => (state.Version.Number, state.Value)));
        Assert.Empty(versions.History(new("2026-01-04"), "people"));
        Assert.Empty(versions.History(new("2026-01-01"), "ships"));
        Assert.Equal(
            [("2026-01-01", 1, "10", "12"), ("2026-01-02", 1, "20", "20"), ("2026-01-03", 3, "0", "0")],
            versions.FirstPublished("people").Select(value => (value.Row.ToString(), value.Version, value.First, value.Now)));
    }

    [Fact]
    public void The_same_data_make_no_version()
    {
        _folder.Add(First);
        var written = _folder.Text("versions.yaml");
        Assert.False(_folder.Add(First, new() { Note = "Again", Published = new(2026, 2, 1) }).IsNew);
        Assert.Equal(written, _folder.Text("versions.yaml"));
        Assert.False(_folder.Has("changes/2.csv"));
    }

    [Fact]
    public void Data_that_stood_there_without_a_list_of_versions_are_the_first_version()
    {
        _folder.Write("made.csv", First);
        Assert.Equal((1, null), (_folder.Require().Version.Number, _folder.Require().Version.Published));
        Assert.True(_folder.Add(First, new() { Published = new(2026, 1, 3) }).IsNew);
        Assert.Equal(new(2026, 1, 3), _folder.Require().Version.Published);
        _folder.Add(Revised);
        Assert.Equal(2, _folder.Require().Versions.All.Length);
    }

    [Theory]
    [InlineData("2026-01-01,10,1,,provisional\n", "older-file")]
    [InlineData("2026-01-02,20,2,0,provisional\n", "series-shrinks")]
    [InlineData("2026-01-02,20,2,0,provisional\n2026-01-03,20,2,0,provisional\n", "series-shrinks")]
    public void Data_that_lack_published_rows_are_refused(string rows, string code)
    {
        _folder.Add(First);
        Assert.Equal(code, _folder.Refusal(VersionedFolder.Header + rows));
    }

    [Fact]
    public void A_release_from_before_the_newest_is_refused()
    {
        _folder.Add(First, new() { Published = new(2026, 1, 10) });
        Assert.Equal("older-file", _folder.Refusal(Revised, new() { Published = new(2026, 1, 9) }));
        Assert.Equal("published-day", _folder.Refusal(Later, new() { Published = new(2026, 1, 2) }));
    }

    [Fact]
    public void A_file_with_other_values_in_most_rows_is_taken_for_another_series()
    {
        var ten = VersionedFolder.Header + string.Concat(Enumerable.Range(1, 10).Select(day => $"2026-01-{day:00},10,1,,provisional\n"));
        _folder.Add(ten);
        Assert.Equal("another-series", _folder.Refusal(ten.Replace(",10,", ",11,", StringComparison.Ordinal)));
        _folder.Add(ten.Replace(",10,", ",11,", StringComparison.Ordinal), Correction);
    }

    [Fact]
    public void The_data_of_another_dataset_are_named()
    {
        Directory.CreateDirectory(Path.Combine(_folder.Root, "datasets", "other"));
        File.WriteAllText(Path.Combine(_folder.Root, "datasets", "other", "other.csv"), "date,ships\n2026-01-01,1\n");
        var (_, faults) = _folder.Prepare("date,ships\n2026-01-02,1\n");
        Assert.Equal(("another-dataset", "This is the CSV of 'other', not of 'made'."), (faults[0].Code, faults[0].Message));
    }

    [Fact]
    public void A_correction_says_what_was_wrong_and_changes_something()
    {
        Assert.Equal("version-kind", _folder.Refusal(First, Correction));
        _folder.Add(First);
        Assert.Equal("version-note", _folder.Refusal(Revised, new() { Kind = VersionKind.Correction }));
        Assert.Equal("version-kind", _folder.Refusal(First + "2026-01-03,0,0,0,provisional\n", Correction));
        Assert.Equal("version-note", _folder.Refusal(Revised, Correction with { Note = new string('x', 1001) }));
        Assert.Equal("version-note", _folder.Refusal(Revised, Correction with { Note = "one\ntwo" }));
    }

    [Fact]
    public void Rows_that_were_taken_back_stay_in_the_older_versions()
    {
        _folder.Write("dataset.yaml", new MadeDataset().Definition.Replace(", complete: true", "", StringComparison.Ordinal));
        _folder.Add(Later);
        _folder.Add(VersionedFolder.Header + "2026-01-01,12,1,,revised\n2026-01-03,0,0,0,provisional\n", Correction);
        var dataset = _folder.Require();
        Assert.Equal("2026-01-02", Assert.Single(dataset.Versions.ChangesOf(2).Removed).ToString());
        Assert.Equal(3, dataset.At(1)!.Table.RowCount);
        Assert.Equal([(1, "20"), (2, null)], dataset.Versions.History(new("2026-01-02"), "people").Select(state => (state.Version.Number, state.Value)));
        Assert.Contains(new(new("2026-01-02"), 1, "20", null), dataset.Versions.FirstPublished("people"));
    }

    [Fact]
    public void Events_may_be_recorded_to_a_later_day_than_the_last_and_a_later_day_alone_is_a_version()
    {
        _folder.Write("dataset.yaml", new MadeDataset().Definition.Replace("complete: true", "events-from: 2026-01-01", StringComparison.Ordinal));
        Assert.Equal("data-to", _folder.Refusal(First, new() { DataTo = new(2026, 1, 1) }));
        _folder.Add(First, new() { DataTo = new(2026, 1, 5) });
        Assert.Equal(new(2026, 1, 5), _folder.Require().DataTo);
        Assert.False(_folder.Add(First).IsNew);
        Assert.Equal(VersionKind.Update, _folder.Add(First, new() { DataTo = new(2026, 1, 9) }).Version.Kind);
        Assert.Equal((new DateOnly(2026, 1, 9), new DateOnly(2026, 1, 5)), (_folder.Require().DataTo, _folder.Require().At(1)!.DataTo));
    }

    [Fact]
    public void The_older_versions_that_were_asked_for_last_are_kept_and_no_more()
    {
        var csv = First;
        _folder.Add(csv);
        for (var day = 3; day <= 7; day++)
            _folder.Add(csv += $"2026-01-0{day},0,0,0,provisional\n");
        var dataset = _folder.Require();
        var first = dataset.At(1);
        Assert.Same(first, dataset.At(1));
        for (var version = 2; version <= 4; version++)
            Assert.Equal(version + 1, dataset.At(version)!.Table.RowCount);
        Assert.Same(first, dataset.At(1));
        for (var version = 2; version <= 5; version++)
            dataset.At(version);
        Assert.NotSame(first, dataset.At(1));
    }

    [Fact]
    public void Only_a_record_of_events_has_data_to_a_later_day() =>
        Assert.Equal("data-to", _folder.Refusal(First, new() { DataTo = new(2026, 1, 5) }));
}
