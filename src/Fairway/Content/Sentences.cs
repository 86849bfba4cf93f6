using System.Collections.Immutable;
using System.Text;
using Fairway.Markup;

namespace Fairway.Content;

/// <summary>
/// The sentences of a text, measured in words. Short ones are understood by readers who learn the language, and can be translated. A sentence ends with a full stop,
/// a question or exclamation mark or a colon before a space, and with its paragraph, list item or cell; a word is what stands between spaces and has a letter or digit.
/// </summary>
/// <param name="Lengths">Words of each sentence, in order; a label of one or two words is no sentence.</param>
/// <param name="Longest">The words of the longest; empty where there is none.</param>
public sealed record Sentences(ImmutableArray<int> Lengths, string Longest)
{
    private const int FewestWords = 3;

    public double Mean => Lengths.IsEmpty ? 0 : Lengths.Average();

    public int Most => Lengths.IsEmpty ? 0 : Lengths.Max();

    public static Sentences Of(PageText text) => Of(text.Body.Sections.SelectMany(section => section.Text.Split('\n')));

    internal static Sentences Of(IEnumerable<string> paragraphs)
    {
        var lengths = ImmutableArray.CreateBuilder<int>();
        var longest = "";
        foreach (var sentence in paragraphs.SelectMany(paragraph => paragraph.Split(MarkupSection.CellMark)).SelectMany(Cut))
        {
            var words = Words(sentence);
            if (words < FewestWords)
                continue;
            if (lengths.Count == 0 || words > Words(longest))
                longest = sentence;
            lengths.Add(words);
        }

        return new(lengths.ToImmutable(), longest);
    }

    private static IEnumerable<string> Cut(string paragraph)
    {
        var start = 0;
        for (var i = 0; i < paragraph.Length - 1; i++)
        {
            if (paragraph[i] is not ('.' or '?' or '!' or ':') || !char.IsWhiteSpace(paragraph[i + 1]))
                continue;
            yield return paragraph[start..(i + 1)].Trim();
            start = i + 1;
        }

        yield return paragraph[start..].Trim();
    }

    private static int Words(string sentence) =>
        sentence.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Count(word => word.EnumerateRunes().Any(Rune.IsLetterOrDigit));
}
