namespace Fairway.Search.Passages;

/// <summary>Finds the best passage of one text: beginning with a sentence where it can, ending with one where that leaves it long enough.</summary>
internal static class PassageFinder
{
    /// <summary>Length of a passage in UTF-16 units, but for an ellipsis at either end.</summary>
    public const int Length = 280;

    /// <summary>A passage that is shorter when it ends with a sentence runs on to a word.</summary>
    private const int ShortestWhole = 160;

    /// <summary>What stands before the first found word when its sentence began too far back.</summary>
    private const int LeadIn = 80;

    private const float RepeatScore = 0.05f;

    /// <summary>The beginning of a text in which nothing was found.</summary>
    public static Passage Opening(string text)
    {
        var start = TextBreaks.SentenceStart(text, Math.Max(0, text.Length - text.AsSpan().TrimStart().Length));
        return new Passage(start, End(text, start), 0);
    }

    /// <summary>The passage with most of the found words; the earliest of equals.</summary>
    public static Passage Best(string text, List<FoundWord> found)
    {
        var best = Opening(text);
        var words = new HashSet<int>();
        var previous = -1;
        for (var i = 0; i < found.Count; i++)
        {
            var start = StartFor(text, found[i]);
            if (start == previous)
                continue;
            previous = start;
            var end = End(text, start);
            var score = Score(found, i, start, end, words);
            if (score > best.Score)
                best = new Passage(start, end, score);
        }

        return best;
    }

    private static int StartFor(string text, FoundWord word)
    {
        var sentence = TextBreaks.SentenceStart(text, word.Start);
        return word.End - sentence <= Length ? sentence : TextBreaks.WordBreakAfter(text, word.Start - LeadIn, word.Start);
    }

    private static int End(string text, int start)
    {
        if (text.Length - start <= Length)
            return text.Length;
        var limit = start + Length;
        var sentence = TextBreaks.LastSentenceEnd(text, start, limit);
        return sentence - start >= ShortestWhole ? sentence : TextBreaks.WordBreakBefore(text, limit, start);
    }

    private static float Score(List<FoundWord> found, int first, int start, int end, HashSet<int> words)
    {
        // A word before the first may stand in the passage too: sentences are left by their starts.
        while (first > 0 && found[first - 1].Start >= start)
            first--;
        words.Clear();
        var places = 0;
        for (var i = first; i < found.Count && found[i].End <= end; i++)
        {
            words.Add(found[i].Word);
            places++;
        }

        return words.Count + (RepeatScore * Math.Min(places - words.Count, 10));
    }
}
