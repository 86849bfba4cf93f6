using System.Text;

namespace Fairway.Markup.Html;

/// <summary>A part of a rendered text: HTML that is always the same, or a place that the site fills. Immutable.</summary>
internal abstract class HtmlPiece
{
    public abstract void Write(StringBuilder html, IMarkupContext context);
}
