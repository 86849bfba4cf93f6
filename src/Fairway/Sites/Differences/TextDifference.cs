using System.Collections.Immutable;
using System.Globalization;

namespace Fairway.Sites.Differences;

/// <summary>What changed from one text to another, block by block and, inside a changed block, word by word.</summary>
/// <param name="IsCoarse">There was too much to compare: some blocks are shown as removed and added whole.</param>
public sealed record TextDifference(ImmutableArray<BlockDifference> Blocks, bool IsCoarse)
{
    /// <summary>Blocks of both texts between the first and the last that differ. With more, all of the older are removed and all of the newer added.</summary>
    public const int MostBlocks = 4_000;

    /// <summary>Words of both texts of a pair of blocks. With more, the older block is removed and the newer added.</summary>
    public const int MostWords = 4_000;

    /// <summary>Over all pairs, the square of their words: the time that comparing them may take. What comes after is not compared by word.</summary>
    public const long MostWork = 100_000_000;

    public bool IsEmpty => Blocks.All(block => block.IsKept);

    public static TextDifference Between(ImmutableArray<TextBlock> old, ImmutableArray<TextBlock> @new)
    {
        var comparison = new Comparison();
        var places = SequenceDifference.Between([.. old.Select(Key)], [.. @new.Select(Key)], MostBlocks);
        var at = 0;
        foreach (var place in places)
        {
            comparison.Keep(old.AsSpan(at..place.OldStart));
            comparison.Replace(old.Slice(place.OldStart, place.OldCount), @new.Slice(place.NewStart, place.NewCount));
            at = place.OldStart + place.OldCount;
        }

        comparison.Keep(old.AsSpan(at..));
        return new(comparison.Blocks.ToImmutable(), comparison.IsCoarse);
    }

    private static string Key(TextBlock block) => string.Create(CultureInfo.InvariantCulture, $"{(int)block.Kind}{block.Text}");

    private sealed class Comparison
    {
        private long _work;

        public ImmutableArray<BlockDifference>.Builder Blocks { get; } = ImmutableArray.CreateBuilder<BlockDifference>();

        public bool IsCoarse { get; private set; }

        public void Keep(ReadOnlySpan<TextBlock> blocks)
        {
            foreach (var block in blocks)
                Add(RunState.Kept, block);
        }

        public void Replace(ImmutableArray<TextBlock> removed, ImmutableArray<TextBlock> added)
        {
            if (removed.Length + added.Length > MostBlocks)
            {
                IsCoarse = true;
                foreach (var block in removed)
                    Add(RunState.Removed, block);
                foreach (var block in added)
                    Add(RunState.Added, block);
                return;
            }

            ImmutableArray<CutBlock> cutRemoved = [.. removed.Select(block => new CutBlock(block))];
            ImmutableArray<CutBlock> cutAdded = [.. added.Select(block => new CutBlock(block))];
            var pairs = BlockPairs.Between(cutRemoved, cutAdded);
            var next = 0;
            for (var i = 0; i < removed.Length; i++)
            {
                if (pairs[i] < 0)
                {
                    Add(RunState.Removed, removed[i]);
                    continue;
                }

                for (; next < pairs[i]; next++)
                    Add(RunState.Added, added[next]);
                Compare(cutRemoved[i], cutAdded[next++]);
            }

            for (; next < added.Length; next++)
                Add(RunState.Added, added[next]);
        }

        private void Compare(CutBlock old, CutBlock @new)
        {
            var words = old.Words.Length + @new.Words.Length;
            _work += (long)words * words;
            if (words > MostWords || _work > MostWork)
            {
                IsCoarse = true;
                Add(RunState.Removed, old.Block);
                Add(RunState.Added, @new.Block);
            }
            else
            {
                Blocks.Add(new(@new.Block.Kind, WordDifference.Between(old.Words, @new.Words)));
            }
        }

        private void Add(RunState state, TextBlock block) => Blocks.Add(new(block.Kind, [new(state, block.Text)]));
    }
}
