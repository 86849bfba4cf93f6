using Fairway.Search;
using static Fairway.Tests.Search.SearchCorpus;

namespace Fairway.Tests.Search;

public sealed class PassageTests
{
    private const int LongestPassage = 282;

    [Fact]
    public void The_title_is_whole_and_marked()
    {
        var hit = Find("claim", English).Hits[0];

        Assert.Equal("Claim asylum", hit.Title.Text);
        Assert.Equal(["Claim"], hit.Title.Marked());
    }

    [Fact]
    public void The_address_has_the_anchor_of_the_passages_section()
    {
        var hit = Find("fingerprints", English).Hits[0];

        Assert.Equal("/en/guidance/claim-asylum#after-you-claim", hit.Address);
        Assert.Equal(["fingerprints"], hit.Passage.Marked());
    }

    [Fact]
    public void A_passage_before_the_first_heading_has_no_anchor() => Assert.Equal("/en/policy/return-hubs", Find("Albania", English).Hits[0].Address);

    [Theory]
    [InlineData("ti nan", "tị,nạn")]
    [InlineData("don", "Đơn")]
    public void Words_typed_without_tones_are_marked_as_they_are_written(string text, string marked) =>
        Assert.All(marked.Split(','), word => Assert.Contains(word, Find(text, Vietnamese).Hits[0].Passage.Marked()));

    [Fact]
    public void Stemmed_words_are_marked_whole()
    {
        var passage = Find("detain", English).Hits[0].Passage;

        Assert.Contains("detained", passage.Marked());
    }

    [Fact]
    public void Parts_of_a_joined_Persian_word_are_marked() => Assert.Contains("خواهید", Find("میخواهید", Persian).Hits[0].Passage.Marked());

    [Fact]
    public void Decomposed_letters_are_marked_with_their_accents()
    {
        var index = Build(Page("a", Vietnamese, "x", "Xin tị nạn".Normalize(System.Text.NormalizationForm.FormD)));

        Assert.Equal(["ti\u0323", "na\u0323n"], index.Find("tị nạn", Vietnamese).Hits[0].Passage.Marked());
    }

    [Fact]
    public void A_passage_begins_with_a_sentence_and_cuts_no_word()
    {
        var filler = string.Concat(Enumerable.Repeat("Nothing of note is said in this sentence. ", 30));
        var index = Build(Page("a", English, "x", "", ("s", null, $"{filler}The zebra crosses here. {filler}")));

        var passage = index.Find("zebra", English).Hits[0].Passage;

        Assert.StartsWith("The zebra crosses here. Nothing", passage.Text, StringComparison.Ordinal);
        Assert.EndsWith("sentence.", passage.Text, StringComparison.Ordinal);
        Assert.InRange(passage.Text.Length, 160, LongestPassage);
    }

    [Fact]
    public void A_word_far_into_a_long_sentence_is_shown_with_its_neighbours_between_ellipses()
    {
        var filler = string.Concat(Enumerable.Repeat("wordy ", 200));
        var index = Build(Page("a", English, "x", "", ("s", null, $"{filler}zebra {filler}")));

        var passage = index.Find("zebra", English).Hits[0].Passage;

        Assert.StartsWith("…wordy ", passage.Text, StringComparison.Ordinal);
        Assert.EndsWith("wordy…", passage.Text, StringComparison.Ordinal);
        Assert.Equal(["zebra"], passage.Marked());
        Assert.InRange(passage.Text.Length, 160, LongestPassage);
    }

    [Fact]
    public void The_passage_with_more_of_the_words_is_shown()
    {
        var index = Build(Page("a", English, "x", "The bail.", ("first", null, "Bail is named here, bail and bail."), ("second", null, "A judge decides on bail.")));

        Assert.Equal("/en/a#second", index.Find("judge bail", English).Hits[0].Address);
    }

    [Theory]
    [InlineData("zebra ")]
    [InlineData("zebra xy ")]
    public void Text_without_spaces_is_cut_between_characters(string before)
    {
        var index = Build(Page("a", English, "x", "", ("s", null, before + string.Concat(Enumerable.Repeat("😀", 500)))));

        var passage = index.Find("zebra", English).Hits[0].Passage.Text;

        Assert.InRange(passage.Length, 200, LongestPassage);
        Assert.False(char.IsHighSurrogate(passage[^2]));
    }

    [Fact]
    public void Where_only_a_synonym_matched_the_summary_is_shown()
    {
        var hit = Build([Documents[0]]).Find("refugee status", English).Hits[0];

        Assert.Equal(Documents[0].Summary, hit.Passage.Text);
        Assert.Equal(Documents[0].Address, hit.Address);
    }

    [Fact]
    public void Marked_text_is_as_it_was_written_never_markup()
    {
        var index = Build(Page("a", English, "<b>zebra</b>", ""));

        var title = index.Find("zebra", English).Hits[0].Title;

        Assert.Equal(new MarkedText("<b>zebra</b>", title.Marks), title);
        Assert.Equal([(3, 5)], title.Marks);
    }
}
