using Markdig;
using Markdig.Parsers.Inlines;
using Markdig.Renderers;

namespace Fairway.Markup.Citations;

/// <summary>Citations of sources; specified in <c>citations.md</c>.</summary>
internal sealed class CitationExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.InlineParsers.InsertBefore<LinkInlineParser>(new CitationInlineParser());

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) => renderer.ObjectRenderers.Insert(0, new HtmlCitationRenderer());
}
