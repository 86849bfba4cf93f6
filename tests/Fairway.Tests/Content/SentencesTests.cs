using Fairway.Content;

namespace Fairway.Tests.Content;

public sealed class SentencesTests
{
    [Theory]
    [InlineData("You must go. You may not stay here.", "3 5")]
    [InlineData("What is this now? It is: a list of things", "4 4")]
    [InlineData("It costs £49.18 each week", "5")]
    [InlineData("Section 98 \u00b7 people who have nothing", "4")]
    [InlineData("Two words", "")]
    [InlineData("", "")]
    [InlineData("One - two - three", "3")]
    public void A_sentence_ends_with_its_mark_its_paragraph_or_its_cell_and_a_label_is_none(string text, string lengths)
    {
        Assert.Equal(lengths, string.Join(' ', Sentences.Of([text]).Lengths));
    }

    [Fact]
    public void The_longest_is_named()
    {
        var sentences = Sentences.Of(["One two three. One two three four five.", "One two three four."]);

        Assert.Equal((5, 4, "One two three four five."), (sentences.Most, sentences.Mean, sentences.Longest));
    }
}
