using System.Globalization;
using Fairway.Input;
using Fairway.Releases;
using Fairway.Sites;
using Fairway.Web.Hosting;

namespace Fairway.Web.Feeds.Atom;

/// <summary>
/// Ids of feeds and entries: tag URIs (RFC 4151) of the site's host and the day of its first release. A title, a port or a scheme that changes leaves them as they are.
/// </summary>
internal sealed class TagIds(Site site, PublicAddress address)
{
    private readonly string _prefix = $"tag:{new Uri(address.Root).IdnHost.Trim('[', ']').Replace(':', '-')},{IsoDay.Write(FirstDay(site))}:";

    /// <param name="path">The address of the feed.</param>
    public string OfFeed(string path) => _prefix + "feed" + path;

    /// <param name="subject">What the entry is about: a language and a page, or a dataset.</param>
    public string OfEntry(Release release, string subject) => string.Create(CultureInfo.InvariantCulture, $"{_prefix}release/{release.Number}/{subject}");

    private static DateOnly FirstDay(Site site) => DateOnly.FromDateTime((site.Log.Find(1) ?? site.Release).Published.UtcDateTime);
}
