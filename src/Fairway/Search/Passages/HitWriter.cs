using System.Collections.Immutable;

namespace Fairway.Search.Passages;

/// <summary>Writes a hit: the title with its marks, and the passage that shows best what was asked.</summary>
internal sealed class HitWriter(Highlighter highlighter)
{
    /// <summary>Most that is read of one document for its passage, in UTF-16 units; later text is found but not shown.</summary>
    public const int MaxTextRead = 200_000;

    /// <summary>What a word in the heading over a passage counts beside one in it.</summary>
    private const float HeadingScore = 0.5f;

    private const string Ellipsis = "…";

    public SearchHit Write(SearchDocument document, bool isBestBet)
    {
        var title = highlighter.Mark(document.Title);
        var found = highlighter.Find(document.Summary);
        var (text, words, best, anchor) = (document.Summary, found, PassageFinder.Best(document.Summary, found), (string?)null);

        var room = MaxTextRead;
        foreach (var section in document.Sections)
        {
            // A passage with all of the words is good enough; to read on for a better one would cost more than all the rest of a search.
            if (section.Text.Length > room || (best.Score >= highlighter.Words && best.Score > 0))
                break;
            room -= section.Text.Length;
            var inSection = highlighter.Find(section.Text);
            var passage = PassageFinder.Best(section.Text, inSection);
            if (section.Heading is not null && passage.End > passage.Start)
                passage = passage with { Score = passage.Score + HeadingPoints(section.Heading, inSection, passage) };
            if (passage.Score > best.Score || (best.End == best.Start && passage.End > passage.Start))
                (text, words, best, anchor) = (section.Text, inSection, passage, section.Anchor);
        }

        return new SearchHit(document, title, Cut(text, words, best), anchor is null ? document.Address : $"{document.Address}#{anchor}", isBestBet);
    }

    private float HeadingPoints(string heading, List<FoundWord> found, Passage passage)
    {
        var shown = found.Where(word => word.Start >= passage.Start && word.End <= passage.End).Select(word => word.Word);
        return HeadingScore * highlighter.Find(heading).Select(word => word.Word).Except(shown).Count();
    }

    private static MarkedText Cut(string text, List<FoundWord> found, Passage passage)
    {
        var (start, end) = (passage.Start, passage.End);
        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;

        var before = start > TextBreaks.SentenceStart(text, start) ? Ellipsis : "";
        var after = end < text.Length && TextBreaks.LastSentenceEnd(text, start, end) != end && !text.AsSpan(end).IsWhiteSpace() ? Ellipsis : "";
        ImmutableArray<(int Start, int Length)> marks = Highlighter.Marks(found.Where(word => word.Start >= start && word.End <= end), before.Length - start);
        return new MarkedText($"{before}{text.AsSpan(start, end - start)}{after}".Replace('\n', ' ').Replace('\r', ' ').Replace('\t', ' '), marks);
    }
}
