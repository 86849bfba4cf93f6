using System.Collections.Immutable;
using Fairway.Markup.Charts;
using Fairway.Markup.Citations;
using Fairway.Markup.Figures;
using Fairway.Markup.Limits;
using Fairway.Markup.Links;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Fairway.Markup;

/// <summary>Gathers what a text refers to, in the order of reading, and judges its links on the way.</summary>
internal static class ReferenceReader
{
    public static ImmutableArray<MarkupReference> Read(IEnumerable<MarkdownObject> nodes, LinkReader links, MarkupReading reading)
    {
        var references = ImmutableArray.CreateBuilder<MarkupReference>();
        var (charts, pictures) = (0, 0);
        foreach (var node in nodes)
        {
            if (Read(node, links, reading) is not { } reference)
                continue;
            references.Add(reference);
            if (reference is ChartReference && ++charts == MarkupLimits.Charts + 1)
                reading.Report(node, MarkupFault.TooManyCharts, $"The text has more than {MarkupLimits.Charts} charts. Cut it into several pages.");
            if (reference is PictureReference && ++pictures == MarkupLimits.Images + 1)
                reading.Report(node, MarkupFault.TooManyImages, $"The text has more than {MarkupLimits.Images} pictures. Cut it into several pages.");
            if (references.Count == MarkupLimits.References + 1)
                reading.Report(node, MarkupFault.TooManyReferences, $"The text has more than {MarkupLimits.References} figures, citations and links to terms and pages. Cut it into several pages.");
        }

        return references.ToImmutable();
    }

    private static MarkupReference? Read(MarkdownObject node, LinkReader links, MarkupReading reading)
    {
        switch (node)
        {
            case FigureInline figure:
                return figure.Reference;
            case CitationInline citation:
                if (citation.IsInLink())
                    reading.Report(citation, MarkupFault.LinkInLink, "A citation cannot stand in the words of a link. Put it after the link.");
                return citation.Reference;
            case FencedCodeBlock block when ChartReader.IsChart(block):
                return ChartReader.Read(block, reading);
            case LinkInline link:
                return links.Read(link);
            case AutolinkInline link:
                links.Read(link);
                return null;
            case LinkReferenceDefinition { Label: ['^', ..] } definition:
                reading.Report(definition, MarkupFault.FootnoteDefinition, CitationInlineParser.FootnoteDefinition);
                return null;
            default:
                return null;
        }
    }
}
