using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace Fairway.Markup.Html;

/// <summary>Renders one kind of block or inline of the dialect.</summary>
internal abstract class MarkupObjectRenderer<T> : HtmlObjectRenderer<T>
    where T : MarkdownObject
{
    protected sealed override void Write(HtmlRenderer renderer, T obj) => Write((MarkupRenderer)renderer, obj);

    protected abstract void Write(MarkupRenderer renderer, T obj);
}
