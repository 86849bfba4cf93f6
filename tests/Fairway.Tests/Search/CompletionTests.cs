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
    public void A_heading_is_completed_with_its_anchor() => Assert.Equal(new SearchCompletion("Ask for bail", "/en/guidance/detention-and-bail#ask-for-bail", "guidance"), SampleIndex.Suggest("ask", English, 1)[0]);

    [Fact]
    public void Nothing_is_completed_from_nothing_or_in_a_language_without_documents()
    {
        Assert.Empty(Texts("", English));
        Assert.Empty(Texts("  (*", English));
        Assert.Empty(Texts("cla", Fairway.Languages.LanguageTag.Parse("so")));
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
