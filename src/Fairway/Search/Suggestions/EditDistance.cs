namespace Fairway.Search.Suggestions;

/// <summary>Insertions, deletions, replacements and swaps of neighbours that turn one word into another (optimal string alignment).</summary>
public static class EditDistance
{
    /// <summary>The number of edits, or <paramref name="limit"/> + 1 if there are more.</summary>
    public static int Between(ReadOnlySpan<char> left, ReadOnlySpan<char> right, int limit)
    {
        if (Math.Abs(left.Length - right.Length) > limit)
            return limit + 1;

        var width = right.Length + 1;
        Span<int> rows = width <= 128 ? stackalloc int[3 * width] : new int[3 * width];
        var before = rows[..width];
        var above = rows[width..(2 * width)];
        var row = rows[(2 * width)..];
        for (var j = 0; j < width; j++)
            above[j] = j;

        for (var i = 1; i <= left.Length; i++)
        {
            row[0] = i;
            var least = i;
            for (var j = 1; j < width; j++)
            {
                var edits = Math.Min(Math.Min(above[j], row[j - 1]) + 1, above[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                    edits = Math.Min(edits, before[j - 2] + 1);
                row[j] = edits;
                least = Math.Min(least, edits);
            }

            if (least > limit + 1)
                return limit + 1;
            var free = before;
            before = above;
            above = row;
            row = free;
        }

        return Math.Min(above[^1], limit + 1);
    }
}
