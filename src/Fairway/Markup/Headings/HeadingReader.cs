using System.Collections.Immutable;
using System.Globalization;
using Fairway.Markup.Figures;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace Fairway.Markup.Headings;

/// <summary>Gives every heading of a text its level and anchor, and checks that they make a table of contents.</summary>
internal sealed class HeadingReader(MarkupReading reading)
{
    /// <summary>The page's title is its only level 1 heading.</summary>
    public const int TopLevel = 2;

    private readonly Dictionary<string, int> _anchors = [];
    private int _level = TopLevel - 1;

    public static ImmutableArray<MarkupHeading> Read(IEnumerable<MarkdownObject> nodes, MarkupReading reading)
    {
        var reader = new HeadingReader(reading);
        return [.. nodes.OfType<HeadingBlock>().Select(reader.Read)];
    }

    private MarkupHeading Read(HeadingBlock heading)
    {
        CheckLevel(heading);
        if (heading.Parent is not MarkdownDocument)
            reading.Report(heading, MarkupFault.NestedHeading, "A heading stands by itself, not in a list, a quote or a callout.");
        foreach (var figure in heading.Inline?.OfType<FigureInline>() ?? [])
            reading.Report(figure, MarkupFault.FigureInHeading, "A heading cannot hold a figure: contents and search could not show it. Put it in the text below.");

        var words = PlainText.Of(heading.Inline);
        var line = reading.Locate(heading.Span.Start).Line;
        var anchor = Anchor(heading, words, line);
        heading.GetAttributes().Id = anchor;
        return new MarkupHeading(heading.Level, words, anchor, line);
    }

    private void CheckLevel(HeadingBlock heading)
    {
        if (heading.Level < TopLevel)
        {
            reading.Report(heading, MarkupFault.HeadingLevel, "The page's title is its only heading of level 1. Write '##' here.");
            heading.Level = TopLevel;
        }
        else if (heading.Level > _level + 1)
        {
            reading.Report(heading, MarkupFault.HeadingLevel, $"This heading of level {heading.Level} follows one of level {_level}. Write {_level + 1} hash signs at most.");
        }

        _level = heading.Level;
    }

    private string Anchor(HeadingBlock heading, string words, int line)
    {
        var anchor = heading.TryGetAttributes()?.Id ?? AutomaticAnchor.Of(words);
        if (words.Length == 0)
            reading.Report(heading, MarkupFault.EmptyHeading, "This heading has no words. Write some, or take it away.");
        if (anchor.Length == 0)
            anchor = string.Create(CultureInfo.InvariantCulture, $"part-{_anchors.Count + 1}");
        if (_anchors.TryGetValue(anchor, out var first))
            reading.Report(heading, MarkupFault.DuplicateAnchor, $"The heading on line {first} has the anchor '{anchor}' already. Write another as {{#other}} after this one.");
        else
            _anchors.Add(anchor, line);
        return anchor;
    }
}
