using System.Globalization;
using System.Text;
using Fairway.Markup.Html;

namespace Fairway.Markup.Pictures;

/// <summary>A picture, with its size, so that the text does not jump when it comes.</summary>
internal sealed class PictureHtml(PictureReference reference, string words) : HtmlPiece
{
    public override void Write(StringBuilder html, IMarkupContext context)
    {
        var picture = context.Picture(reference);
        html.Append("<img src=\"").AppendEscaped(picture.Address).Append("\" alt=\"").AppendEscaped(words);
        html.Append(CultureInfo.InvariantCulture, $"\" width=\"{picture.Width}\" height=\"{picture.Height}\" loading=\"lazy\" decoding=\"async\">");
    }
}
