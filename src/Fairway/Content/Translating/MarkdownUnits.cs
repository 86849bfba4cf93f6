using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Fairway.Content.Translating;

/// <summary>
/// Cuts a Markdown text into the words of its lines (a heading, a paragraph, a list item, a cell, the title of a callout) and what stands between them.
/// A text and its translation are cut in the same way, and their words are paired section by section where what stands between them is the same.
/// </summary>
internal static partial class MarkdownUnits
{
    private const string Start = "start";

    /// <param name="source">The source text, without its fields.</param>
    /// <param name="translation">Null for none.</param>
    /// <param name="unlike">Anchors of sections whose translation is built in another way; their words are left to be translated anew.</param>
    public static (string Skeleton, ImmutableArray<TranslationUnit> Units) Pair(string source, string? translation, out ImmutableArray<string> unlike)
    {
        var targets = (translation is null ? [] : Sections(translation)).ToLookup(section => section.Anchor);
        var skeleton = new StringBuilder();
        var units = ImmutableArray.CreateBuilder<TranslationUnit>();
        var others = ImmutableArray.CreateBuilder<string>();
        foreach (var (anchor, pieces) in Sections(source))
        {
            var target = targets[anchor].FirstOrDefault().Pieces;
            var isLike = target is not null && Form(target).SequenceEqual(Form(pieces));
            if (target is not null && !isLike)
                others.Add(anchor);
            var n = 0;
            for (var i = 0; i < pieces.Count; i++)
            {
                if (!pieces[i].IsWords)
                {
                    skeleton.Append(pieces[i].Text);
                    continue;
                }

                var id = string.Create(CultureInfo.InvariantCulture, $"{anchor}.{++n}");
                skeleton.Append(TranslationFile.PlaceOf(id));
                units.Add(new(id, pieces[i].Text, isLike ? target![i].Text : null));
            }
        }

        unlike = others.ToImmutable();
        return (skeleton.ToString(), units.ToImmutable());
    }

    /// <summary>A text, or a skeleton, cut before each heading that <see cref="Pair"/> pairs by; joined, the sections are the text.</summary>
    public static IEnumerable<(string Anchor, string Text)> Cut(string text) => Sections(text).Select(section => (section.Anchor, string.Concat(section.Pieces.Select(piece => piece.Text))));

    private static IEnumerable<string> Form(List<Piece> pieces) => pieces.Select(piece => piece.IsWords ? "" : piece.Text);

    private static IEnumerable<(string Anchor, List<Piece> Pieces)> Sections(string text)
    {
        var anchor = Start;
        var pieces = new List<Piece>();
        var isCode = false;
        foreach (var line in text.Split('\n'))
        {
            if (line.StartsWith("```", StringComparison.Ordinal))
                isCode = !isCode;
            var heading = isCode ? null : HeadingLine().Match(line);
            if (heading is { Success: true } && heading.Groups["marks"].Value == "## " && heading.Groups["anchor"] is { Success: true } named)
            {
                yield return (anchor, pieces);
                (anchor, pieces) = (named.Value, []);
            }

            pieces.AddRange(isCode || line.StartsWith("```", StringComparison.Ordinal) ? [new(line, false)] : Line(line, heading!));
            pieces.Add(new("\n", false));
        }

        // The last line ends the text, and no line feed comes after it.
        pieces.RemoveAt(pieces.Count - 1);
        yield return (anchor, pieces);
    }

    private static IEnumerable<Piece> Line(string line, Match heading)
    {
        if (heading.Success)
            return [new(heading.Groups["marks"].Value, false), new(heading.Groups["words"].Value, true), new(heading.Groups["end"].Value, false)];
        if (line.StartsWith('|'))
            return TableRule().IsMatch(line) ? [new(line, false)] : Row(line);
        if (CalloutLine().Match(line) is { Success: true } callout)
            return callout.Groups["words"].Length == 0 ? [new(line, false)] : [new(callout.Groups["marks"].Value, false), new(callout.Groups["words"].Value, true)];
        var item = ItemLine().Match(line);
        return item.Groups["words"].Length == 0 ? [new(line, false)] : [new(item.Groups["marks"].Value, false), new(item.Groups["words"].Value, true)];
    }

    private static IEnumerable<Piece> Row(string line)
    {
        foreach (Match cell in Cell().Matches(line))
        {
            var words = cell.Value.Trim();
            if (words is "|" or "")
                yield return new(cell.Value, false);
            else
            {
                yield return new(" ", false);
                yield return new(words, true);
                yield return new(" ", false);
            }
        }
    }

    /// <param name="Text">As it is written.</param>
    /// <param name="IsWords">To be translated.</param>
    private readonly record struct Piece(string Text, bool IsWords);

    [GeneratedRegex(@"^(?<marks>\#{2,6}\ )(?<words>.*?)(?<end>(?:\ \{\#(?<anchor>[a-z0-9-]+)\})?)$", RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture)]
    private static partial Regex HeadingLine();

    [GeneratedRegex(@"^[|\s:-]+$", RegexOptions.ExplicitCapture)]
    private static partial Regex TableRule();

    [GeneratedRegex(@"^(?<marks>:::+\s*[a-z]*\s*)(?<words>.*)$", RegexOptions.ExplicitCapture)]
    private static partial Regex CalloutLine();

    [GeneratedRegex(@"^(?<marks>\s*(?:(?:[-*+]|\d+[.)]|>)\s+)*)(?<words>.*)$", RegexOptions.ExplicitCapture)]
    private static partial Regex ItemLine();

    /// <summary>A bar, or what stands between two; a bar after a backslash is text.</summary>
    [GeneratedRegex(@"\||(?:\\.|[^|\\])+", RegexOptions.ExplicitCapture)]
    private static partial Regex Cell();
}
