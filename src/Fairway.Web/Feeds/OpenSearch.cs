using System.Text;
using System.Xml;
using Fairway.Languages;
using Fairway.Sites;
using Fairway.Web.Feeds.Atom;
using Fairway.Web.Hosting;
using Fairway.Web.Reading;

namespace Fairway.Web.Feeds;

/// <summary>Tells browsers and programs how the site is searched in one language (OpenSearch 1.1).</summary>
internal static class OpenSearch
{
    public const string ContentType = "application/opensearchdescription+xml";

    /// <summary>In the site's source language.</summary>
    public const string Path = "/opensearch.xml";

    /// <summary>The specification allows no longer short name, in characters.</summary>
    public const int LongestName = 16;

    private const string Specification = "http://a9.com/-/spec/opensearch/1.1/";

    /// <summary>Without a fingerprint: browsers keep what is read here longer than a fingerprint lasts.</summary>
    private const string Icon = "/images/fairway.svg";

    private const string IconSize = "16";

    /// <summary>The site's name and, so that a browser can tell several from each other, the tag of any language but its source.</summary>
    public static string ShortName(Site site, Language language)
    {
        var name = site.Content.Settings.Name;
        var tag = language == site.Languages.Source ? "" : $" {language.Tag}";
        return tag.Length >= LongestName ? Cut(name, LongestName) : Cut(name, LongestName - tag.Length) + tag;
    }

    public static byte[] Describe(Reader reader, PublicAddress address)
    {
        var search = address.Of(Addresses.Search(reader.Tag));
        var buffer = new MemoryStream();
        using (var xml = XmlWriter.Create(buffer, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true }))
        {
            xml.WriteStartElement("OpenSearchDescription", Specification);
            xml.WriteAttributeString("xml", "lang", null, reader.Tag.Value);
            Write(xml, "ShortName", ShortName(reader.Site, reader.Language));
            Write(xml, "Description", reader.Messages["search.about"]);
            WriteUrl(xml, "results", "text/html", search + "?q={searchTerms}&page={startPage?}");
            WriteUrl(xml, "results", AtomWriter.ContentType, address.Of(Addresses.SearchFeed(reader.Tag)) + "?q={searchTerms}");
            WriteUrl(xml, "self", ContentType, address.Of(Addresses.OpenSearch(reader.Tag)));
            xml.WriteStartElement("Image", Specification);
            xml.WriteAttributeString("width", IconSize);
            xml.WriteAttributeString("height", IconSize);
            xml.WriteAttributeString("type", "image/svg+xml");
            xml.WriteString(address.Of(Icon));
            xml.WriteEndElement();
            Write(xml, "SyndicationRight", "open");
            Write(xml, "Language", reader.Tag.Value);
            Write(xml, "InputEncoding", "UTF-8");
            Write(xml, "OutputEncoding", "UTF-8");
            xml.WriteEndElement();
        }

        return buffer.ToArray();
    }

    private static void WriteUrl(XmlWriter xml, string relation, string type, string template)
    {
        xml.WriteStartElement("Url", Specification);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("template", template);
        xml.WriteEndElement();
    }

    private static void Write(XmlWriter xml, string name, string text) => xml.WriteElementString(name, Specification, text);

    /// <summary>Never within a character.</summary>
    private static string Cut(string name, int length) =>
        name.Length <= length ? name : name[..(char.IsHighSurrogate(name[length - 1]) ? length - 1 : length)].TrimEnd();
}
