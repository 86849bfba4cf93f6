using System.Buffers;
using System.Text;

namespace Fairway.Markup.Html;

/// <summary>Writes text into HTML, for content and for attributes in double quotes. Other scripts stay letters.</summary>
internal static class HtmlText
{
    private static readonly SearchValues<char> Special = SearchValues.Create("<>&\"");

    public static StringBuilder AppendEscaped(this StringBuilder html, string text)
    {
        var rest = text.AsSpan();
        while (rest.IndexOfAny(Special) is >= 0 and var at)
        {
            html.Append(rest[..at]).Append(rest[at] switch
            {
                '<' => "&lt;",
                '>' => "&gt;",
                '&' => "&amp;",
                _ => "&quot;",
            });
            rest = rest[(at + 1)..];
        }

        return html.Append(rest);
    }
}
