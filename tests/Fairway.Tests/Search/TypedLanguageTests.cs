using Fairway.Languages;
using static Fairway.Tests.Search.SearchCorpus;

namespace Fairway.Tests.Search;

public sealed class TypedLanguageTests
{
    [Theory]
    [InlineData("en", "درخواست پناهندگی", "fa")]
    [InlineData("en", "مصاحبه غربالگری", "fa")]
    [InlineData("en", "طلب اللجوء", "ar")]
    [InlineData("fa", "اتفاق إيطاليا", "ar")]
    [InlineData("en", "xin tị nạn", "vi")]
    [InlineData("en", "nhan vien di tru", "vi")]
    [InlineData("fa", "detention bail", "en")]
    [InlineData("vi", "detention", "en")]
    public void A_query_in_another_language_of_the_site_is_recognised(string reader, string text, string language) =>
        Assert.Equal(LanguageTag.Parse(language), Find(text, LanguageTag.Parse(reader)).TypedIn);

    [Theory]
    [InlineData("en", "claim asylum")]
    [InlineData("en", "UNHCR")]
    [InlineData("en", "zzzz qqqq")]
    [InlineData("en", "asylm")]
    [InlineData("en", "")]
    [InlineData("en", "how do I")]
    [InlineData("fa", "پناهندگی")]
    [InlineData("fa-AF", "پناهندگی")]
    [InlineData("ar", "اللجوء")]
    public void A_query_that_may_be_the_readers_own_is_left_alone(string reader, string text) => Assert.Null(Find(text, LanguageTag.Parse(reader)).TypedIn);

    [Fact]
    public void A_term_that_the_glossary_adds_to_a_page_is_still_a_word_of_its_own_language()
    {
        var index = Build(
            Page("a", English, "Claim asylum", "") with { Synonyms = ["پناهندگی"] },
            Page("b", Persian, "پناهندگی", ""));

        Assert.Equal(Persian, index.Find("پناهندگی", English).TypedIn);
    }
}
