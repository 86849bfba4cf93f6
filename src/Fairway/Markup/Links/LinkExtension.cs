using Markdig;
using Markdig.Renderers;
using Markdig.Renderers.Html.Inlines;

namespace Fairway.Markup.Links;

/// <summary>Which links there are and how they are written; specified in <c>links.md</c> and <c>terms.md</c>.</summary>
internal sealed class LinkExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline)
    {
    }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
        renderer.ObjectRenderers.Replace<LinkInlineRenderer>(new HtmlLinkRenderer());
        renderer.ObjectRenderers.Replace<AutolinkInlineRenderer>(new HtmlAutolinkRenderer());
    }
}
