using System.Collections.Immutable;

namespace Fairway.Sites.Differences;

/// <summary>Finds which of the removed blocks became which of the added ones: those of one kind that share most words, in order.</summary>
internal static class BlockPairs
{
    /// <summary>Two blocks that share less of their words than this are two texts.</summary>
    private const double LeastLikeness = 0.4;

    /// <summary>Removed times added blocks that are compared each with each. More are first cut into as many parts, the first of the one with the first of the other.</summary>
    private const int MostComparisons = 10_000;

    /// <summary>For each removed block, the index of the added one that it became, or -1; never falling.</summary>
    public static int[] Between(ImmutableArray<CutBlock> removed, ImmutableArray<CutBlock> added)
    {
        var parts = (int)Math.Ceiling(Math.Sqrt((double)removed.Length * added.Length / MostComparisons));
        return parts <= 1 ? Whole(removed, added) : InParts(removed, added, parts);
    }

    private static int[] Whole(ImmutableArray<CutBlock> removed, ImmutableArray<CutBlock> added)
    {
        var pairs = Enumerable.Repeat(-1, removed.Length).ToArray();
        // The best sum of likenesses of the first i and the first j blocks.
        var best = new double[removed.Length + 1, added.Length + 1];
        var likeness = new double[removed.Length, added.Length];
        for (var i = 0; i < removed.Length; i++)
        {
            for (var j = 0; j < added.Length; j++)
            {
                likeness[i, j] = removed[i].LikenessTo(added[j]);
                var paired = likeness[i, j] >= LeastLikeness ? best[i, j] + likeness[i, j] : 0;
                best[i + 1, j + 1] = Math.Max(paired, Math.Max(best[i, j + 1], best[i + 1, j]));
            }
        }

        for (var (i, j) = (removed.Length, added.Length); i > 0 && j > 0;)
        {
            if (best[i, j] == best[i - 1, j])
                i--;
            else if (best[i, j] == best[i, j - 1])
                j--;
            else
                pairs[--i] = --j;
        }

        return pairs;
    }

    private static int[] InParts(ImmutableArray<CutBlock> removed, ImmutableArray<CutBlock> added, int parts)
    {
        var pairs = new List<int>(removed.Length);
        for (var part = 0; part < parts; part++)
        {
            var start = added.Length * part / parts;
            pairs.AddRange(Whole(removed[(removed.Length * part / parts)..(removed.Length * (part + 1) / parts)], added[start..(added.Length * (part + 1) / parts)])
                .Select(pair => pair < 0 ? pair : start + pair));
        }

        return [.. pairs];
    }
}

/// <summary>A block cut into words.</summary>
internal sealed class CutBlock
{
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);
    private readonly int _total;

    public CutBlock(TextBlock block)
    {
        Block = block;
        Words = Differences.Words.Of(block.Text);
        foreach (var word in Words.Where(word => !string.IsNullOrWhiteSpace(word)))
        {
            _counts[word] = _counts.GetValueOrDefault(word) + 1;
            _total++;
        }
    }

    public TextBlock Block { get; }

    public ImmutableArray<string> Words { get; }

    /// <summary>Twice the words that both have, by all words of both; 0 for blocks of two kinds.</summary>
    public double LikenessTo(CutBlock other)
    {
        if (Block.Kind != other.Block.Kind || _total + other._total == 0)
            return 0;
        var (fewer, more) = _counts.Count <= other._counts.Count ? (_counts, other._counts) : (other._counts, _counts);
        var shared = fewer.Sum(entry => Math.Min(entry.Value, more.GetValueOrDefault(entry.Key)));
        return 2.0 * shared / (_total + other._total);
    }
}
