using Fairway.Search;
using static Fairway.Tests.Search.SearchCorpus;

namespace Fairway.Tests.Search;

public sealed class CompletionTests
{
    private static string[] Texts(string text, Fairway.Languages.LanguageTag language, int limit = 10) => [.. SampleIndex.Suggest(text, language, limit).Select(completion => completion.Text)];

    [Fact]
    public void Titles_and_headings_that_begin_so_come_first_then_those_with_such_a_word() => Assert.Equal(["Claim asylum", "How to claim", "After you claim"], Texts("cla", English));

    [Theory]
    [InlineData("don")]
    [InlineData("đơn")]
    [InlineData("nop d")]
    public void Tones_may_be_left_out(string text) => Assert.Equal(["Cách nộp đơn"], Texts(text, Vietnamese));

    [Fact]
    public void A_space_ends_a_word()
    {
        Assert.NotEmpty(Texts("retur", English));
        Assert.Empty(Texts("retur ", English));
        Assert.Equal(["Return hubs"], Texts("return ", English));
    }

    [Fact]
    public void A_heading_is_completed_with_its_anchor() => Assert.Equal(new SearchCompletion("Ask for bail", "/en/guidance/detention-and-bail#ask-for-bail", "guidance", "Detention and bail"), SampleIndex.Suggest("ask", English, 1)[0]);

    [Fact]
    public void Another_word_for_a_term_is_completed_where_its_own_name_does_not_begin_so()
    {
        var index = Build(Page("asylum", English, "asylum", "") with { Type = "term", Synonyms = ["asylum", "asylums", "refugee status", "پناهندگی"], Forms = ["asylums", "refugee status"] });

        Assert.Equal(["asylum"], index.Suggest("asyl", English, 10).Select(completion => completion.Text));
        Assert.Equal(["refugee status"], index.Suggest("refu", English, 10).Select(completion => completion.Text));
        Assert.Equal(["refugee status"], index.Suggest("stat", English, 10).Select(completion => completion.Text));
        Assert.Empty(index.Suggest("پناه", English, 10));
    }

    [Fact]
    public void Nothing_is_completed_from_nothing_or_in_a_language_without_documents()
    {
        Assert.Empty(Texts("", English));
        Assert.Empty(Texts("  (*", English));
        Assert.Empty(Texts("cla", Fairway.Languages.LanguageTag.Parse("so")));
    }

    [Fact]
    public void No_type_fills_more_than_half_of_the_list_while_another_waits()
    {
        var index = Build(
        [
            .. Enumerable.Range(0, 9).Select(i => Page($"t{i}", English, $"Zebra {i}", "") with { Type = "term" }),
            .. Enumerable.Range(0, 9).Select(i => Page($"p{i}", English, $"The zebra {i}", "")),
        ]);

        Assert.Equal(["term", "term", "guidance", "guidance"], index.Suggest("zeb", English, 4).Select(completion => completion.Type));
        Assert.Equal(4, Build([.. Enumerable.Range(0, 9).Select(i => Page($"p{i}", English, $"Zebra {i}", ""))]).Suggest("zeb", English, 4).Length);
    }

    [Fact]
    public void No_more_than_the_limit_are_given()
    {
        var index = Build([.. Enumerable.Range(0, 50).Select(i => Page($"p{i}", English, $"Zebra {i}", ""))]);

        Assert.Equal(3, index.Suggest("zeb", English, 3).Length);
        Assert.Equal(SearchIndex.MaxCompletions, index.Suggest("zeb", English, 1_000).Length);
        Assert.Empty(index.Suggest("zeb", English, -1));
    }
}
