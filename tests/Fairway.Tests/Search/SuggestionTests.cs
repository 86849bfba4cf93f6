using CsCheck;
using Fairway.Search;
using Fairway.Search.Suggestions;
using static Fairway.Tests.Search.SearchCorpus;

namespace Fairway.Tests.Search;

public sealed class SuggestionTests
{
    [Theory]
    [InlineData("asylm", "asylum")]
    [InlineData("detenton and bail", "detention and bail")]
    [InlineData("\"screning interveiw\"", "\"screening interview\"")]
    public void A_misspelt_word_is_offered_right(string text, string suggestion) => Assert.Equal(suggestion, Find(text, English).Suggestion);

    [Fact]
    public void A_word_is_offered_as_its_language_writes_it() => Assert.Equal("quyền", Find("quyenn", Vietnamese).Suggestion);

    [Fact]
    public void A_Persian_word_is_offered() => Assert.Equal("پناهندگی", Find("پناهندهگی", Persian).Suggestion);

    [Theory]
    [InlineData("asylum")]
    [InlineData("zzzzzzzz")]
    [InlineData("xyz")]
    public void Words_that_are_known_or_like_no_other_are_left(string text) => Assert.Null(Find(text, English).Suggestion);

    [Fact]
    public void A_word_that_another_language_has_is_no_mistake()
    {
        var english = new[] { Page("a", English, "boats", ""), Page("b", English, "boats", "") };

        Assert.Equal("boats", Build(english).Find("boatz", English).Suggestion);
        Assert.Null(Build([.. english, Page("c", Vietnamese, "boatz", "")]).Find("boatz", English).Suggestion);
    }

    [Fact]
    public void The_more_frequent_of_two_words_as_near_is_offered()
    {
        var index = Build(Page("a", English, "boats", ""), Page("b", English, "boats", ""), Page("c", English, "boots", ""));

        Assert.Equal("boats", index.Find("boets", English).Suggestion);
    }

    [Fact]
    public void Where_nothing_is_found_the_text_without_one_word_is_offered()
    {
        var results = Find("bail zebra", English);

        Assert.Equal(0, results.Total);
        Assert.Equal([new SearchAlternative("bail", 1)], results.Alternatives);
    }

    [Fact]
    public void Where_something_is_found_no_other_text_is_offered() => Assert.Empty(Find("bail", English).Alternatives);

    [Fact]
    public void The_index_names_the_languages_it_searches() => Assert.Equal([Arabic, English, Persian, Vietnamese], SampleIndex.Languages);

    [Theory]
    [InlineData("", "abc", 3)]
    [InlineData("boat", "baot", 1)]
    [InlineData("detention", "detenton", 1)]
    [InlineData("kitten", "sitting", 3)]
    [InlineData("abcdef", "ghijkl", 4)]
    public void Edits_are_counted_up_to_a_limit(string left, string right, int edits) => Assert.Equal(edits, EditDistance.Between(left, right, 3));

    [Fact]
    public void Edits_are_as_many_either_way_and_none_only_for_the_same_word() =>
        Gen.Select(Gen.Char["abc"].Array[0, 8], Gen.Char["abc"].Array[0, 8]).Sample((left, right) =>
        {
            var edits = EditDistance.Between(left, right, 8);
            Assert.Equal(edits, EditDistance.Between(right, left, 8));
            Assert.Equal(edits == 0, left.AsSpan().SequenceEqual(right));
            Assert.Equal(Math.Min(edits, 3), EditDistance.Between(left, right, 2));
        });
}
