using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Fairway.Web.Tests.Feeds;

/// <summary>Every MUST of RFC 4287 that a feed of plain texts can break, by its section. The text of the feed was parsed as XML before (section 2).</summary>
internal static partial class AtomRules
{
    public static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    private static readonly string[] OfFeed = ["author", "category", "contributor", "generator", "icon", "id", "link", "logo", "rights", "subtitle", "title", "updated", "entry"];

    private static readonly string[] OfEntry = ["author", "category", "content", "contributor", "id", "link", "published", "rights", "source", "summary", "title", "updated"];

    private static readonly string[] Texts = ["title", "summary"];

    public static IEnumerable<string> BrokenBy(XDocument document)
    {
        var feed = document.Root!;
        var entries = feed.Elements(Atom + "entry").ToList();
        return
        [
            .. Broken("2: the root is atom:feed", feed.Name == Atom + "feed"),
            .. Broken("2: texts have a language", feed.Attribute(XNamespace.Xml + "lang")?.Value is { Length: > 1 }),
            .. Broken("2: a whole address needs no base, and ours have none", feed.DescendantsAndSelf().All(element => element.Attribute(XNamespace.Xml + "base") is null)),
            .. Broken("4.1.1: only what belongs in a feed", feed.Elements().All(child => child.Name.Namespace == Atom && OfFeed.Contains(child.Name.LocalName))),
            .. Broken("4.1.2: only what belongs in an entry", entries.Elements().All(child => child.Name.Namespace == Atom && OfEntry.Contains(child.Name.LocalName))),
            .. Once(feed, "id", "title", "updated"),
            .. Broken("4.1.1: entries come last", feed.Elements().SkipWhile(child => child.Name != Atom + "entry").All(child => child.Name == Atom + "entry")),
            .. Broken("4.1.1: an author, or one in every entry", feed.Element(Atom + "author") is not null || entries.All(entry => entry.Element(Atom + "author") is not null)),
            .. Broken("4.1.1: a link to itself", feed.Elements(Atom + "link").Count(link => Relation(link) == "self") == 1),
            .. Broken("4.2.6: ids of entries are unique", entries.Select(entry => entry.Element(Atom + "id")?.Value).Distinct().Count() == entries.Count),
            .. Broken("4.2.15: nothing is newer than its feed", entries.All(entry => string.CompareOrdinal(Value(entry, "updated"), Value(feed, "updated")) <= 0)),
            .. Broken("entries are newest first", entries.Select(entry => Value(entry, "updated")).SequenceEqual(entries.Select(entry => Value(entry, "updated")).OrderDescending(StringComparer.Ordinal))),
            .. Broken("4.2.6: no entry has the feed's id", entries.All(entry => Value(entry, "id") != Value(feed, "id"))),
            .. OfContainer(feed),
            .. entries.SelectMany(entry => (IEnumerable<string>)
            [
                .. Once(entry, "id", "title", "updated"),
                .. AtMostOnce(entry, "published", "summary", "content", "rights", "source"),
                .. Broken("4.1.2: content, or an alternate", entry.Element(Atom + "content") is not null || entry.Elements(Atom + "link").Any(link => Relation(link) == "alternate")),
                .. OfContainer(entry),
            ]),
        ];
    }

    private static IEnumerable<string> OfContainer(XElement container)
    {
        var links = container.Elements(Atom + "link").ToList();
        return
        [
            .. Broken("4.1.1, 4.1.2: one alternate of each type and language", links.Where(link => Relation(link) == "alternate")
                .GroupBy(link => (link.Attribute("type")?.Value, link.Attribute("hreflang")?.Value)).All(same => same.Count() == 1)),
            .. Broken("3.1.1: a plain text holds no elements", Texts.SelectMany(text => container.Elements(Atom + text)).All(text => !text.HasElements && text.Attribute("type") is null or { Value: "text" })),
            .. Broken("4.2.14: a title has words", Value(container, "title").Trim().Length > 0),
            .. Broken("3.2: an author has one name", container.Elements(Atom + "author").All(author => author.Elements(Atom + "name").Count() == 1 && Value(author, "name").Length > 0)),
            .. Broken("4.2.6: an id is a whole IRI", IsIri(Value(container, "id"))),
            .. Broken("4.2.7: a link has a whole address", links.All(link => IsIri(link.Attribute("href")?.Value ?? ""))),
            .. Broken("4.2.7.2: a relation is a registered name or an IRI", links.All(link => Relation(link) is "alternate" or "self" or "related" or "memento" || IsIri(Relation(link)))),
            .. Broken("4.2.7.3: a type is a media type", links.All(link => link.Attribute("type") is not { } type || MediaType().IsMatch(type.Value))),
            .. Broken("3.3: a date is of RFC 3339", container.Elements().Where(child => child.Name.LocalName is "updated" or "published").All(date => IsDate(date.Value))),
        ];
    }

    private static IEnumerable<string> Once(XElement container, params string[] names) =>
        names.Where(name => container.Elements(Atom + name).Count() != 1).Select(name => $"4.1: atom:{container.Name.LocalName} has atom:{name} once");

    private static IEnumerable<string> AtMostOnce(XElement container, params string[] names) =>
        names.Where(name => container.Elements(Atom + name).Count() > 1).Select(name => $"4.1: atom:{container.Name.LocalName} has atom:{name} at most once");

    private static string[] Broken(string rule, bool isKept) => isKept ? [] : [rule];

    private static string Relation(XElement link) => link.Attribute("rel")?.Value ?? "alternate";

    private static string Value(XElement container, string name) => container.Element(Atom + name)?.Value ?? "";

    private static bool IsIri(string text) => Scheme().IsMatch(text) && Uri.TryCreate(text, UriKind.Absolute, out var address) && address.OriginalString.Trim() == text && !text.Any(char.IsWhiteSpace);

    private static bool IsDate(string text) =>
        Timestamp().IsMatch(text) && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    [GeneratedRegex(@"^[a-z][a-z0-9+.-]*:.+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Scheme();

    [GeneratedRegex(@"^[a-z]+/[a-z0-9.+-]+$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex MediaType();

    [GeneratedRegex(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Timestamp();
}
