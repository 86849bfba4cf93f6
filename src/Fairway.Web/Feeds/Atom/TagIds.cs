using System.Globalization;
using Fairway.Input;
using Fairway.Languages;
using Fairway.Releases;
using Fairway.Sites;
using Fairway.Web.Hosting;

namespace Fairway.Web.Feeds.Atom;

/// <summary>
/// Ids of feeds and entries: tag URIs (RFC 4151) of the site's host and the day of its first release. A title, a port or a scheme that changes leaves them as they are.
/// </summary>
internal sealed class TagIds
{
    private readonly string _prefix;

    public TagIds(Site site, PublicAddress address)
    {
        Start = (site.Log.Find(1) ?? site.Release).Published;
        // A host that is an address of IPv6 has signs that the name of an authority has not.
        var host = new Uri(address.Root).IdnHost.Trim('[', ']').Replace(':', '-');
        _prefix = $"tag:{host},{IsoDay.Write(DateOnly.FromDateTime(Start.UtcDateTime))}:";
    }

    /// <summary>When the first release was published; UTC.</summary>
    public DateTimeOffset Start { get; }

    /// <param name="path">The address of the feed.</param>
    public string OfFeed(string path) => _prefix + "feed" + path;

    /// <param name="subject">What the entry is about: a language and a page, or a dataset.</param>
    public string OfEntry(Release release, string subject) => string.Create(CultureInfo.InvariantCulture, $"{_prefix}release/{release.Number}/{subject}");

    /// <param name="document">Its id in the index, which is the same in every language and for ever.</param>
    public string OfDocument(LanguageTag language, string document) => $"{_prefix}document/{language}/{document}";
}
