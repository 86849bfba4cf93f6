using Fairway.Markup.Html;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace Fairway.Markup.Headings;

/// <summary>Headings with their anchors; one of level 2 begins a section.</summary>
internal sealed class HtmlHeadingRenderer : HeadingRenderer
{
    protected override void Write(HtmlRenderer renderer, HeadingBlock obj)
    {
        if (obj is { Level: HeadingReader.TopLevel, Parent: MarkdownDocument })
        {
            renderer.EnsureLine();
            ((MarkupRenderer)renderer).StartSection(obj.GetAttributes().Id!);
        }

        base.Write(renderer, obj);
    }
}
