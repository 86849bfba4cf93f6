using System.Text;
using System.Xml;
using Fairway.Input;
using Fairway.Web.Hosting;
using Fairway.Web.Hosting.Caching;
using Fairway.Web.Reading;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Fairway.Web.Feeds;

/// <summary>Every page in every language that really has it, each with all of its others (sitemaps.org, and the alternates that search engines read there).</summary>
[EnableRateLimiting(Concurrency.Downloads)]
internal sealed class SitemapController(PublicAddress root) : ControllerBase
{
    public const string Path = "/sitemap.xml";

    /// <summary>The protocol allows no more in one file.</summary>
    public const int MostAddresses = 50_000;

    private const string Sitemaps = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private const string Xhtml = "http://www.w3.org/1999/xhtml";

    [Read(Path), Kept]
    public IActionResult Sitemap()
    {
        var buffer = new MemoryStream();
        using (var xml = XmlWriter.Create(buffer, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true }))
        {
            xml.WriteStartElement("urlset", Sitemaps);
            xml.WriteAttributeString("xmlns", "xhtml", null, Xhtml);
            foreach (var (entry, alternates) in SitemapEntries.Of(HttpContext.Site()).Take(MostAddresses))
                Write(xml, root, entry, alternates);
            xml.WriteEndElement();
        }

        Response.Headers.CacheControl = "public, max-age=3600";
        return File(buffer.ToArray(), "application/xml; charset=utf-8");
    }

    private static void Write(XmlWriter xml, PublicAddress root, SitemapEntry entry, IReadOnlyList<SitemapEntry> alternates)
    {
        xml.WriteStartElement("url", Sitemaps);
        xml.WriteElementString("loc", Sitemaps, root.Of(entry.Path));
        if (entry.Updated is { } day)
            xml.WriteElementString("lastmod", Sitemaps, IsoDay.Write(day));
        foreach (var alternate in alternates)
            WriteAlternate(xml, alternate.Language.Value, root.Of(alternate.Path));
        WriteAlternate(xml, "x-default", root.Of(Sites.Addresses.Chooser));
        xml.WriteEndElement();
    }

    private static void WriteAlternate(XmlWriter xml, string language, string address)
    {
        xml.WriteStartElement("link", Xhtml);
        xml.WriteAttributeString("rel", "alternate");
        xml.WriteAttributeString("hreflang", language);
        xml.WriteAttributeString("href", address);
        xml.WriteEndElement();
    }
}
