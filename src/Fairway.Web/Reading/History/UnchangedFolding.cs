using System.Collections.Immutable;
using Fairway.Sites.Differences;

namespace Fairway.Web.Reading.History;

/// <summary>Leaves out what is the same in both texts, but for the blocks next to a change and the heading that it stands under.</summary>
internal static class UnchangedFolding
{
    /// <summary>A shorter run is shown: its words are no longer than those that would stand for it.</summary>
    private const int FewestFolded = 2;

    public static ImmutableArray<ShownBlock> Fold(ImmutableArray<BlockDifference> blocks)
    {
        var isShown = new bool[blocks.Length];
        int? heading = null;
        for (var i = 0; i < blocks.Length; i++)
        {
            if (blocks[i].Kind is BlockKind.Heading or BlockKind.Title)
                heading = i;
            if (blocks[i].IsKept)
                continue;
            foreach (var near in (int?[])[i - 1, i, i + 1, heading])
            {
                if (near is { } place && place >= 0 && place < blocks.Length)
                    isShown[place] = true;
            }
        }

        var shown = ImmutableArray.CreateBuilder<ShownBlock>();
        for (var i = 0; i < blocks.Length;)
        {
            var end = i;
            while (end < blocks.Length && !isShown[end])
                end++;
            if (end - i >= FewestFolded)
                shown.Add(new UnchangedBlocks(end - i));
            else
                shown.AddRange(blocks[i..end].Select(block => new ComparedBlock(block)));
            if (end < blocks.Length)
                shown.Add(new ComparedBlock(blocks[end]));
            i = end + 1;
        }

        return shown.ToImmutable();
    }
}
