using Fairway.Markup.Html;

namespace Fairway.Markup.Callouts;

/// <summary>A box with the word of its kind; a title stands in the word's place, but is the time limit itself under a deadline.</summary>
internal sealed class HtmlCalloutRenderer : MarkupObjectRenderer<CalloutBlock>
{
    protected override void Write(MarkupRenderer renderer, CalloutBlock obj)
    {
        renderer.EnsureLine();
        renderer.Write("<div class=\"call").Write(obj.Kind is null ? "" : " ").Write(obj.Kind).WriteLine("\">");
        if (obj.Kind is not null && (obj.Kind == CalloutBlock.Deadline || obj is not [CalloutTitle, ..]))
        {
            renderer.Write("<p class=\"kind\">");
            renderer.Write(new MessageHtml($"callout.{obj.Kind}"));
            renderer.WriteLine("</p>");
        }

        renderer.WriteChildren(obj);
        renderer.WriteLine("</div>");
    }
}
