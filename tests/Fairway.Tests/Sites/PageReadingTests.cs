using Fairway.Content;
using Fairway.Input;
using Fairway.Languages;
using Fairway.Sites;
using Fairway.Tests.Content;

namespace Fairway.Tests.Sites;

/// <summary>The page of <see cref="ContentTrees"/>: edition 2 in English changed the section "who" for safety, the Persian text is of edition 1.</summary>
public sealed class PageReadingTests
{
    private static readonly LanguageTag En = LanguageTag.Parse("en");
    private static readonly LanguageTag Fa = LanguageTag.Parse("fa");

    [Fact]
    public void The_source_language_reads_the_source()
    {
        var reading = Read(ContentTrees.Rendered(), En);

        Assert.Equal(TranslationState.Source, reading.State);
        Assert.Empty(reading.Missed);
    }

    [Fact]
    public void A_translation_of_the_newest_edition_is_current()
    {
        var reading = Read(Persian("edition: 2"), Fa);

        Assert.Equal(TranslationState.Current, reading.State);
        Assert.Equal(Fa, reading.TextLanguage.Tag);
    }

    [Theory]
    [InlineData("warn", "safety: false", TranslationState.Stale)]
    [InlineData("warn", "safety: true", TranslationState.Withdrawn)]
    [InlineData("withdraw", "safety: false", TranslationState.Withdrawn)]
    [InlineData("mix", "safety: false", TranslationState.Stale)]
    [InlineData("mix", "safety: true", TranslationState.Stale)]
    public void What_readers_get_of_an_older_translation_follows_policy_and_safety(string policy, string safety, TranslationState state)
    {
        var tree = ContentTrees.Rendered().Change(ContentTrees.Facts, "stale: mix", $"stale: {policy}").Change(ContentTrees.English, "safety: true", safety);

        var reading = Read(tree, Fa);

        Assert.Equal(state, reading.State);
        Assert.Equal([2], reading.Missed.Select(change => change.Edition));
        Assert.Equal(state == TranslationState.Stale ? Fa : En, reading.TextLanguage.Tag);
        Assert.Equal(state == TranslationState.Stale, reading.Available.Any(language => language.Tag == Fa));
    }

    [Fact]
    public void A_translation_is_withheld_where_nobody_knows_which_sections_changed()
    {
        var reading = Read(ContentTrees.Rendered().Change(ContentTrees.English, "    sections: [who]\n", ""), Fa);

        Assert.Equal(TranslationState.Withdrawn, reading.State);
    }

    [Fact]
    public void A_mixed_page_shows_the_changed_section_in_the_source_language_and_keeps_the_rest()
    {
        var html = Read(ContentTrees.Rendered(), Fa).RenderBody();

        Assert.Contains("شما می‌توانید", html, StringComparison.Ordinal);
        Assert.Contains("lang=\"en\" dir=\"ltr\"", html, StringComparison.Ordinal);
        Assert.Contains("Who can claim", html, StringComparison.Ordinal);
        Assert.DoesNotContain("چه کسی", html, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_reader_misses_is_told_in_their_language_as_soon_as_the_note_is_translated()
    {
        var tree = ContentTrees.Rendered().Change(ContentTrees.Persian, "  by: machine\n", "  by: machine\nchanges:\n  - edition: 2\n    note: مهلت تازه.\n");

        Assert.Equal([("A new deadline.", En)], Read(ContentTrees.Rendered(), Fa).Missed.Select(change => (change.Note, change.Language)));
        Assert.Equal([("مهلت تازه.", Fa)], Read(tree, Fa).Missed.Select(change => (change.Note, change.Language)));
        Assert.Equal([("مهلت تازه.", Fa), ("First published.", En)], Read(tree, Fa).Changes.Select(change => (change.Note, change.Language)));
        Assert.Equal([("A new deadline.", En), ("First published.", En)], Read(tree, En).Changes.Select(change => (change.Note, change.Language)));
    }

    [Theory]
    [InlineData("stale: mix", "{#who}", "چه کسی", true)]
    [InlineData("stale: warn", "{#who}", "چه کسی", true)]
    [InlineData("stale: warn", "{#somebody}", "Who can claim", false)]
    [InlineData("stale: mix", "{#somebody}", "Who can claim", true)]
    public void Sections_that_changed_are_named_as_the_page_that_is_read_has_them(string policy, string anchor, string title, bool isShown)
    {
        var tree = ContentTrees.Rendered()
            .Change(ContentTrees.Facts, "stale: mix", policy)
            .Change(ContentTrees.English, "safety: true", "safety: false")
            .Change(ContentTrees.Persian, "{#who}", anchor);

        Assert.Equal([("who", title, isShown)], Read(tree, Fa).MissedSections.Select(section => (section.Anchor, section.Title, section.IsShown)));
    }

    [Fact]
    public void A_page_that_a_language_lacks_is_read_in_the_source_and_not_offered()
    {
        var content = ContentTrees.Read(ContentTrees.Rendered());
        var reading = new PageReading(content, content.Pages[PageId.Parse("figures/arrivals")], content.Languages[Fa]);

        Assert.Equal(TranslationState.Missing, reading.State);
        Assert.Equal(En, reading.TextLanguage.Tag);
        Assert.Equal([En], reading.Available.Select(language => language.Tag));
    }

    private static MemoryTree Persian(string edition) => ContentTrees.Rendered().Change(ContentTrees.Persian, "edition: 1", edition);

    private static PageReading Read(FileTree tree, LanguageTag reader)
    {
        var content = ContentTrees.Read(tree);
        return new PageReading(content, content.Pages[PageId.Parse("guidance/claim-asylum")], content.Languages[reader]);
    }
}
