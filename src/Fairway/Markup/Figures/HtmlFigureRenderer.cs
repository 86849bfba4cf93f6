using Fairway.Markup.Html;
using Fairway.Markup.Links;

namespace Fairway.Markup.Figures;

internal sealed class HtmlFigureRenderer : MarkupObjectRenderer<FigureInline>
{
    protected override void Write(MarkupRenderer renderer, FigureInline obj)
    {
        if (renderer.EnableHtmlForInline)
            renderer.Write(new FigureHtml(obj.Reference, linked: !obj.IsInLink()));
    }
}
