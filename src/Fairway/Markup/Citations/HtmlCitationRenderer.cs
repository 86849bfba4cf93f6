using Fairway.Markup.Html;

namespace Fairway.Markup.Citations;

internal sealed class HtmlCitationRenderer : MarkupObjectRenderer<CitationInline>
{
    protected override void Write(MarkupRenderer renderer, CitationInline obj)
    {
        if (renderer.EnableHtmlForInline)
            renderer.Write(new CitationHtml(obj.Reference));
    }
}
