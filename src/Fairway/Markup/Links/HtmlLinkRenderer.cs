using Fairway.Markup.Html;
using Fairway.Markup.Pictures;
using Markdig.Syntax.Inlines;

namespace Fairway.Markup.Links;

/// <summary>Links with words; an image that may not be gives its alternative text.</summary>
internal sealed class HtmlLinkRenderer : MarkupObjectRenderer<LinkInline>
{
    protected override void Write(MarkupRenderer renderer, LinkInline obj)
    {
        if (obj.IsImage && renderer.EnableHtmlForInline && obj.Target() is PictureTarget picture)
        {
            renderer.Write(new PictureHtml(picture.Reference, picture.Words));
            return;
        }

        if (obj.IsImage || !renderer.EnableHtmlForInline)
        {
            WriteWords(renderer, obj);
            return;
        }

        // A telephone number runs from left to right in every language; words about it follow the page.
        var isNumber = obj.Target() is PhoneTarget && !PlainText.Of(obj).Any(char.IsLetter);
        LinkTags.Open(renderer, obj.Target(), obj.Title);
        renderer.Write(isNumber ? "<bdi dir=\"ltr\">" : "");
        renderer.WriteChildren(obj);
        renderer.Write(isNumber ? "</bdi>" : "");
        LinkTags.Close(renderer, obj.Target());
    }

    private static void WriteWords(MarkupRenderer renderer, LinkInline image)
    {
        var before = renderer.EnableHtmlForInline;
        renderer.EnableHtmlForInline = false;
        renderer.WriteChildren(image);
        renderer.EnableHtmlForInline = before;
    }
}
