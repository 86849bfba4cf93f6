using Fairway.Markup.Callouts;
using Fairway.Markup.Charts;
using Fairway.Markup.Citations;
using Fairway.Markup.Figures;
using Fairway.Markup.Headings;
using Fairway.Markup.Isolates;
using Fairway.Markup.Links;
using Fairway.Markup.Tables;
using Markdig;

namespace Fairway.Markup;

/// <summary>The dialect, put together. Immutable and safe for many threads.</summary>
internal sealed class MarkupPipeline
{
    public MarkupPipeline(LinkPolicy links)
    {
        Links = links;
        var builder = new MarkdownPipelineBuilder { PreciseSourceLocation = true }.DisableHtml();
        builder.Extensions.Add(new TableExtension());
        builder.Extensions.Add(new CalloutExtension());
        builder.Extensions.Add(new ChartExtension());
        builder.Extensions.Add(new HeadingExtension());
        builder.Extensions.Add(new FigureExtension());
        builder.Extensions.Add(new CitationExtension());
        builder.Extensions.Add(new LinkExtension());
        builder.Extensions.Add(new IsolateExtension());
        Markdig = builder.Build();
    }

    public static MarkupPipeline Dialect { get; } = new(new DialectLinkPolicy());

    public LinkPolicy Links { get; }

    public MarkdownPipeline Markdig { get; }
}
