namespace Fairway.Search.Querying;

/// <summary>How many of a query's words a document must have.</summary>
public static class MinimumMatch
{
    /// <summary>Fewer hits than fill a page are few.</summary>
    private const int Page = 10;

    /// <summary>From so many words on, a query is rather a question to be answered than a list of what a document must have.</summary>
    private const int Question = 3;

    /// <summary>All of one or two, two of three, three of four to seven, half of more.</summary>
    public static int Of(int words) => words switch
    {
        <= 2 => words,
        3 => 2,
        <= 7 => 3,
        _ => (words + 1) / 2,
    };

    /// <summary>A third of the words, and at least two: for a longer question to which few documents answer more nearly.</summary>
    public static int Relaxed(int words) => Math.Min(Of(words), Math.Max(2, (words + 2) / 3));

    /// <summary>With so many hits, documents that have less of the words are not looked for: any at all for one or two words, a page of them for more.</summary>
    public static int Enough(int words) => words < Question ? 1 : Page;
}
