
namespace Fairway.Tests.Statistics.Versions;

/// <summary>What the check says of versions that are not as the command wrote them, and of a command that stopped half-way.</summary>
public sealed class VersionFaultTests : IDisposable
{
    private const string First = VersionedFolder.Header + "2026-01-01,10,1,,provisional\n2026-01-02,20,2,0,provisional\n";
    private const string Second = VersionedFolder.Header + "2026-01-01,12,1,,revised\n2026-01-02,20,2,0,provisional\n2026-01-03,0,0,0,provisional\n";
    private const string Third = Second + "2026-01-04,7,1,0,provisional\n";

    private readonly VersionedFolder _folder = new();

    public VersionFaultTests()
    {
        _folder.Add(First, new() { Published = new(2026, 1, 5) });
        _folder.Add(Second);
        _folder.Add(Third, new() { Note = "Third." });
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("version: 3", "version: 4", "version-order", 14)]
    [InlineData("kind: update\n    data-to: 2026-01-04", "kind: structure\n    data-to: 2026-01-04", "version-columns", 14)]
    [InlineData("kind: update\n    published", "kind: correction\n    published", "version-note", 3)]
    [InlineData("data-to: 2026-01-04", "data-to: 2026-01-05", "version-data-to", 14)]
    [InlineData("data-to: 2026-01-02", "data-to: 2026-02-02", "version-order", 9)]
    [InlineData("rows: 4", "rows: 5", "version-rows", 14)]
    [InlineData("rows: 4", "rows: many", "bad-integer", 17)]
    [InlineData("note: \"Third.\"", "remark: Third", "unknown-field", 19)]
    [InlineData("published: 2026-01-05", "published: soon", "bad-date", 5)]
    public void A_list_of_versions_that_does_not_fit_is_faulted_in_its_place(string was, string now, string code, int line)
    {
        Assert.Contains(was, _folder.Text("versions.yaml"), StringComparison.Ordinal);
        _folder.Write("versions.yaml", _folder.Text("versions.yaml").Replace(was, now, StringComparison.Ordinal));
        var (dataset, faults) = _folder.Read();
        Assert.Null(dataset);
        var fault = faults.First(fault => fault.Code == code);
        Assert.Equal("datasets/made/versions.yaml", fault.File);
        Assert.Equal(line, fault.Line);
    }

    // The files are sparse: their size is looked at before a byte of them is read.
    [Fact]
    public void Files_of_changes_have_64_MB_together_and_the_one_beyond_is_not_read()
    {
        const int Most = 64 * 1024 * 1024;
        var left = Most - new FileInfo(_folder.PathOf("changes/2.csv")).Length;
        var third = File.ReadAllBytes(_folder.PathOf("changes/3.csv"));
        SetLength(left);
        Assert.DoesNotContain("file-too-large", _folder.Read().Faults.Select(fault => fault.Code));

        SetLength(left + 1);

        var fault = Assert.Single(_folder.Read().Faults);
        Assert.Equal(("datasets/made/changes/3.csv", "file-too-large"), (fault.File, fault.Code));
        File.WriteAllBytes(_folder.PathOf("changes/3.csv"), third);
        _folder.Require();

        void SetLength(long length)
        {
            using var file = File.OpenWrite(_folder.PathOf("changes/3.csv"));
            file.SetLength(length);
        }
    }

    [Fact]
    public void Data_that_were_edited_by_hand_are_not_those_of_the_version()
    {
        _folder.Write("made.csv", Third.Replace(",7,", ",8,", StringComparison.Ordinal));
        Assert.Equal("version-digest", Assert.Single(_folder.Read().Faults).Code);
        Assert.Equal("version-digest", _folder.Refusal(Third + "2026-01-05,7,1,0,provisional\n"));
    }

    [Theory]
    [InlineData("changes/3.csv", "added,2026-01-04", "added,2026-01-05", "version-change", 2)]
    [InlineData("changes/2.csv", "people,10,12", "people,10,13", "version-change", 3)]
    [InlineData("changes/2.csv", "people,10,12", "people,11,12", "version-digest", 1)]
    [InlineData("changes/2.csv", "people,10,12", "persons,10,12", "version-change", 3)]
    [InlineData("changes/2.csv", "changed,2026-01-01,people", "mended,2026-01-01,people", "unknown-value", 3)]
    [InlineData("changes/2.csv", "added,2026-01-03,,,", "added,2026-01-03,people,,", "version-change", 2)]
    [InlineData("changes/2.csv", "added,2026-01-03,,,", "added,2026-01-03,,", "csv-fields", 2)]
    [InlineData("changes/2.csv", "change,date,column", "change,day,column", "csv-header", 1)]
    [InlineData("changes/2.csv", "people,10,12", "people,\"10,12", "csv-syntax", 3)]
    public void A_file_of_changes_from_which_an_older_version_cannot_be_made_again_is_faulted_by_the_check(string file, string was, string now, string code, int line)
    {
        Assert.Contains(was, _folder.Text(file), StringComparison.Ordinal);
        _folder.Write(file, _folder.Text(file).Replace(was, now, StringComparison.Ordinal));
        var fault = _folder.Read().Faults[0];
        Assert.Equal((code, $"datasets/made/{file}", line), (fault.Code, fault.File, fault.Line));
    }

