using Fairway.Content;
using Fairway.Input;
using Fairway.Languages;

namespace Fairway.Tests.Content;

public sealed class ContentReaderTests
{
    private static readonly LanguageTag En = LanguageTag.Parse("en");
    private static readonly LanguageTag Fa = LanguageTag.Parse("fa");

    [Fact]
    public void A_valid_tree_has_no_fault() => Assert.Empty(ContentTrees.Faults(ContentTrees.Minimal()));

    [Fact]
    public void A_page_is_read_with_all_its_facts()
    {
        var page = ContentTrees.Read(ContentTrees.Minimal()).Pages[PageId.Parse("guidance/claim-asylum")];

        Assert.Equal(PageType.Guidance, page.Type);
        Assert.Equal(10, page.Order);
        Assert.Equal(["claiming"], page.Topics);
        Assert.Equal(["public"], page.Audience);
        Assert.Equal(["england", "wales"], page.AppliesTo);
        Assert.Null(page.Stage);
        Assert.Equal(new DateOnly(2027, 2, 22), page.ReviewBy);
        Assert.Equal(StalePolicy.Mix, page.Stale);
        Assert.Equal([PageId.Parse("figures/arrivals")], page.Related);
        Assert.Equal(
            new Source("rules", "The rules", "Home Office", new Uri("https://example.org/rules"), "2025-04", En, new DateOnly(2026, 11, 22), "paragraph 327"),
            Assert.Single(page.Sources));
    }

    [Fact]
    public void A_source_text_is_read_with_its_editions()
    {
        var text = ContentTrees.Read(ContentTrees.Minimal()).Pages[PageId.Parse("guidance/claim-asylum")].SourceText;

        Assert.Equal(("Claim asylum", "How to claim asylum.", 2), (text.Title, text.Summary, text.Edition));
        Assert.Null(text.Translation);
        Assert.Equal(ContentTrees.English, text.File);
        Assert.Equal([(2, true), (1, false)], text.Changes.Select(change => (change.Edition, change.Safety)));
        Assert.Equal(["who"], text.Changes[0].Sections);
        Assert.Equal([("Who can claim", "who", 17)], text.Body.Headings.Select(heading => (heading.Text, heading.Anchor, heading.Line)));
    }

    [Fact]
    public void A_translation_is_read_with_what_it_was_made_from()
    {
        var page = ContentTrees.Read(ContentTrees.Minimal().Change(ContentTrees.Persian, "by: machine", "by: A. Person\n  checked: 2026-11-01"))
            .Pages[PageId.Parse("guidance/claim-asylum")];

        Assert.Equal(new Translation(1, "A. Person", null, new DateOnly(2026, 11, 1), null), page.Texts[Fa].Translation);
        Assert.Equal(1, page.Texts[Fa].Edition);
        Assert.Empty(page.Texts[Fa].Changes);
        Assert.Same(page.SourceText, page.Texts[En]);
    }

    [Fact]
    public void Terms_datasets_settings_and_messages_are_read()
    {
        var tree = ContentTrees.Read(ContentTrees.Minimal());

        Assert.Equal("پناهندگی", tree.Terms["asylum"].Texts[Fa].Name);
        Assert.True(tree.Terms["asylum"].Texts[Fa].Translation!.IsMachine);
        Assert.Equal(["political asylum"], tree.Terms["asylum"].Texts[En].Forms);
        Assert.Equal(new DateOnly(2026, 1, 10), Assert.Single(tree.Datasets).Value.DataTo);
        Assert.Equal("Data", tree.Messages[En]["footer.data"]);
        Assert.Equal([En, Fa], tree.Languages.All.Select(language => language.Tag));
        Assert.Equal(["guidance", "figures"], tree.Settings.Navigation);
        Assert.Equal(["claiming", "appeals"], tree.Settings.Topics);
        Assert.Equal(new HomeFigures("arrivals", "year-to-date", "by-month", PageId.Parse("figures/arrivals")), tree.Settings.Home);
        Assert.Equal([new("footer.claim", "page:guidance/claim-asylum#who"), new FooterLink("footer.data", "data")], tree.Settings.Footer);
        Assert.Empty(tree.Redirects);
    }

    [Fact]
    public void A_byte_order_mark_and_windows_line_ends_are_read_as_if_they_were_not_there()
    {
        var tree = ContentTrees.Minimal();
        foreach (var path in new[] { "site.yaml", ContentTrees.Facts, ContentTrees.English, ContentTrees.Persian, ContentTrees.Term })
            tree = tree.With(path, "\uFEFF" + tree.Text(path).ReplaceLineEndings("\r\n"));

        Assert.Equal("Claim asylum", ContentTrees.Read(tree).Pages[PageId.Parse("guidance/claim-asylum")].SourceText.Title);
        Assert.Equal(
            [$"{ContentTrees.English}:19:1: unknown-figure"],
            ContentTrees.Faults(tree.Change(ContentTrees.English, "{{arrivals.year-to-date}}", "{{arrivals.year-to-dote}}")));
    }

    [Fact]
    public void A_warning_does_not_refuse_the_tree()
    {
        var reading = ContentReader.Read(ContentTrees.Minimal().Change(ContentTrees.Persian, "{#who}", "{#whom}"), CancellationToken.None);

        Assert.Equal(FaultSeverity.Warning, Assert.Single(reading.Faults).Severity);
        Assert.NotNull(reading.Tree);
    }

    [Fact]
    public void An_error_refuses_the_tree() =>
        Assert.Null(ContentReader.Read(ContentTrees.Minimal().Change(ContentTrees.English, "title:", "tilte:"), CancellationToken.None).Tree);

    [Fact]
    public void Reading_stops_when_it_is_cancelled() => Assert.ThrowsAny<OperationCanceledException>(
        () => ContentReader.Read(ContentTrees.Minimal(), new CancellationToken(canceled: true)));

    [Fact]
    public void One_run_reports_the_faults_of_every_file_in_order()
    {
        var tree = ContentTrees.Minimal()
            .Change(ContentTrees.English, "title:", "tilte:")
            .Change(ContentTrees.Facts, "type: guidance", "type: guidence")
            .Change(ContentTrees.Term, "definition: Protection", "definitoin: Protection");

        Assert.Equal(
            [
                $"{ContentTrees.English}:2:1: missing-field",
                $"{ContentTrees.English}:2:1: unknown-field",
                $"{ContentTrees.Facts}:1:7: unknown-value",
                $"{ContentTrees.Term}:2:3: missing-field",
                $"{ContentTrees.Term}:4:3: unknown-field",
            ],
            ContentTrees.Faults(tree));
    }

    [Fact]
    public void The_content_of_this_repository_has_no_error() =>
        Assert.DoesNotContain(
            ContentReader.Read(new DirectoryTree(ContentTrees.RealFolder), CancellationToken.None).Faults, fault => fault.Severity == FaultSeverity.Error);
}
