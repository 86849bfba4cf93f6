using Markdig.Syntax.Inlines;

namespace Fairway.Markup.Links;

internal static class InlineAncestry
{
    /// <summary>Whether the inline is among the words of a link, where HTML allows no other link.</summary>
    public static bool IsInLink(this Inline inline)
    {
        for (var parent = inline.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is LinkInline { IsImage: false })
                return true;
        }

        return false;
    }
}
