using System.Text;
using Fairway.Sites.Differences;

namespace Fairway.Web.Desk.Data;

/// <summary>Counts the sentences of a block in which something is another word. A sentence ends with a full stop, a question or exclamation mark of its script before a space.</summary>
internal static class ChangedSentences
{
    private const string Ends = ".?!؟۔।።";

    /// <returns>At least 1 for a block that differs; 0 for one that does not.</returns>
    public static int Count(BlockDifference block)
    {
        if (block.IsKept)
            return 0;
        var text = new StringBuilder();
        var places = new List<(int From, int To)>();
        foreach (var run in block.Runs)
        {
            var from = text.Length;
            if (run.State != RunState.Removed)
                text.Append(run.Text);
            if (run.State != RunState.Kept)
                places.Add((from, text.Length));
        }

        var sentences = Sentences(text.ToString());
        var touched = places.SelectMany(place => sentences.Index().Where(sentence => IsTouched(sentence.Item, place)).Select(sentence => sentence.Index)).Distinct().Count();
        return Math.Max(1, touched);
    }

    private static bool IsTouched((int From, int To) sentence, (int From, int To) place) =>
        place.From < sentence.To && (place.To > sentence.From || place.From >= sentence.From);

    private static List<(int From, int To)> Sentences(string text)
    {
        var sentences = new List<(int From, int To)>();
        var from = 0;
        for (var i = 0; i < text.Length - 1; i++)
        {
            if (!Ends.Contains(text[i], StringComparison.Ordinal) || !char.IsWhiteSpace(text[i + 1]))
                continue;
            // The space belongs to the sentence before it.
            sentences.Add((from, i + 2));
            from = i + 2;
        }

        sentences.Add((from, text.Length));
        return sentences;
    }
}
