using System.Collections.Immutable;
using Fairway.Sites.Differences;
using Fairway.Web.Desk.Data;

namespace Fairway.Web.Tests.Desk.Data;

public sealed class ChangedSentencesTests
{
    [Theory]
    [InlineData("One 67.9 two. Three four.", "One 67.9 two. Three four.", 0)]
    [InlineData("One 67.9 two. Three four.", "One 70.1 two. Three four.", 1)]
    [InlineData("One 1 two. Three 3 four. Five.", "One 2 two. Three 4 four. Five.", 2)]
    [InlineData("یک ۱ دو؟ سه ۳ چهار.", "یک ۲ دو؟ سه ۴ چهار.", 2)]
    [InlineData("অ ১ আ। ই ৩ ঈ।", "অ ২ আ। ই ৩ ঈ।", 1)]
    [InlineData("One 1 two.", "One two.", 1)]
    [InlineData("Words that stay. One more", "Words that stay. One more of them", 1)]
    public void Sentences_in_which_a_word_is_another_are_counted(string before, string after, int count)
    {
        var difference = TextDifference.Between([new(BlockKind.Paragraph, before)], [new(BlockKind.Paragraph, after)]);
        Assert.Equal(count, difference.Blocks.Sum(ChangedSentences.Count));
    }

    [Fact]
    public void A_block_that_came_or_went_counts()
    {
        ImmutableArray<TextBlock> two = [new(BlockKind.Paragraph, "It came. It stayed.")];
        Assert.Equal(2, TextDifference.Between([], two).Blocks.Sum(ChangedSentences.Count));
        Assert.Equal(1, TextDifference.Between(two, []).Blocks.Sum(ChangedSentences.Count));
    }
}
