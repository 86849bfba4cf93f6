using static Fairway.Tests.Search.SearchCorpus;

namespace Fairway.Tests.Search;

public sealed class ReaderLanguageTests
{
    [Theory]
    [InlineData("ti nan")]
    [InlineData("TỊ NẠN")]
    [InlineData("xin ti nan")]
    [InlineData("don xin")]
    public void A_query_typed_without_Vietnamese_tones_finds_the_page(string text) => Assert.Equal("guidance/claim-asylum", Find(text, Vietnamese).Ids()[0]);

    [Theory]
    [InlineData("پناهندگي")]
    [InlineData("مي خواهيد")]
    [InlineData("میخواهید")]
    [InlineData("1404")]
    [InlineData("۱۴۰۴")]
    public void A_query_typed_on_an_Arabic_keyboard_or_without_joiners_finds_the_Persian_page(string text) => Assert.Equal("guidance/claim-asylum", Find(text, Persian).Ids()[0]);

    [Theory]
    [InlineData("اللجوء")]
    [InlineData("لجوء")]
    [InlineData("اقامه")]
    [InlineData("الأطفال")]
    [InlineData("اطفال")]
    public void A_query_without_hamza_or_article_finds_the_Arabic_page(string text) => Assert.Equal("guidance/claim-asylum", Find(text, Arabic).Ids()[0]);

    [Theory]
    [InlineData("detained")]
    [InlineData("detaining")]
    [InlineData("DETENTION")]
    [InlineData("what if I am detained")]
    public void An_English_word_is_found_by_its_stem(string text) => Assert.Equal("guidance/detention-and-bail", Find(text, English).Ids()[0]);

    [Theory]
    [InlineData("albania")]
    [InlineData("Albania's")]
    [InlineData("Albania’s")]
    [InlineData("9099")]
    [InlineData("9,099")]
    [InlineData("۹٬۰۹۹")]
    public void Possessives_and_grouped_numbers_are_one_word(string text) => Assert.Equal("policy/return-hubs", Find(text, English).Ids()[0]);

    [Fact]
    public void A_subject_in_four_languages_is_one_hit_in_the_readers()
    {
        var results = Find("پناهندگی", Persian);

        Assert.Equal(1, results.Total);
        Assert.Equal(Persian, results.Hits[0].Document.Language);
    }

    [Fact]
    public void A_word_of_another_language_finds_the_readers_version_with_its_own_summary()
    {
        var hit = Assert.Single(Find("tị nạn", English).Hits);

        Assert.Equal("/en/guidance/claim-asylum", hit.Address);
        Assert.Equal("How to ask for protection in the United Kingdom.", hit.Passage.Text);
        Assert.Empty(hit.Passage.Marks);
    }

    [Fact]
    public void A_synonym_in_another_script_finds_the_page() => Assert.Equal(["guidance/claim-asylum"], Build([Documents[0]]).Find("پناهندگی", English).Ids());

    [Fact]
    public void A_page_in_another_language_only_comes_below_those_in_the_readers()
    {
        var index = Build(
            Page("a", English, "Protest", "UNHCR is named once here, among many other words that make the match a weak one."),
            Page("b", Arabic, "UNHCR", "UNHCR UNHCR"));

        Assert.Equal(["a", "b"], index.Find("UNHCR", English).Ids());
        Assert.Equal(["b", "a"], index.Find("UNHCR", Arabic).Ids());
    }

    [Fact]
    public void The_same_language_of_another_region_comes_before_other_languages()
    {
        var index = Build(Page("a", English, "UNHCR", ""), Page("b", Persian, "UNHCR", "دفتر"));

        Assert.Equal(["b", "a"], index.Find("UNHCR", Fairway.Languages.LanguageTag.Parse("fa-AF")).Ids());
    }

    [Fact]
    public void Languages_without_an_analysis_of_their_own_are_searched_too()
    {
        var language = Fairway.Languages.LanguageTag.Parse("cy");
        var index = Build(Page("a", language, "Hawlio lloches", "Sut i ofyn am amddiffyniad; tŷ diogel."));

        Assert.Equal(["a"], index.Find("LLOCHES", language).Ids());
        Assert.Equal(["a"], index.Find("ty", language).Ids());
    }

    [Theory]
    [InlineData("zh", "在英国申请庇护的方法", "庇护")]
    [InlineData("th", "วิธีขอลี้ภัยในสหราชอาณาจักร", "ลี้ภัย")]
    [InlineData("ja", "難民申請のしかた", "難民")]
    public void Scripts_without_spaces_are_searched_by_pairs_of_signs(string tag, string title, string text)
    {
        var language = Fairway.Languages.LanguageTag.Parse(tag);
        var index = Build(Page("a", language, title, ""));

        var hit = Assert.Single(index.Find(text, language).Hits);
        Assert.Equal([text], hit.Title.Marked());
    }
}
