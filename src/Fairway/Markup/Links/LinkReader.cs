using Markdig.Syntax.Inlines;

namespace Fairway.Markup.Links;

/// <summary>Judges the links of one text, in order, and keeps with each where it leads. A link without a target renders as its words.</summary>
internal sealed class LinkReader(MarkupReading reading, LinkPolicy policy, IReadOnlySet<string> anchors)
{
    private readonly HashSet<string> _termsSeen = [];
    private readonly HashSet<string> _outside = [];

    /// <summary>Addresses of other sites that the links read so far lead to, each once.</summary>
    public IEnumerable<string> Outside => _outside;

    /// <summary>What the link refers to, for the list of references; null for other links.</summary>
    public MarkupReference? Read(LinkInline link)
    {
        if (link.IsImage)
        {
            reading.Report(link, MarkupFault.ImageNotAllowed, "Pages have no images. Say it in words, or publish it as a chart.");
            return null;
        }

        if (link.Title?.Contains("{{", StringComparison.Ordinal) == true)
            reading.Report(link, MarkupFault.BadFigure, "The title of a link cannot hold a figure. Put it in the text.");
        return Read(link, link.Url ?? "");
    }

    public void Read(AutolinkInline link)
    {
        if (link.IsInLink())
            reading.Report(link, MarkupFault.LinkInLink, "A link cannot stand in the words of another. Take the angle brackets away.");
        else
            Read(link, link.IsEmail ? "mailto:" + link.Url : link.Url);
    }

    private MarkupReference? Read(Inline link, string url)
    {
        var (line, column) = reading.Locate(link.Span.Start);
        var target = policy.Judge(url, line, column);
        switch (target)
        {
            case RefusedTarget refused:
                reading.Report(link, MarkupFault.LinkNotAllowed, refused.Problem);
                return null;
            case FragmentTarget fragment when !anchors.Contains(fragment.Anchor):
                reading.Report(link, MarkupFault.UnknownAnchor, $"No heading of this page has the anchor '{fragment.Anchor}'. Write it as {{#{fragment.Anchor}}} after a heading, or mend the link.");
                return null;
            case OutsideTarget { Rel: not null } outside:
                _outside.Add(outside.Url);
                break;
            case TermTarget term:
                target = term with { IsFirstUse = _termsSeen.Add(term.Reference.Term) };
                break;
        }

        link.SetData(typeof(LinkTarget), target);
        return target switch
        {
            TermTarget term => term.Reference,
            PageTarget page => page.Reference,
            _ => null,
        };
    }
}
