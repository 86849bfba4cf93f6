using Fairway.Input;
using Fairway.Search;
using Fairway.Sites;
using Fairway.Tests.Content;

namespace Fairway.Tests.Sites;

public sealed class SiteSearchDocumentsTests
{
    [Fact]
    public void A_page_is_found_by_any_languages_word_for_what_its_title_names() =>
        Assert.Contains("پناهندگی", Document(ContentTrees.Rendered(), "page:guidance/claim-asylum", "en").Synonyms);

    [Fact]
    public void A_page_that_only_mentions_a_term_does_not_take_its_names()
    {
        var tree = ContentTrees.Rendered()
            .Change(ContentTrees.English, "title: Claim asylum", "title: Stay")
            .Change(ContentTrees.English, "summary: How to claim asylum.", "summary: How to stay.");

        Assert.Empty(Document(tree, "page:guidance/claim-asylum", "en").Synonyms);
    }

    [Theory]
    [InlineData("page:figures/arrivals")]
    [InlineData("dataset:arrivals")]
    public void Data_are_found_by_their_years(string id) => Assert.Contains("2026", Document(ContentTrees.Rendered(), id, "en").Synonyms);

    [Fact]
    public void A_withheld_translation_cannot_be_found()
    {
        var tree = ContentTrees.Rendered().Change(ContentTrees.Facts, "stale: mix", "stale: warn");

        Assert.DoesNotContain(Documents(tree), document => document.Id == "page:guidance/claim-asylum" && document.Language.Value == "fa");
    }

    [Fact]
    public void A_withdrawn_page_cannot_be_found()
    {
        var tree = ContentTrees.Rendered().Change(ContentTrees.Facts, "stale: mix", "withdrawn: { date: 2026-11-27, reason: Ended. }");

        Assert.DoesNotContain(Documents(tree), document => document.Id == "page:guidance/claim-asylum");
    }

    private static SearchDocument Document(FileTree tree, string id, string language) =>
        Assert.Single(Documents(tree), document => document.Id == id && document.Language.Value == language);

    private static IEnumerable<SearchDocument> Documents(FileTree tree) => SiteSearchDocuments.Of(ContentTrees.Read(tree));
}
