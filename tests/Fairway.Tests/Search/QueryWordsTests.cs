using Fairway.Search;
using Fairway.Search.Querying;
using static Fairway.Tests.Search.SearchCorpus;

namespace Fairway.Tests.Search;

public sealed class QueryWordsTests
{
    private static readonly SearchIndex _index = Build(
        Page("together", English, "Together", "The asylum interview is a record."),
        Page("apart", English, "Apart", "An interview on asylum is recorded."),
        Page("one", English, "One", "The interview with a journalist."));

    [Fact]
    public void Both_of_two_words_must_match() => Assert.Equal(["apart", "together"], _index.Find("asylum interview", English).Ids().Order());

    [Fact]
    public void Words_side_by_side_rank_higher() => Assert.Equal(["together", "apart"], _index.Find("asylum interview", English).Ids());

    [Fact]
    public void A_quoted_phrase_must_stand_together() => Assert.Equal(["together"], _index.Find("\"asylum interview\"", English).Ids());

    [Fact]
    public void A_phrase_does_not_reach_from_one_section_to_the_next()
    {
        var index = Build(Page("a", English, "x", "", ("one", null, "Here is asylum"), ("two", null, "interview follows")));

        Assert.Equal(0, index.Find("\"asylum interview\"", English).Total);
        Assert.Equal(1, index.Find("\"interview follows\"", English).Total);
    }

    [Theory]
    [InlineData("«asylum interview»")]
    [InlineData("“asylum interview”")]
    public void Quotation_marks_of_any_language_quote(string text) => Assert.Equal(["together"], _index.Find(text, English).Ids());

    [Theory]
    [InlineData("\"asylum interview")]
    [InlineData("asylum interview\"")]
    [InlineData("asylum \" interview")]
    public void An_unfinished_quote_is_plain_words(string text) => Assert.Equal(["together", "apart"], _index.Find(text, English).Ids());

    [Fact]
    public void A_minus_word_leaves_pages_out() => Assert.Equal(["one"], _index.Find("interview -asylum", English).Ids());

    [Fact]
    public void A_minus_phrase_leaves_pages_out() => Assert.Equal(["apart", "one"], _index.Find("interview -\"asylum interview\"", English).Ids().Order());

    [Fact]
    public void A_minus_word_alone_is_a_word() => Assert.Equal(["apart", "together"], _index.Find("-asylum", English).Ids().Order());

    [Fact]
    public void A_hyphen_in_a_word_is_no_minus() => Assert.Equal(["guidance/detention-and-bail"], Find("first-tier", English).Ids());

    [Fact]
    public void Stop_words_need_not_match() => Assert.Equal(["apart", "together"], _index.Find("what is the asylum", English).Ids().Order());

    [Fact]
    public void Stop_words_alone_are_words() => Assert.Contains("together", _index.Find("the", English).Ids());

    [Fact]
    public void A_phrase_keeps_its_stop_words() => Assert.Equal(["policy/return-hubs"], Find("\"right to appeal\"", English).Ids());

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 2)]
    [InlineData(3, 2)]
    [InlineData(4, 3)]
    [InlineData(7, 3)]
    [InlineData(8, 4)]
    [InlineData(9, 5)]
    [InlineData(32, 16)]
    public void So_many_of_the_words_must_match(int words, int needed) => Assert.Equal(needed, MinimumMatch.Of(words));

    [Theory]
    [InlineData("asylum interview zebra", 2)]
    [InlineData("asylum zebra quagga", 0)]
    [InlineData("asylum interview recorded zebra quagga", 2)]
    public void Pages_with_too_few_of_the_words_are_left_out(string text, int total) => Assert.Equal(total, _index.Find(text, English).Total);

    [Theory]
    [InlineData(1, 1)]
    [InlineData(3, 2)]
    [InlineData(4, 2)]
    [InlineData(9, 3)]
    public void Fewer_words_must_match_where_nothing_has_enough(int words, int needed) => Assert.Equal(needed, MinimumMatch.Relaxed(words));

    [Fact]
    public void A_question_that_nothing_answers_nearly_finds_what_has_a_third_of_its_words()
    {
        Assert.Equal(2, _index.Find("asylum interview zebra quagga okapi tapir", English).Total);
        Assert.Equal(0, _index.Find("asylum interview zebra quagga okapi tapir gnu", English).Total);
    }

    [Fact]
    public void A_phrase_as_it_is_typed_ranks_above_another_of_the_same_stems()
    {
        var index = Build(Page("a", English, "Appeals courts", ""), Page("b", English, "Appealed court", ""), Page("c", English, "Appeal court", ""));

        Assert.Equal("b", index.Find("\"appealed court\"", English).Ids()[0]);
        Assert.Equal(3, index.Find("\"appealed court\"", English).Total);
    }

    [Fact]
    public void Text_beyond_the_limit_is_left_off_and_said()
    {
        var whole = "asylum".PadRight(SearchQuery.MaxTextLength);

        Assert.False(_index.Find(whole, English).Truncated);
        var results = _index.Find(whole + " zebra", English);
        Assert.True(results.Truncated);
        Assert.Equal(2, results.Total);
    }

    [Fact]
    public void Words_beyond_the_limit_are_left_off_and_said()
    {
        var most = string.Join(' ', Enumerable.Range(0, SearchQuery.MaxWords).Select(i => (char)('a' + (i % 26))));

        Assert.False(_index.Find(most, English).Truncated);
        Assert.True(_index.Find(most + " b", English).Truncated);
    }
}
