using System.Globalization;
using Fairway.Sites;
using Fairway.Web.Hosting.Caching;
using Fairway.Web.Hosting.Errors;
using Microsoft.Extensions.Primitives;

namespace Fairway.Web.Hosting.Loading;

/// <summary>A site and all that is rendered from it. A request takes it once, at its start, and sees nothing of another.</summary>
internal sealed class ServedSite(Site site, long cacheBytes, string stylesheet)
{
    public const string ReleaseHeader = "X-Release";

    public Site Site { get; } = site;

    public PageCache Pages { get; } = new(cacheBytes);

    /// <summary>Made now, while all is well: the page that says that something failed must not depend on what failed.</summary>
    public PlainPages PlainPages { get; } = PlainPages.For(site, stylesheet);

    public StringValues ReleaseValue { get; } = site.Release.Number.ToString(CultureInfo.InvariantCulture);
}
