using Fairway.Content;
using Fairway.Languages;
using Fairway.Releases;
using Fairway.Search;
using Fairway.Sites;
using Fairway.Sites.Differences;
using Fairway.Tests.Content;

namespace Fairway.Tests.Sites.Differences;

public sealed class PageBlocksTests
{
    private static readonly PageId Claim = PageId.Parse("guidance/claim-asylum");

    [Fact]
    public void A_page_is_read_as_its_readers_read_it_with_figures_and_sources()
    {
        var blocks = PageBlocks.Of(Site(ContentTrees.Rendered()), Claim, LanguageTag.Parse("en"))!.Value;

        Assert.Equal(
            [
                new(BlockKind.Title, "Claim asylum"),
                new(BlockKind.Paragraph, "How to claim asylum."),
                new(BlockKind.Paragraph, "You can claim asylum."),
                new(BlockKind.Heading, "Who can claim"),
                new(BlockKind.Paragraph, "55 [p] people, and 15 [p] before. See arrivals."),
                new(BlockKind.Heading, "Sources"),
                new(BlockKind.Item, "The rules, Home Office, 2025-04, paragraph 327, https://example.org/rules"),
            ],
            blocks);
    }

    [Fact]
    public void A_translation_has_its_own_digits_and_the_form_of_a_term_that_officials_use()
    {
        var blocks = PageBlocks.Of(Site(ContentTrees.Rendered()), Claim, LanguageTag.Parse("fa"))!.Value;

        Assert.Contains(new TextBlock(BlockKind.Paragraph, "شما می‌توانید درخواست پناهندگی (asylum) کنید."), blocks);
        Assert.Contains(blocks, block => block.Text.StartsWith("۵۵", StringComparison.Ordinal));
    }

    [Fact]
    public void Lists_rows_and_code_keep_their_kind_and_drawings_are_left_out()
    {
        var tree = ContentTrees.Rendered().Append(ContentTrees.English, """

            - One
            - Two, with *stress* & <signs>

              And more.

            | A | B |
            | --- | --- |
            | 1 | 2 |

                code  as
                  written

            ```chart
            dataset: arrivals
            chart: by-month
            ```

            """);

        var blocks = PageBlocks.Of(Site(tree), Claim, LanguageTag.Parse("en"))!.Value.SkipWhile(block => block.Kind != BlockKind.Item).ToArray();

        Assert.Equal(
            [
                new(BlockKind.Item, "One"),
                new(BlockKind.Item, "Two, with stress & <signs>"),
                new(BlockKind.Item, "And more."),
                new(BlockKind.Row, "A · B"),
                new(BlockKind.Row, "1 · 2"),
                new(BlockKind.Code, "code  as\n  written"),
                new(BlockKind.Heading, "People arrived"),
                new(BlockKind.Paragraph, "Each month."),
            ],
            blocks[..8]);
        Assert.DoesNotContain(blocks, block => block.Text.Contains("January", StringComparison.Ordinal) && !block.Text.StartsWith("Source", StringComparison.Ordinal));
    }

    [Fact]
    public void A_language_that_the_page_lacks_has_no_blocks()
    {
        var site = Site(ContentTrees.Rendered());

        Assert.Null(PageBlocks.Of(site, PageId.Parse("figures/arrivals"), LanguageTag.Parse("fa")));
        Assert.Null(PageBlocks.Of(site, PageId.Parse("figures/nothing"), LanguageTag.Parse("en")));
    }

    [Fact]
    public void Every_page_of_the_repository_is_read_without_a_sign_of_markup()
    {
        var site = Site(new Fairway.Input.DirectoryTree(ContentTrees.RealFolder));
        foreach (var page in site.Content.Pages.Values)
        {
            foreach (var language in page.Texts.Keys)
            {
                var blocks = PageBlocks.Of(site, page.Id, language)!.Value;

                Assert.True(blocks.Length > 5);
                Assert.All(blocks, block => Assert.False(block.Text.AsSpan().ContainsAny("<>{}"), $"{page.Id}/{language}: {block.Text}"));
                Assert.All(page.Texts[language].Body.Headings, heading => Assert.Contains(new TextBlock(BlockKind.Heading, heading.Text), blocks));
            }
        }
    }

    private static Site Site(Fairway.Input.FileTree tree)
    {
        var release = Release.Unpublished(new(2026, 11, 22, 9, 30, 0, TimeSpan.Zero), "");
        return new Site { Release = release, Log = ReleaseLog.Empty, Content = ContentTrees.Read(tree), Search = SearchIndex.Build([], CancellationToken.None) };
    }
}
