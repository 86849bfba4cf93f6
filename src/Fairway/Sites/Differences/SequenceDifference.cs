using System.Collections.Immutable;
using DiffPlex;

namespace Fairway.Sites.Differences;

/// <summary>Where two sequences differ, by DiffPlex.</summary>
internal static class SequenceDifference
{
    /// <summary>Places in order, none touching the next. Where more than <paramref name="most"/> pieces lie between a common start and a common end, that is one place.</summary>
    public static ImmutableArray<Place> Between(IReadOnlyList<string> old, IReadOnlyList<string> @new, int most)
    {
        var start = 0;
        while (start < old.Count && start < @new.Count && old[start] == @new[start])
            start++;
        var end = 0;
        while (end < old.Count - start && end < @new.Count - start && old[old.Count - 1 - end] == @new[@new.Count - 1 - end])
            end++;

        var (oldCount, newCount) = (old.Count - start - end, @new.Count - start - end);
        if (oldCount == 0 && newCount == 0)
            return [];
        if (oldCount == 0 || newCount == 0 || oldCount + newCount > most)
            return [new(start, oldCount, start, newCount)];

        // The algorithm of Myers: time grows with the pieces times the differences.
        var pieces = new Pieces([.. old.Skip(start).Take(oldCount)], [.. @new.Skip(start).Take(newCount)]);
        return
        [
            .. Differ.Instance.CreateDiffs(Pieces.Old, Pieces.New, ignoreWhiteSpace: false, ignoreCase: false, pieces).DiffBlocks
                .Select(block => new Place(start + block.DeleteStartA, block.DeleteCountA, start + block.InsertStartB, block.InsertCountB)),
        ];
    }

    /// <param name="OldStart">Index of the first piece that is not in the newer sequence, or before which others were added.</param>
    public readonly record struct Place(int OldStart, int OldCount, int NewStart, int NewCount);

    /// <summary>The pieces are cut already; DiffPlex asks for them by the names of the two texts.</summary>
    private sealed class Pieces(ImmutableArray<string> old, ImmutableArray<string> @new) : IChunker
    {
        public const string Old = "old";
        public const string New = "new";

        public IReadOnlyList<string> Chunk(string text) => text == Old ? old : @new;
    }
}