    [Fact]
    public void An_older_version_that_cannot_be_made_again_is_never_given()
    {
        _folder.Write("changes/2.csv", _folder.Text("changes/2.csv").Replace("people,10,12", "people,11,12", StringComparison.Ordinal));
        Assert.Equal(3, _folder.Read().Dataset!.At(2)!.Table.RowCount);
        Assert.Contains("version-digest", Assert.Throws<InvalidDataException>(() => _folder.Read().Dataset!.At(1)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("changes/1.csv", "unknown-version")]
    [InlineData("changes/4.csv", "unknown-version")]
    [InlineData("changes/04.csv", "unknown-file")]
    [InlineData("changes/notes.txt", "unknown-file")]
    public void A_file_of_changes_of_no_version_is_faulted(string file, string code)
    {
        _folder.Write(file, "change,date,column,before,after\n");
        var fault = Assert.Single(_folder.Read().Faults);
        Assert.Equal((code, $"datasets/made/{file}"), (fault.Code, fault.File));
    }

    [Fact]
    public void A_missing_file_of_changes_is_faulted()
    {
        File.Delete(_folder.PathOf("changes/2.csv"));
        Assert.Equal(("missing-file", "datasets/made/changes/2.csv"), (_folder.Read().Faults[0].Code, _folder.Read().Faults[0].File));
    }

    [Theory]
    [InlineData(1, "unknown-version")]
    [InlineData(2, "version-interrupted")]
    public void A_command_that_stopped_after_any_of_its_steps_is_told_and_completed_by_the_same_command(int steps, string code)
    {
        const string Fourth = Third + "2026-01-05,9,1,0,provisional\n";
        string[] files = ["changes/4.csv", "versions.yaml", "made.csv"];
        var before = files.Select(file => _folder.Has(file) ? _folder.Text(file) : null).ToArray();
        _folder.Add(Fourth);
        var after = files.Select(_folder.Text).ToArray();
        for (var i = steps; i < files.Length; i++)
            _folder.Write(files[i], before[i]!);

        var fault = Assert.Single(_folder.Read().Faults);
        Assert.Equal(code, fault.Code);
        Assert.Contains("fairway data add", fault.Message, StringComparison.Ordinal);

        Assert.Equal(4, _folder.Add(Fourth).Version.Number);
        Assert.Equal(after, files.Select(_folder.Text));
        _folder.Require();
    }

    [Fact]
    public void A_first_version_that_stopped_before_its_data_is_added_anew()
    {
        using var folder = new VersionedFolder();
        folder.Add(First);
        File.Delete(folder.PathOf("made.csv"));
        Assert.Equal("missing-file", Assert.Single(folder.Read().Faults).Code);
        Assert.Equal(1, folder.Add(Second).Version.Number);
        folder.Require();
    }

    [Fact]
    public void A_day_of_release_in_the_definition_is_read_for_the_past_and_warned_of()
    {
        using var folder = new VersionedFolder();
        folder.Write("dataset.yaml", new MadeDataset().Definition + "\npublished: 2026-01-03\n");
        folder.Write("made.csv", First);
        var (dataset, faults) = folder.Read();
        Assert.Equal(new(2026, 1, 3), dataset!.Version.Published);
        Assert.Equal(("published-moved", Fairway.Input.FaultSeverity.Warning), (Assert.Single(faults).Code, faults[0].Severity));
    }

    [Fact]
    public void A_note_may_be_translated()
    {
        _folder.Write("fa.yaml", new MadeDataset().Text + "\nversions: { 3: سوم }\ntranslation: { by: machine }\n");
        Assert.Equal("سوم", _folder.Require().Texts[Fairway.Languages.LanguageTag.Parse("fa")].VersionNotes[3]);
        _folder.Write("fa.yaml", new MadeDataset().Text + "\nversions: { third: سوم }\ntranslation: { by: machine }\n");
        Assert.Equal("bad-integer", Assert.Single(_folder.Read().Faults).Code);
    }

    [Fact]
    public void A_list_of_more_versions_than_there_may_be_is_refused()
    {
        var item = "  - { version: 1, kind: update, data-to: 2026-01-04, rows: 4, digest: x }\n";
        _folder.Write("versions.yaml", "versions:\n" + string.Concat(Enumerable.Repeat(item, 1001)));
        Assert.Contains(_folder.Read().Faults, fault => fault.Code == "too-many");
    }
}
