using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Fairway.Markup.Limits;

/// <summary>A parsed text laid out flat, in the order of reading, once it is known to be within the limits.</summary>
internal sealed class MarkupTree
{
    private readonly List<MarkdownObject> _nodes = [];
    private int _headings;
    private int _links;
    private int _definitions;
    private int _cells;

    private MarkupTree()
    {
    }

    /// <summary>Every block and inline, parents before children; null when a limit is passed, which is reported.</summary>
    public static List<MarkdownObject>? Flatten(MarkdownDocument document, MarkupReading reading)
    {
        var tree = new MarkupTree();
        if (tree.Visit(document, 0) is not var (at, code, message))
            return tree._nodes;
        reading.Report(at, code, message);
        return null;
    }

    private (MarkdownObject At, string Code, string Message)? Visit(MarkdownObject node, int depth)
    {
        if (depth > MarkupLimits.Depth)
            return (node, MarkupFault.TooDeep, $"Quotes, lists, links and emphasis stand more than {MarkupLimits.Depth} deep inside each other. Flatten them.");
        if (Fault(node) is var (code, message))
            return (node, code, message);
        _nodes.Add(node);

        if (node is ContainerBlock container)
        {
            var inside = container is MarkdownDocument or ListItemBlock or TableRow or TableCell ? depth : depth + 1;
            foreach (var child in container)
            {
                if (Visit(child, inside) is { } fault)
                    return fault;
            }
        }
        else if (node is LeafBlock { Inline: { } inlines })
        {
            return VisitInlines(inlines, depth);
        }
        else if (node is ContainerInline inline)
        {
            return VisitInlines(inline, depth + 1);
        }

        return null;
    }

    private (MarkdownObject At, string Code, string Message)? VisitInlines(ContainerInline container, int depth)
    {
        for (var child = container.FirstChild; child is not null; child = child.NextSibling)
        {
            if (Visit(child, depth) is { } fault)
                return fault;
        }

        return null;
    }

    private (string Code, string Message)? Fault(MarkdownObject node) => node switch
    {
        HtmlEntityInline { Transcoded: var text } when BadCharacters.IndexIn(text.AsSpan()) is >= 0 and var at =>
            (MarkupFault.BadCharacter, BadCharacters.Describe(text.AsSpan()[at])),
        HeadingBlock when ++_headings > MarkupLimits.Headings => TooMany(MarkupFault.TooManyHeadings, MarkupLimits.Headings, "headings"),
        LinkInline or AutolinkInline when ++_links > MarkupLimits.Links => TooMany(MarkupFault.TooManyLinks, MarkupLimits.Links, "links"),
        LinkReferenceDefinition when ++_definitions > MarkupLimits.Definitions =>
            TooMany(MarkupFault.TooManyDefinitions, MarkupLimits.Definitions, "link definitions"),
        TableCell when ++_cells > MarkupLimits.TableCells => TooMany(MarkupFault.TooManyCells, MarkupLimits.TableCells, "cells in tables"),
        Table { ColumnDefinitions.Count: > MarkupLimits.TableColumns } =>
            (MarkupFault.TooManyColumns, $"This table has more than {MarkupLimits.TableColumns} columns. Turn it, or publish it as a dataset."),
        _ => null,
    };

    private static (string Code, string Message) TooMany(string code, int limit, string what) =>
        (code, $"The text has more than {limit} {what}. Cut it into several pages.");
}
