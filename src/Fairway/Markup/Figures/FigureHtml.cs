using System.Text;
using Fairway.Markup.Html;

namespace Fairway.Markup.Figures;

/// <summary>The place of a figure. Isolated for bidi, since a number's neighbours must not turn it round; linked to its data unless it stands in a link.</summary>
internal sealed class FigureHtml(FigureReference reference, bool linked) : HtmlPiece
{
    public override void Write(StringBuilder html, IMarkupContext context)
    {
        var figure = context.Figure(reference);
        if (figure.IsoDate is not null && reference.Part == FigurePart.Date)
            WriteTime(html, figure.IsoDate, figure.Text);
        else
            WriteValue(html, figure);

        if (figure.StatusMark is null)
            return;
        html.Append(" <abbr class=\"st\"");
        if (figure.StatusTitle is not null)
            html.Append(" title=\"").AppendEscaped(figure.StatusTitle).Append('"');
        html.Append('>').AppendEscaped(figure.StatusMark).Append("</abbr>");
    }

    private void WriteValue(StringBuilder html, MarkupFigure figure)
    {
        var address = linked && reference.Part == FigurePart.Value ? figure.Address : null;
        if (address is not null)
            html.Append("<a class=\"figure\" href=\"").AppendEscaped(address).Append("\">");
        html.Append("<bdi>");
        if (figure.IsoDate is not null)
            WriteTime(html, figure.IsoDate, figure.Text);
        else
            html.AppendEscaped(figure.Text);
        html.Append("</bdi>");
        if (address is not null)
            html.Append("</a>");
    }

    private static void WriteTime(StringBuilder html, string isoDate, string text) =>
        html.Append("<time datetime=\"").AppendEscaped(isoDate).Append("\">").AppendEscaped(text).Append("</time>");
}
