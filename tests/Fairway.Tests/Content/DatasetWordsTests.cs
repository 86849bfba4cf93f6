using Fairway.Content.Translating;
using Fairway.Statistics;
using Fairway.Statistics.Versions;
using Fairway.Tests.Statistics;

namespace Fairway.Tests.Content;

/// <summary>The words of a dataset of which two versions have a note, the second and the third.</summary>
public sealed class DatasetWordsTests
{
    private const string Source = "title: Made up\nsummary: Nothing real.\nnotes:\n  - One\n  - Two\n";

    private static readonly Dataset Noted = WithNotes(TestDatasets.SmallBoats);

    [Fact]
    public void Notes_of_versions_are_units_behind_the_words()
    {
        var file = DatasetWords.Of(Noted, Source, "title: Erfunden\nversions:\n  3: Drei\n");

        Assert.Equal(
            [("title", "Made up", "Erfunden"), ("summary", "Nothing real.", null), ("notes.1", "One", null), ("notes.2", "Two", null), ("versions.2", "The second.", null), ("versions.3", "The third.", "Drei")],
            file.Units.Select(unit => (unit.Id, unit.Source, unit.Target)));
        Assert.Equal([null, null, null, null, 2, 3], file.Units.Select(unit => DatasetWords.VersionOf(unit.Id)));
    }

    [Fact]
    public void Words_that_are_missing_stand_empty_and_notes_that_are_missing_do_not_stand()
    {
        var file = DatasetWords.Of(Noted, Source, "title: Erfunden\nversions:\n  3: Drei\n");

        var text = DatasetWords.Write(file, "Ute Beispiel", "title: Alt\nversions:\n  2: Zwei\n  3: Alt\nwords:\n  cause: { Cold: Kälte }\n");

        Assert.Equal(
            """
            translation:
              by: Ute Beispiel
            title: Erfunden
            summary: ""
            notes:
              - ""
              - ""
            versions:
              3: Drei
            words:
              cause:
                Cold: Kälte

            """.ReplaceLineEndings("\n"),
            text);
        Assert.Equal(file.Units, DatasetWords.Of(Noted, Source, text).Units);
        Assert.DoesNotContain("versions", DatasetWords.Write(DatasetWords.Of(Noted, Source, null), "x", null), StringComparison.Ordinal);
    }

    [Fact]
    public void Other_notes_leave_every_other_letter_but_that_it_was_checked()
    {
        const string Text = "# Words\ntitle:   Erfunden\ntranslation: { by: Ute, checked: 2026-11-01 }\nsummary: >-\n  Nichts\n  davon\n";

        var noted = DatasetWords.WithNotes(Text, new Dictionary<int, string> { [3] = "Drei", [2] = "Zwei" });

        Assert.Equal("# Words\ntitle:   Erfunden\ntranslation:\n  by: Ute\nsummary: >-\n  Nichts\n  davon\nversions:\n  2: Zwei\n  3: Drei\n", noted);
        Assert.Equal(Text.Replace("{ by: Ute, checked: 2026-11-01 }", "{ by: Ute }", StringComparison.Ordinal), DatasetWords.WithNotes(DatasetWords.WithNotes(Text.Replace(", checked: 2026-11-01", "", StringComparison.Ordinal), new Dictionary<int, string> { [2] = "Zwei" }), new Dictionary<int, string>()));
    }

    [Fact]
    public void A_check_says_the_day_and_nothing_else()
    {
        const string Text = "title: Erfunden\ntranslation: { by: Ute }\nsummary: Nichts\n";

        var text = DatasetWords.WithChecked(Text, new DateOnly(2026, 12, 1));

        Assert.Equal("title: Erfunden\ntranslation:\n  by: Ute\n  checked: 2026-12-01\nsummary: Nichts\n", text);
        Assert.Equal(("Ute", new DateOnly(2026, 12, 1)), (DatasetWords.By(text), DatasetWords.CheckedOn(text)));
        Assert.Equal((null, null), (DatasetWords.By("title: x\n"), DatasetWords.CheckedOn(Text)));
    }

    private static Dataset WithNotes(Dataset dataset)
    {
        var versions = dataset.Versions.All.Take(3).Zip((string?[])[null, "The second.", "The third."]).Select(each => new VersionEntry(each.First with { Note = each.Second }, null, 1));
        return new()
        {
            Id = dataset.Id,
            Definition = dataset.Definition,
            Texts = dataset.Texts,
            Source = dataset.Source,
            Table = dataset.Table,
            Version = dataset.Version,
            Versions = new VersionHistory([.. versions], dataset.Definition, dataset.Table, null!),
        };
    }
}
