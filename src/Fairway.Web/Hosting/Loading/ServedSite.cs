using System.Globalization;
using Fairway.Sites;
using Fairway.Web.Hosting.Caching;
using Fairway.Web.Hosting.Errors;
using Fairway.Web.Reading;
using Microsoft.Extensions.Primitives;

namespace Fairway.Web.Hosting.Loading;

/// <summary>A site and all that is rendered from it. A request takes it once, at its start, and sees nothing of another.</summary>
internal sealed class ServedSite
{
    public const string ReleaseHeader = "X-Release";

    public ServedSite(Site site, long cacheBytes, string stylesheet)
        : this(site, new PageCache(cacheBytes), PlainPages.For(site, stylesheet))
    {
    }

    private ServedSite(Site site, PageCache pages, PlainPages plainPages)
    {
        Site = site;
        Pages = pages;
        PlainPages = plainPages;
        ReleaseValue = site.Release.Number.ToString(CultureInfo.InvariantCulture);
    }

    public Site Site { get; }

    /// <summary>Null for the present.</summary>
    public PastView? Past { get; private init; }

    /// <summary>What stands on every page of a site that is not published; null for one that is.</summary>
    public string? Watermark { get; private init; }

    /// <summary>Of an older release, and of what is not published, nothing is kept.</summary>
    public PageCache Pages { get; }

    /// <summary>Made now, while all is well: the page that says that something failed must not depend on what failed.</summary>
    public PlainPages PlainPages { get; }

    public StringValues ReleaseValue { get; }

    /// <summary>An older site for one request.</summary>
    public ServedSite InThePast(Site site, PastView past) => new(site, PageCache.None, PlainPages) { Past = past };

    /// <summary>A site that is not published, for one request of somebody who may see it.</summary>
    public ServedSite InPreview(Site site, string watermark) => new(site, PageCache.None, PlainPages) { Watermark = watermark };
}
