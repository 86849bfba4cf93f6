using Markdig;
using Markdig.Parsers.Inlines;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace Fairway.Markup.Headings;

/// <summary>Anchors of headings; specified in <c>headings.md</c>.</summary>
internal sealed class HeadingExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.InlineParsers.InsertBefore<LinkInlineParser>(new HeadingAnchorParser());

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) =>
        renderer.ObjectRenderers.Replace<HeadingRenderer>(new HtmlHeadingRenderer());
}
