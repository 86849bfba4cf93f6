namespace Fairway.Sites;

/// <summary>The site that is served, swapped whole by one reference assignment.</summary>
public sealed class CurrentSite
{
    private volatile Site? _site;

    /// <summary>Null until the first site is ready. Take it once a request.</summary>
    public Site? Site => _site;

    public void Swap(Site site) => _site = site;
}
