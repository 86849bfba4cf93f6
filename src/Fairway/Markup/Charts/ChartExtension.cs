using Markdig;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace Fairway.Markup.Charts;

/// <summary>Charts; specified in <c>charts.md</c>.</summary>
internal sealed class ChartExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline)
    {
    }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) =>
        renderer.ObjectRenderers.Replace<CodeBlockRenderer>(new HtmlChartRenderer());
}
