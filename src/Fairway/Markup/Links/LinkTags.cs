using Fairway.Markup.Html;
using Markdig.Syntax;

namespace Fairway.Markup.Links;

/// <summary>Writes what stands before and after the words of a link.</summary>
internal static class LinkTags
{
    public static LinkTarget? Target(this MarkdownObject link) => link.GetData(typeof(LinkTarget)) as LinkTarget;

    public static void Open(MarkupRenderer renderer, LinkTarget? target, string? title)
    {
        switch (target)
        {
            case TermTarget term:
                renderer.Write(new TermStartHtml(term.Reference));
                return;
            case PageTarget page:
                renderer.Write(new PageStartHtml(page.Reference));
                break;
            case FragmentTarget fragment:
                renderer.Write("<a href=\"#").WriteEscapeUrl(fragment.Anchor).Write('"');
                break;
            case PhoneTarget phone:
                renderer.Write("<a href=\"").WriteEscapeUrl(phone.Url).Write('"');
                break;
            case OutsideTarget outside:
                renderer.Write("<a href=\"").WriteEscapeUrl(outside.Url).Write('"');
                break;
            default:
                return;
        }

        if (!string.IsNullOrEmpty(title))
            renderer.Write(" title=\"").WriteEscape(title).Write('"');
        if (target is OutsideTarget { Rel: { } rel })
            renderer.Write(" rel=\"").WriteEscape(rel).Write('"');
        renderer.Write('>');
    }

    public static void Close(MarkupRenderer renderer, LinkTarget? target)
    {
        if (target is TermTarget term)
            renderer.Write(new TermEndHtml(term.Reference, term.IsFirstUse));
        else if (target is not null)
            renderer.Write("</a>");
    }
}
