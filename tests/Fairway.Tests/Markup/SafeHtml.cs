using System.Collections.Frozen;
using System.Xml;
using System.Xml.Linq;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Fairway.Tests.Markup;

/// <summary>What the HTML of a text may hold, as a browser reads it. Whatever is not listed is a hole.</summary>
internal static class SafeHtml
{
    private static readonly FrozenSet<string> Elements =
    [
        "h2", "h3", "h4", "h5", "h6", "p", "pre", "blockquote", "ul", "ol", "li", "hr", "div", "table", "thead", "tbody", "tr", "th", "td", "figure",
        "a", "abbr", "bdi", "br", "code", "em", "strong", "sup", "time",
    ];

    private static readonly FrozenSet<string> Attributes =
        ["aria-label", "class", "datetime", "dir", "href", "id", "lang", "rel", "role", "scope", "start", "tabindex", "title"];

    /// <summary>Of a picture, which is of this site.</summary>
    private static readonly FrozenSet<string> PictureAttributes = ["alt", "decoding", "height", "loading", "src", "width"];

    private static readonly string[] Addresses = ["https://", "http://", "mailto:", "tel:", "#", "/en/"];

    /// <summary>Checks the HTML as an HTML parser reads it, and that every tag and attribute is closed.</summary>
    public static void Check(string html)
    {
        foreach (var element in Parse(html))
        {
            var isPicture = element.LocalName == "img";
            Assert.True(isPicture || Elements.Contains(element.LocalName), element.OuterHtml);
            foreach (var attribute in element.Attributes)
                Assert.True((isPicture ? PictureAttributes : Attributes).Contains(attribute.Name), element.OuterHtml);
            Assert.True(!isPicture || element.GetAttribute("src")!.StartsWith("/media/", StringComparison.Ordinal), element.OuterHtml);
            if (element.GetAttribute("href") is { } address)
                Assert.Contains(Addresses, start => address.StartsWith(start, StringComparison.OrdinalIgnoreCase));
        }

        CheckWellFormed(html);
    }

    public static IEnumerable<IElement> Parse(string html)
    {
        var document = new HtmlParser().ParseDocument("<!doctype html><html><head><title></title></head><body><main></main></body></html>");
        var main = document.QuerySelector("main")!;
        main.InnerHtml = html;
        return main.QuerySelectorAll("*");
    }

    /// <summary>The HTML is XML too: nothing is left open, and no character is one that XML cannot hold.</summary>
    private static void CheckWellFormed(string html)
    {
        // A picture has no end tag in HTML.
        var closed = html.Replace(" decoding=\"async\">", " decoding=\"async\"/>", StringComparison.Ordinal);
        using var reader = XmlReader.Create(new StringReader($"<main>{closed}</main>"), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
        Assert.Equal("main", XElement.Load(reader).Name.LocalName);
    }
}
