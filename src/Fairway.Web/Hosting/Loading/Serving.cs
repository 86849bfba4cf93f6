using Fairway.Sites;
using Microsoft.Extensions.Options;

namespace Fairway.Web.Hosting.Loading;

/// <summary>What is served now, swapped whole by one reference assignment.</summary>
internal sealed class Serving(IOptions<FairwayOptions> options, Assets assets)
{
    private volatile ServedSite? _current;

    /// <summary>Null until the first site is ready.</summary>
    public ServedSite? Current => _current;

    public void Swap(Site site) => _current = new ServedSite(site, options.Value.PageCacheBytes, assets.Stylesheet);
}
