using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Html;

namespace Fairway.Web.Desk.Access;

/// <summary>
/// A part of a page as this program rendered it, without its ways into the site: what it says stays, what it leads to is either public, and found there, or not to be seen
/// yet. Ways within the page and to other sites stay. Its pictures come by the link too.
/// </summary>
/// <param name="part">Of the page.</param>
/// <param name="token">Of the link.</param>
internal sealed partial class PinnedHtml(IHtmlContent part, string token) : IHtmlContent
{
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        using var whole = new StringWriter();
        part.WriteTo(whole, encoder);
        var pinned = Way().Replace(whole.ToString(), "");
        writer.Write(Picture().Replace(pinned, match => DeskAddresses.PreReleasePictureOf(match.Value, token)));
    }

    // Quotation marks of texts are written as references: this stands in tags alone.
    [GeneratedRegex("""\s(?:href|action)="/[^"]*"(?=[^<>]*>)""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Way();

    [GeneratedRegex("""(?<=\ssrc=")/media/[^"]*(?="[^<>]*>)""", RegexOptions.None, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Picture();
}
