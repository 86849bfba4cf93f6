using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Fairway.Sites;

/// <summary>Plain text as HTML. Letters of every script stay as they are: escaped, a Persian page is three times as large.</summary>
public static class HtmlText
{
    /// <summary>The encoder for every template, too.</summary>
    public static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public static string Encode(string text) => Encoder.Encode(text);
}
