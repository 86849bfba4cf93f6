namespace Fairway.Search.Querying;

/// <summary>How many of a query's words a document must have.</summary>
public static class MinimumMatch
{
    /// <summary>All of one or two, two of three, three of four to seven, half of more.</summary>
    public static int Of(int words) => words switch
    {
        <= 2 => words,
        3 => 2,
        <= 7 => 3,
        _ => (words + 1) / 2,
    };

    /// <summary>A third of the words, and at least two: for a longer question to which nothing answers more nearly.</summary>
    public static int Relaxed(int words) => Math.Min(Of(words), Math.Max(2, (words + 2) / 3));
}
