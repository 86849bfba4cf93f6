using System.Collections.Immutable;
using Fairway.Sites.Differences;

namespace Fairway.Sites.Merging;

/// <summary>
/// Merges two changes of a sequence. Changes of different pieces are both taken, next to each other too; changes of the same piece, and pieces that both add at the
/// same place, are one conflict where they differ.
/// </summary>
public static class SequenceMerge
{
    /// <summary>A stretch of the sequence: the same in all three, or changed by somebody.</summary>
    public readonly record struct Stretch(ImmutableArray<string> Base, ImmutableArray<string> Mine, ImmutableArray<string> Theirs);

    public static ImmutableArray<Stretch> Of(ImmutableArray<string> @base, ImmutableArray<string> mine, ImmutableArray<string> theirs)
    {
        var ofMine = SequenceDifference.Between(@base, mine, TextDifference.MostBlocks);
        var ofTheirs = SequenceDifference.Between(@base, theirs, TextDifference.MostBlocks);
        var stretches = ImmutableArray.CreateBuilder<Stretch>();
        var (at, mineAt, theirsAt, i, j) = (0, 0, 0, 0, 0);
        while (i < ofMine.Length || j < ofTheirs.Length)
        {
            var start = Math.Min(i < ofMine.Length ? ofMine[i].OldStart : int.MaxValue, j < ofTheirs.Length ? ofTheirs[j].OldStart : int.MaxValue);
            Keep(start - at);
            var (end, mineGrows, theirsGrow, isOpen) = (start, 0, 0, true);
            while (isOpen)
            {
                isOpen = false;
                for (; i < ofMine.Length && Belongs(ofMine[i]); i++, isOpen = true)
                    mineGrows += Take(ofMine[i]);
                for (; j < ofTheirs.Length && Belongs(ofTheirs[j]); j++, isOpen = true)
                    theirsGrow += Take(ofTheirs[j]);
            }

            var count = end - start;
            stretches.Add(new(@base.Slice(start, count), mine.Slice(mineAt, count + mineGrows), theirs.Slice(theirsAt, count + theirsGrow)));
            (at, mineAt, theirsAt) = (end, mineAt + count + mineGrows, theirsAt + count + theirsGrow);

            // What is added at the end of a changed stretch could as well belong into it: only pieces that were there before part two changes.
            bool Belongs(SequenceDifference.Place place) => place.OldStart < end || (place.OldStart == end && (end == start || place.OldCount == 0));

            int Take(SequenceDifference.Place place)
            {
                end = Math.Max(end, place.OldStart + place.OldCount);
                return place.NewCount - place.OldCount;
            }
        }

        Keep(@base.Length - at);
        return stretches.ToImmutable();

        void Keep(int count)
        {
            if (count > 0)
                stretches.Add(new(@base.Slice(at, count), mine.Slice(mineAt, count), theirs.Slice(theirsAt, count)));
            (at, mineAt, theirsAt) = (at + count, mineAt + count, theirsAt + count);
        }
    }
}
