using Fairway.Markup.Html;

namespace Fairway.Markup.Callouts;

internal sealed class HtmlCalloutTitleRenderer : MarkupObjectRenderer<CalloutTitle>
{
    protected override void Write(MarkupRenderer renderer, CalloutTitle obj)
    {
        var isLimit = obj.Parent is CalloutBlock { Kind: CalloutBlock.Deadline };
        renderer.Write(isLimit ? "<p class=\"big\">" : "<p class=\"kind\">");
        renderer.WriteLeafInline(obj);
        renderer.WriteLine("</p>");
    }
}
