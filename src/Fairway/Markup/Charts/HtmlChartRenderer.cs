using Fairway.Markup.Html;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace Fairway.Markup.Charts;

/// <summary>Code blocks as CommonMark has them, but for charts. A chart at fault is left out: its lines are no words for a reader.</summary>
internal sealed class HtmlChartRenderer : CodeBlockRenderer
{
    protected override void Write(HtmlRenderer renderer, CodeBlock obj)
    {
        if (obj is not FencedCodeBlock block || !ChartReader.IsChart(block))
        {
            base.Write(renderer, obj);
            return;
        }

        if (block.GetData(typeof(ChartReference)) is not ChartReference reference)
            return;
        renderer.EnsureLine();
        ((MarkupRenderer)renderer).Write(new ChartHtml(reference));
        renderer.EnsureLine();
    }
}
