using Fairway.Content.Translating;

namespace Fairway.Tests.Content;

public sealed class PageWordsTests
{
    private static readonly DateOnly Day = new(2026, 12, 1);

    [Fact]
    public void What_is_written_is_read_again()
    {
        var words = PageWords.Read("---\ntitle: \"a: b\"\nsummary: خلاصه\ntranslation:\n  edition: 2\n  by: Zahra\n  made: 2026-11-01\nchanges:\n  - edition: 2\n    note: دو\n  - edition: 1\n    note: یک\n---\nمتن.\n");

        Assert.Equal(("a: b", 2, "Zahra", new DateOnly(2026, 11, 1), "یک"), (words.Title, words.Edition, words.By, words.Made, words.Notes[1]));
        var again = PageWords.Read(words.Write());
        Assert.Equal(words with { Notes = again.Notes }, again);
        Assert.Equal(words.Notes, again.Notes);
    }

    [Theory]
    [InlineData("translation:\n  edition: 1\n  by: machine\n", "translation:\n  edition: 1\n  by: machine\n  checked: 2026-12-01\n")]
    [InlineData("translation:\n    by: x # who\n    edition: 1\n    compared:\n      date: 2026-11-01\n      by: y\n      passages: 3\n", "translation:\n    by: x # who\n    edition: 1\n    checked: 2026-12-01\n    compared:\n      date: 2026-11-01\n      by: y\n      passages: 3\n")]
    [InlineData("translation:\n  checked: 2026-01-01\n  edition: 1\n  by: x\n", "translation:\n  checked: 2026-12-01\n  edition: 1\n  by: x\n")]
    [InlineData("translation: {edition: 1, by: x}\n", "translation:\n  edition: 1\n  by: x\n  checked: 2026-12-01\n")]
    public void A_check_adds_its_day_and_changes_nothing_beside(string before, string after)
    {
        var text = PageWords.WithChecked($"---\ntitle: t\nsummary: s\n{before}---\nBody.\n", Day);

        Assert.Equal($"---\ntitle: t\nsummary: s\n{after}---\nBody.\n", text);
        Assert.Equal(Day, PageWords.Read(text).Checked);
    }
}
