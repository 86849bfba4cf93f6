using System.Collections.Immutable;
using Fairway.Languages;
using Fairway.Releases;
using Fairway.Sites.Differences;

namespace Fairway.Web.Reading.History;

/// <summary>A page at two releases, compared.</summary>
/// <param name="Older">Null where the page had no text in <paramref name="Language"/> then; one of the two has.</param>
/// <param name="Language">In which both are compared.</param>
/// <param name="IsInstead">The reader's language was asked for, and one of the two lacks it.</param>
internal sealed record ComparisonView(
    Release From, Release To, bool Older, bool Newer, Language Language, bool IsInstead, bool IsCoarse, ImmutableArray<ShownBlock> Blocks)
{
    public bool IsSame => Older && Newer && Blocks.All(block => block is UnchangedBlocks or ComparedBlock { Block.IsKept: true });
}

/// <summary>A block as it is shown, or how many are not.</summary>
internal abstract record ShownBlock;

internal sealed record ComparedBlock(BlockDifference Block) : ShownBlock;

/// <param name="Count">Blocks that are the same in both.</param>
internal sealed record UnchangedBlocks(int Count) : ShownBlock;
