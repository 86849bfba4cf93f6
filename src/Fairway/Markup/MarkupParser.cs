using Fairway.Input;
using Fairway.Markup.Headings;
using Fairway.Markup.Html;
using Fairway.Markup.Limits;
using Fairway.Markup.Links;
using Fairway.Markup.Tables;
using Markdig;
using Markdig.Syntax;

namespace Fairway.Markup;

/// <summary>Reads the Markdown dialect, specified in <c>tests/Fairway.Tests/Specs</c>. Immutable and safe for many threads.</summary>
public static class MarkupParser
{
    /// <summary>
    /// Parses one page's body. Faults of form (limits, disallowed schemes, broken figure syntax, duplicate anchors) go to <paramref name="faults"/>; whether
    /// names exist is for the checker. A text beyond <see cref="MarkupLimits"/> gives an empty document and a fault.
    /// </summary>
    /// <param name="text">The Markdown, without front matter.</param>
    /// <param name="file">Its file, for faults.</param>
    /// <param name="firstLine">The file's line on which the text starts, from 1.</param>
    /// <param name="faults">Receives what is wrong.</param>
    public static MarkupDocument Parse(string text, string file, int firstLine, FaultList faults) =>
        Parse(text, file, firstLine, faults, MarkupPipeline.Dialect);

    internal static MarkupDocument Parse(string text, string file, int firstLine, FaultList faults, MarkupPipeline pipeline)
    {
        var reading = new MarkupReading(text, file, firstLine, faults);
        if (MarkupScan.Refuses(text, reading) || ParseTree(text, pipeline, reading) is not { } tree)
            return MarkupDocument.Empty;
        if (MarkupTree.Flatten(tree, reading) is not { } nodes)
            return MarkupDocument.Empty;

        var headings = HeadingReader.Read(nodes, reading);
        var anchors = headings.Select(heading => heading.Anchor).ToHashSet();
        var links = new LinkReader(reading, pipeline.Links, anchors);
        var references = ReferenceReader.Read(nodes, links, reading);
        TableReader.Read(nodes);
        try
        {
            return new MarkupDocument
            {
                Headings = headings,
                References = references,
                OutsideLinks = [.. links.Outside],
                Sections = SectionReader.Read(nodes, headings),
                Pieces = MarkupRenderer.Render(tree, pipeline.Markdig),
            };
        }
        catch (OutputLimitException exception)
        {
            reading.Report(0, MarkupFault.TooMuchOutput, exception.Message);
            return MarkupDocument.Empty;
        }
    }

    private static MarkdownDocument? ParseTree(string text, MarkupPipeline pipeline, MarkupReading reading)
    {
        try
        {
            return Markdown.Parse(text, pipeline.Markdig, reading);
        }
        catch (ArgumentException exception) when (exception.Message.Contains("nested", StringComparison.Ordinal))
        {
            // Markdig's own limit on depth, which it tells in words alone; a test has a text that passes it.
            reading.Report(0, MarkupFault.TooDeep, $"Quotes, lists, links and emphasis stand more than {MarkupLimits.Depth} deep inside each other. Flatten them.");
            return null;
        }
    }
}
