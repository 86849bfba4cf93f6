using Fairway.Content.Editing;

namespace Fairway.Tests.Content.Editing;

public sealed class SourceTextFileTests
{
    private const string Published = "---\ntitle: Claim\n# How often it changed.\nedition: 1\nchanges:\n  - edition: 1\n    date: 2026-05-01   # the first\n    note: First published.\n---\nWords.\n";

    [Fact]
    public void A_file_is_written_as_it_was_read() => Assert.Equal(Published, SourceTextFile.Of(Published).ToString());

    [Fact]
    public void A_minor_change_leaves_the_editions_as_they_are()
    {
        var before = SourceTextFile.Of(Published);
        var major = before.WithEdition(before, new("2026-06-01", "More.", true, ["who", "deadline"]));

        Assert.Equal(Published, major.WithEdition(before, null).ToString());
    }

    [Fact]
    public void A_major_change_raises_the_edition_by_one_and_says_what_changed()
    {
        var before = SourceTextFile.Of(Published);
        var text = before.WithEdition(before, new("2026-06-01", "New: a deadline.", true, ["who", "deadline"]));
        var again = text.WithEdition(before, new("2026-06-02", "Newer.", false, []));

        Assert.Equal(
            "---\ntitle: Claim\n# How often it changed.\nedition: 2\nchanges:\n  - edition: 2\n    date: 2026-06-01\n    note: \"New: a deadline.\"\n    safety: true\n    sections: [who, deadline]\n"
            + "  - edition: 1\n    date: 2026-05-01   # the first\n    note: First published.\n---\nWords.\n",
            text.ToString());
        Assert.Equal((2, "Newer.", false), (again.EditionNumber, again.Newest!.Note, again.Newest.Safety));
        Assert.DoesNotContain("New: a deadline.", again.ToString(), StringComparison.Ordinal);
        Assert.Equal(["who", "deadline"], text.Newest!.Sections);
    }

    [Theory]
    [InlineData("changes:\n- edition: 1\n  date: 2026-05-01\n  note: First.\n")]
    [InlineData("changes: [{edition: 1, date: 2026-05-01, note: First.}]\n")]
    public void Editions_in_any_form_of_yaml_are_kept(string changes)
    {
        var before = SourceTextFile.Of($"---\ntitle: Claim\nedition: 1\n{changes}---\nWords.\n");
        var text = SourceTextFile.Of(before.WithEdition(before, new("2026-06-01", "Second.", false, [])).ToString());

        Assert.Equal(2, text.EditionNumber);
        Assert.Equal(
            "changes:\n  - edition: 2\n    date: 2026-06-01\n    note: Second.\n  - edition: 1\n    date: 2026-05-01\n    note: First.\n",
            text.Fields.Lines("changes"));
    }

    [Fact]
    public void The_first_edition_of_a_page_is_number_one()
    {
        var text = SourceTextFile.Of("---\ntitle: New\n---\nWords.\n").WithEdition(SourceTextFile.Empty, new("2026-06-01", "First published.", false, []));

        Assert.Equal("---\ntitle: New\nedition: 1\nchanges:\n  - edition: 1\n    date: 2026-06-01\n    note: First published.\n---\nWords.\n", text.ToString());
    }
}
