using System.Globalization;
using System.Text;
using System.Xml;

namespace Fairway.Web.Feeds.Atom;

/// <summary>Writes a feed as RFC 4287 says.</summary>
internal static class AtomWriter
{
    public const string ContentType = "application/atom+xml";

    private const string Atom = "http://www.w3.org/2005/Atom";

    public static byte[] Write(AtomFeed feed)
    {
        var buffer = new MemoryStream();
        using (var xml = XmlWriter.Create(buffer, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true }))
        {
            xml.WriteStartElement("feed", Atom);
            xml.WriteAttributeString("xml", "lang", null, feed.Language);
            xml.WriteElementString("id", Atom, feed.Id);
            xml.WriteElementString("title", Atom, Readable(feed.Title));
            xml.WriteElementString("updated", Atom, Date(feed.Updated));
            WriteAuthor(xml, feed.Author);
            WriteLink(xml, "self", feed.Self, ContentType);
            WriteLink(xml, "alternate", feed.Page, "text/html");
            foreach (var entry in feed.Entries)
                Write(xml, entry);
            xml.WriteEndElement();
        }

        return buffer.ToArray();
    }

    private static void Write(XmlWriter xml, AtomEntry entry)
    {
        xml.WriteStartElement("entry", Atom);
        if (entry.Language is { } language)
            xml.WriteAttributeString("xml", "lang", null, language);
        xml.WriteElementString("id", Atom, entry.Id);
        xml.WriteElementString("title", Atom, Readable(entry.Title));
        xml.WriteElementString("updated", Atom, Date(entry.Updated));
        if (entry.Published is { } published)
            xml.WriteElementString("published", Atom, Date(published));
        if (entry.Author.Length > 0)
            WriteAuthor(xml, entry.Author);
        xml.WriteElementString("summary", Atom, Readable(entry.Summary));
        WriteLink(xml, "alternate", entry.Page, "text/html");
        if (entry.Then is { } then)
            WriteLink(xml, "memento", then, "text/html");
        if (entry.Release is { } release)
            WriteLink(xml, "related", release, "text/html");
        xml.WriteEndElement();
    }

    private static void WriteAuthor(XmlWriter xml, string name)
    {
        xml.WriteStartElement("author", Atom);
        xml.WriteElementString("name", Atom, name);
        xml.WriteEndElement();
    }

    private static void WriteLink(XmlWriter xml, string relation, string address, string type)
    {
        xml.WriteStartElement("link", Atom);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("href", address);
        xml.WriteEndElement();
    }

    /// <summary>Without the signs that XML cannot hold at all, which anyone may put into a query.</summary>
    private static string Readable(string text) =>
        string.Concat(text.EnumerateRunes().Where(rune => !rune.IsBmp || XmlConvert.IsXmlChar((char)rune.Value)));

    private static string Date(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
