namespace Fairway.Web.Hosting;

/// <summary>The settings under <c>Fairway</c>: command line, then environment <c>FAIRWAY__…</c>, then <c>appsettings.json</c>.</summary>
internal sealed class FairwayOptions
{
    public const string Section = "Fairway";

    /// <summary>The content folder; null where only the store is served.</summary>
    public string? Content { get; set; }

    /// <summary>The folder of the releases.</summary>
    public string Store { get; set; } = Path.Combine("var", "releases");

    /// <summary>
    /// The container that several nodes share: its address, which is reached with this machine's identity, or a connection string. Null for
    /// a store of this machine alone.
    /// </summary>
    public string? Origin { get; set; }

    /// <summary>The folder of the counts of searches without result.</summary>
    public string Searches { get; set; } = Path.Combine("var", "searches");

    /// <summary>How often newer releases are looked for. A store of this machine alone is watched too.</summary>
    public TimeSpan PollInterval { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>
    /// The site's address as readers know it, such as <c>https://fairway.example</c>: for canonical addresses and the sitemap, which never
    /// take the Host that a request claims. Null for the address that the server listens on.
    /// </summary>
    public Uri? PublicAddress { get; set; }

    /// <summary>Bytes that rendered pages may take.</summary>
    public long PageCacheBytes { get; set; } = 64L * 1024 * 1024;

    /// <summary>Bytes of disk that data files may take, beside the store. They are made again when they are needed.</summary>
    public long DownloadBytes { get; set; } = 1024L * 1024 * 1024;

    /// <summary>Pages that are rendered at a time; pages from the cache are not counted.</summary>
    public int ConcurrentPages { get; set; } = 32;

    /// <summary>Searches at a time. More than there are processors would only share them, so that short ones wait for long ones.</summary>
    public int ConcurrentSearches { get; set; } = Environment.ProcessorCount;

    /// <summary>Data files, charts and the API.</summary>
    public int ConcurrentDownloads { get; set; } = 16;

    /// <summary>Answers of older releases, whatever they are of: each may have to be read and parsed first.</summary>
    public int ConcurrentPast { get; set; } = 4;

    /// <summary>How often one client may ask the API in a minute: an IPv4 address, or an IPv6 network of 64 bits.</summary>
    public int ApiRequestsPerMinute { get; set; } = 600;

    /// <summary>How many charts are drawn as pictures for one client in a minute; those that were drawn before are not counted.</summary>
    public int PicturesPerMinute { get; set; } = 60;

    /// <summary>Addresses or networks (10.0.0.0/8) of proxies whose X-Forwarded-For says who asks. This machine's own when none is set.</summary>
    public IReadOnlyList<string> TrustedProxies { get; set; } = [];

    /// <summary>In Development: whether the site offers two languages more, with strange words, to see what translations do to a page.</summary>
    public bool PseudoLocales { get; set; }

    /// <summary>Whether <c>/metrics</c> answers.</summary>
    public bool Metrics { get; set; } = true;
}
