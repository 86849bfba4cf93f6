using System.Text;

namespace Fairway.Markup.Html;

/// <summary>Writes nothing; marks where a level 2 heading begins a section.</summary>
internal sealed class SectionStart(string anchor) : HtmlPiece
{
    public string Anchor => anchor;

    public override void Write(StringBuilder html, IMarkupContext context)
    {
    }
}
