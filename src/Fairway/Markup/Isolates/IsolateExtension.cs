using Markdig;
using Markdig.Renderers;
using Markdig.Renderers.Html.Inlines;

namespace Fairway.Markup.Isolates;

/// <summary>Telephone numbers, money, percentages, ranges and numbers of paragraphs in right-to-left text; specified in <c>isolates.md</c>.</summary>
internal sealed class IsolateExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline)
    {
    }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) => renderer.ObjectRenderers.Replace<LiteralInlineRenderer>(new HtmlLiteralRenderer());
}
