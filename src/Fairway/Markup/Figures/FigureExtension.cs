using Markdig;
using Markdig.Parsers.Inlines;
using Markdig.Renderers;

namespace Fairway.Markup.Figures;

/// <summary>Figures in prose; specified in <c>figures.md</c>.</summary>
internal sealed class FigureExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.InlineParsers.InsertBefore<LinkInlineParser>(new FigureInlineParser());

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) => renderer.ObjectRenderers.Insert(0, new HtmlFigureRenderer());
}
