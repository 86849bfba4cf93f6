using System.Collections.Immutable;
using Fairway.Sites.Differences;
using Fairway.Web.Reading.History;

namespace Fairway.Web.Tests.Reading;

public sealed class UnchangedFoldingTests
{
    [Theory]
    [InlineData("hppphpppcpppp", "4 h 2 p c p 3")]
    [InlineData("c", "c")]
    [InlineData("pcp", "p c p")]
    [InlineData("ppcpp", "p p c p p")]
    [InlineData("pppcppcppp", "2 p c p p c p 2")]
    [InlineData("pppp", "4")]
    [InlineData("", "")]
    public void What_is_far_from_every_change_is_counted_and_its_heading_is_kept(string blocks, string shown)
    {
        var difference = blocks.Select(letter => new BlockDifference(
            letter == 'h' ? BlockKind.Heading : BlockKind.Paragraph, [new(letter == 'c' ? RunState.Added : RunState.Kept, $"{letter}")])).ToImmutableArray();

        Assert.Equal(shown, string.Join(' ', UnchangedFolding.Fold(difference).Select(part => part switch
        {
            UnchangedBlocks { Count: var count } => $"{count}",
            ComparedBlock { Block: var block } => block.Runs[0].Text,
            _ => "",
        })));
    }
}
