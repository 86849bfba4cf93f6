using Fairway.Input;
using Fairway.Markup.Figures;
using Markdig.Syntax;
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
            return ReadImage(link);

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

    private PictureReference? ReadImage(LinkInline image)
    {
        var words = PlainText.Of(image).Trim();
        if (!PictureName.IsValid(image.Url) || !string.IsNullOrEmpty(image.Title) || image.IsInLink())
            reading.Report(image, MarkupFault.ImageNotAllowed, "A picture is a file beside the text, such as ![what it shows](map.png), without a title and not in a link.");
        else if (words.Length == 0)
            reading.Report(image, MarkupFault.ImageWithoutWords, $"Say what '{image.Url}' shows, for whoever cannot see it: ![what it shows]({image.Url}).");
        else if (image.Descendants<FigureInline>().Any())
            reading.Report(image, MarkupFault.BadFigure, "The words of a picture cannot hold a figure. Put it in the text.");
        else
        {
            var (line, column) = reading.Locate(image.Span.Start);
            var reference = new PictureReference(image.Url!, line, column);
            image.SetData(typeof(LinkTarget), new PictureTarget(reference, words));
            return reference;
        }

        return null;
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
