using System.Globalization;
using System.Net;
using System.Text;
using Fairway.Web.Desk.Schedule;
using Fairway.Web.Tests.Desk.Support;
using Fairway.Web.Tests.Support;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Fairway.Web.Tests.Desk.Schedule;

/// <summary>
/// A draft of a page, of a translation and of data, scheduled, checked, previewed and shown to a named person: no public channel knows of them. At their time every channel does.
/// A public endpoint that is not probed here fails.
/// </summary>
public sealed class EmbargoProbeTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Due = new(2026, 12, 1, 10, 30, 0, TimeSpan.Zero);

    /// <summary>What nobody may see, in any form in which it is written.</summary>
    private static readonly string[] Secrets =
    [
        PlannedDrafts.PageWord, PlannedDrafts.PersianWord, PlannedDrafts.Rows, "87,654", "۸۷٬۶۵۴", "٨٧٬٦٥٤", "87.654", "Figures of August", "A page is new.", Uri.EscapeDataString(PlannedDrafts.PersianWord),
    ];

    /// <summary>Addresses of every public endpoint, by its route: of what is there, and of what is not to be found.</summary>
    private static readonly Dictionary<string, string[]> Channels = new(StringComparer.Ordinal)
    {
        [""] = ["/"],
        ["{**path}"] = ["/guidance/quokkaword", "/quokkaword"],
        ["robots.txt"] = ["/robots.txt"],
        ["sitemap.xml"] = ["/sitemap.xml"],
        ["opensearch.xml"] = ["/opensearch.xml"],
        ["health/live"] = ["/health/live"],
        ["health/ready"] = ["/health/ready"],
        ["metrics"] = ["/metrics"],
        ["content.git/{**path}"] = ["/content.git/HEAD", "/content.git/info/refs", "/content.git/info/refs?service=git-upload-pack", "/content.git/objects/info/packs", "/content.git/packed-refs"],
        [".well-known/csvm"] = ["/.well-known/csvm"],
        ["css/languages.{fingerprint:length(10)}.css"] = ["/css/languages.0123456789.css"],
        ["{language:offered}"] = ["/en", "/fa", "/en?at=2027-01-01"],
        ["{language:offered}/{section}"] = ["/en/guidance", "/fa/guidance", "/en/figures", "/en/guidance?at=2027-01-01"],
        ["{language:offered}/{section}/{slug}"] =
        [
            "/en/guidance/quokkaword", "/fa/guidance/quokkaword", "/en/guidance/quokkaword?at=2027-01-01", "/en/guidance/claim", "/fa/guidance/claim", "/fa/guidance/claim?at=2027-01-01", "/en/figures/boats", "/fa/figures/boats", "/en/policy/hubs",
        ],
        ["{language:offered}/{section}/{slug}/history"] = ["/en/guidance/quokkaword/history", "/fa/guidance/claim/history", "/en/figures/boats/history", "/fa/guidance/claim/history?from=1&to=2"],
        ["{language:offered}/glossary"] = ["/en/glossary", "/fa/glossary"],
        ["{language:offered}/search"] = ["/en/search?q=quokkaword", "/fa/search?q=" + PlannedDrafts.PersianWord, "/en/search?q=87654", "/en/search?q=words"],
        ["{language:offered}/search/suggest"] = ["/en/search/suggest?q=quokka", "/fa/search/suggest?q=" + PlannedDrafts.PersianWord],
        ["{language:offered}/search/atom.xml"] = ["/en/search/atom.xml?q=quokkaword"],
        ["{language:offered}/search/opensearch.xml"] = ["/en/search/opensearch.xml"],
        ["{language:offered}/about/translations"] = ["/en/about/translations"],
        ["{language:offered}/about/translations/{of:offered}"] = ["/en/about/translations/fa", "/fa/about/translations/fa"],
        ["{language:offered}/feed.atom"] = ["/en/feed.atom", "/fa/feed.atom"],
        ["{language:offered}/{section}/feed.atom"] = ["/en/guidance/feed.atom", "/fa/guidance/feed.atom"],
        ["{language:offered}/calendar"] = ["/en/calendar", "/fa/calendar"],
        ["{language:offered}/calendar.ics"] = ["/en/calendar.ics"],
        ["{language:offered}/feedback"] = ["/en/feedback?page=guidance/quokkaword", "/fa/feedback?page=guidance/claim", "/en/feedback?page=data/small-boat-arrivals"],
        ["{language:offered}/feedback/thanks"] = ["/en/feedback/thanks?page=guidance/quokkaword"],
        ["media/{section}/{slug}/{digest}/{name}"] = ["/media/guidance/quokkaword/0123456789abcdef/map.png", PlannedDrafts.PictureAddress],
        ["{language:offered}/press"] = ["/en/press", "/fa/press"],
        ["{language:offered}/releases"] = ["/en/releases", "/fa/releases"],
        ["{language:offered}/releases/{id}"] = ["/en/releases/1", "/en/releases/2"],
        ["releases"] = ["/releases"],
        ["releases/{id}"] = ["/releases/1", "/releases/2"],
        ["{language:offered}/data"] = ["/en/data", "/fa/data"],
        ["{language:offered}/data/api"] = ["/en/data/api"],
        ["{language:offered}/data/{dataset}"] = ["/en/data/small-boat-arrivals", "/fa/data/small-boat-arrivals", "/en/data/small-boat-arrivals?from=2026-08-20", "/en/data/small-boat-arrivals?version=5", "/en/data/small-boat-arrivals?at=2027-01-01"],
        ["{language:offered}/data/{dataset}/cite"] = ["/en/data/small-boat-arrivals/cite"],
        ["{language:offered}/data/{dataset}/versions"] = ["/en/data/small-boat-arrivals/versions"],
        ["{language:offered}/data/{dataset}/versions/{version:int}"] = ["/en/data/small-boat-arrivals/versions/4", "/en/data/small-boat-arrivals/versions/5"],
        ["{language:offered}/data/{dataset}/charts/{chart}"] = ["/en/data/small-boat-arrivals/charts/by-day"],
        ["data/catalog.jsonld"] = ["/data/catalog.jsonld"],
        ["data/releases.ics"] = ["/data/releases.ics"],
        ["data/{**path}"] = ["/data/quokkaword/a/b/c"],
        ["data/{dataset}/{file}"] =
        [
            .. ((string[])["csv", "xlsx", "ods", "json", "jsonl", "parquet", "zip", "csv-metadata.json", "csv.sha256"]).Select(ending => $"/data/small-boat-arrivals/small-boat-arrivals.{ending}"),
            "/data/small-boat-arrivals/small-boat-arrivals-excel.csv", "/data/small-boat-arrivals/datapackage.json", "/data/small-boat-arrivals/SHA256SUMS",
        ],
        ["data/{dataset}/v/{version}/{file}"] = ["/data/small-boat-arrivals/v/4/small-boat-arrivals.csv", "/data/small-boat-arrivals/v/5/small-boat-arrivals.csv"],
        ["data/{dataset}/changes/{version:int}.csv"] = ["/data/small-boat-arrivals/changes/4.csv", "/data/small-boat-arrivals/changes/5.csv"],
        ["data/{dataset}/releases.ics"] = ["/data/small-boat-arrivals/releases.ics"],
        ["data/{dataset}/feed.atom"] = ["/data/small-boat-arrivals/feed.atom"],
        ["data/{dataset}/cite.txt"] = ["/data/small-boat-arrivals/cite.txt"],
        ["data/{dataset}/cite.bib"] = ["/data/small-boat-arrivals/cite.bib"],
        ["data/{dataset}/cite.ris"] = ["/data/small-boat-arrivals/cite.ris"],
        ["data/{dataset}/cite.json"] = ["/data/small-boat-arrivals/cite.json"],
        ["charts/{**path}"] = ["/charts/quokkaword/a/b"],
        ["charts/{dataset}/{chart}.svg"] = ["/charts/small-boat-arrivals/by-day.svg", "/charts/small-boat-arrivals/by-day.svg?at=2026-08-21", "/charts/small-boat-arrivals/by-month.svg?lang=fa"],
        ["charts/{dataset}/{chart}.png"] = ["/charts/small-boat-arrivals/by-month.png"],
        ["embed/{dataset}/{chart}"] = ["/embed/small-boat-arrivals/by-day"],
        ["api/{**path}"] = ["/api/v1/quokkaword"],
        ["api/v1/openapi.json"] = ["/api/v1/openapi.json"],
        ["api/v1/pages"] = ["/api/v1/pages", "/api/v1/pages?lang=fa"],
        ["api/v1/pages/{section}/{slug}"] = ["/api/v1/pages/guidance/quokkaword", "/api/v1/pages/guidance/claim?lang=fa"],
        ["api/v1/releases"] = ["/api/v1/releases"],
        ["api/v1/releases/{id}"] = ["/api/v1/releases/1", "/api/v1/releases/2"],
        ["api/v1/search"] = ["/api/v1/search?q=quokkaword"],
        ["api/v1/datasets"] = ["/api/v1/datasets"],
        ["api/v1/datasets/{dataset}"] = ["/api/v1/datasets/small-boat-arrivals"],
        ["api/v1/datasets/{dataset}/rows"] = ["/api/v1/datasets/small-boat-arrivals/rows?from=2026-08-15", "/api/v1/datasets/small-boat-arrivals/rows?version=5", "/api/v1/datasets/small-boat-arrivals/rows?from=2026-08-15&format=csv"],
        ["api/v1/datasets/{dataset}/figures"] = ["/api/v1/datasets/small-boat-arrivals/figures"],
        ["api/v1/datasets/{dataset}/figures/{figure}"] = ["/api/v1/datasets/small-boat-arrivals/figures/latest-day", "/api/v1/datasets/small-boat-arrivals/figures/latest-day?at=2026-08-21"],
        ["api/v1/datasets/{dataset}/versions"] = ["/api/v1/datasets/small-boat-arrivals/versions"],
        ["api/v1/datasets/{dataset}/versions/{version:int}"] = ["/api/v1/datasets/small-boat-arrivals/versions/5"],
        ["api/v1/datasets/{dataset}/versions/{version:int}/changes"] = ["/api/v1/datasets/small-boat-arrivals/versions/5/changes"],
        ["api/v1/datasets/{dataset}/cells"] = ["/api/v1/datasets/small-boat-arrivals/cells?date=2026-08-21"],
        ["api/v1/datasets/{dataset}/series"] = ["/api/v1/datasets/small-boat-arrivals/series"],
        ["timemap/link/{**address}"] = ["/timemap/link/en/guidance/quokkaword", "/timemap/link/fa/guidance/claim"],
        ["timemap/{page:int:min(2)}/{**address}"] = ["/timemap/2/en/guidance/claim"],
    };

    /// <summary>These count what the process does: they are searched, not compared.</summary>
    private static readonly string[] Counting = ["/metrics", "/health/live", "/health/ready"];

    /// <summary>Where each secret is to be read at its time.</summary>
    private static readonly (string Address, string Text)[] Then =
    [
        ("/en/guidance/quokkaword", PlannedDrafts.PageWord), ("/fa/guidance/quokkaword", PlannedDrafts.PageWord), ("/en/guidance", PlannedDrafts.PageWord), ("/en/guidance/quokkaword/history", PlannedDrafts.PageWord),
        ("/en/search?q=quokkaword", "/en/guidance/quokkaword"), ("/en/search/suggest?q=quokka", PlannedDrafts.PageWord), ("/en/search/atom.xml?q=quokkaword", PlannedDrafts.PageWord),
        ("/api/v1/search?q=quokkaword", "quokkaword"), ("/sitemap.xml", "/en/guidance/quokkaword"), ("/en/feed.atom", PlannedDrafts.PageWord), ("/en/guidance/feed.atom", PlannedDrafts.PageWord),
        ("/en/releases", "A page is new."), ("/en/releases/2", "A page is new."), ("/api/v1/releases", "A page is new."), ("/api/v1/pages", "quokkaword"), ("/api/v1/pages/guidance/quokkaword", PlannedDrafts.PageWord),
        ("/fa/guidance/claim", PlannedDrafts.PersianWord), ("/api/v1/datasets/small-boat-arrivals/rows?from=2026-08-15", PlannedDrafts.Rows),
        ("/api/v1/datasets/small-boat-arrivals/figures/latest-day", PlannedDrafts.Rows), ("/data/small-boat-arrivals/small-boat-arrivals.csv", PlannedDrafts.Rows), ("/data/small-boat-arrivals/v/5/small-boat-arrivals.csv", PlannedDrafts.Rows),
        ("/en/data/small-boat-arrivals", "87,654"), ("/en/data/small-boat-arrivals/versions", "/versions/5"), ("/timemap/link/en/guidance/quokkaword", "memento"),
    ];

    /// <summary>In these what is packed or drawn differs at its time, though no text can be read in it.</summary>
    private static readonly string[] ThenOther =
    [
        "/data/small-boat-arrivals/small-boat-arrivals.xlsx", "/data/small-boat-arrivals/small-boat-arrivals.parquet", "/data/small-boat-arrivals/small-boat-arrivals.zip", "/data/small-boat-arrivals/SHA256SUMS", "/data/small-boat-arrivals/changes/5.csv",
        "/charts/small-boat-arrivals/by-month.png", "/charts/small-boat-arrivals/by-day.svg", "/embed/small-boat-arrivals/by-day", "/en/figures/boats", "/en", "/en/press", "/data/releases.ics", "/data/small-boat-arrivals/cite.json",
        PlannedDrafts.PictureAddress, "/data/catalog.jsonld", "/data/small-boat-arrivals/feed.atom", "/content.git/info/refs",
    ];

    private DeskSite? _desk;
    private PlannedDrafts? _drafts;

    private DeskSite Desk => _desk!;

    private PlannedDrafts Drafts => _drafts!;

    public async ValueTask InitializeAsync()
    {
        _desk = await DeskSite.Start(builder => builder.Configuration["Fairway:PicturesPerMinute"] = "1000", published: true);
        _drafts = new PlannedDrafts(_desk);
    }

    public ValueTask DisposeAsync() => Desk.DisposeAsync();

    [Fact]
    public void Every_public_endpoint_is_probed()
    {
        var routes = Desk.Site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Select(endpoint => endpoint.RoutePattern.RawText!.TrimStart('/'))
            .Where(route => route != "desk" && !route.StartsWith("desk/", StringComparison.Ordinal))
            .Distinct();

        Assert.Equal(Channels.Keys.Order(StringComparer.Ordinal), routes.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Nothing_of_what_is_scheduled_is_in_any_public_channel_before_its_time_and_all_of_it_is_there_after()
    {
        await Desk.Add("publisher@example.org", "publisher");
        await Desk.AddAuthenticator("publisher@example.org");
        var publisher = await Desk.SignedIn("publisher@example.org");
        var before = await Probe();
        Assert.Empty(Found(before));

        var three = await Drafts.Three();
        var plan = await Drafts.Schedule(Due, three);
        await Look(publisher, plan.Id, three);
        var embargoed = await Probe();
        Assert.Empty(Found(embargoed));
        Assert.Empty(before.Where(answer => !Counting.Contains(answer.Key) && embargoed[answer.Key] != answer.Value).Select(answer => Differing(answer.Key, answer.Value, embargoed[answer.Key])));
        Assert.Equal(await NotFound("/en/guidance/quokkaword"), await NotFound("/en/guidance/wallabypen"));
        Assert.Equal(await NotFound("/api/v1/pages/guidance/quokkaword"), await NotFound("/api/v1/pages/guidance/wallabypen"));
        var history = await Clone();
        Assert.DoesNotContain(Secrets, history.Contains);
        Desk.Time.SetUtcNow(Due.AddTicks(-1));
        Assert.Empty(Found(await Probe()));

        // The clock goes no faster than that of the wall, whatever else the machine does.
        Assert.Equal(PlanState.Published, (await Drafts.Ended(plan.Id, TimeSpan.FromMilliseconds(20))).State);
        await Eventually.Is(() => Desk.Site.Served.Site.Release.Number == 2);
        Assert.InRange(Desk.Time.GetUtcNow() - Due, TimeSpan.Zero, TimeSpan.FromSeconds(5));
        var after = await Probe();
        Assert.Empty(Then.Where(each => !after[each.Address].Contains(each.Text, StringComparison.Ordinal)).Select(each => $"{each.Address} has no {each.Text}"));
        Assert.DoesNotContain(ThenOther, address => after[address] == before[address]);
        var clone = await Clone();
        Assert.Equal([true, true, true], ((string[])[PlannedDrafts.PageWord, PlannedDrafts.PersianWord, PlannedDrafts.Rows]).Select(clone.Contains));
    }

    /// <summary>What could put a secret where readers find it: checks, a preview, and a link of a named person.</summary>
    private async Task Look(Visitor publisher, int plan, int[] drafts)
    {
        await publisher.Page($"/desk/plans/{plan}");
        await publisher.Page($"/desk/plans/{plan}/preview?page=guidance/quokkaword&language=en");
        await publisher.Page($"/desk/plans/{plan}/preview?page=figures/boats&language=en");
        foreach (var draft in drafts)
        {
            using var made = await publisher.Submit($"/desk/drafts/{draft}/access", $"/desk/drafts/{draft}/access/add", ("name", "Anna"), ("organisation", "The Daily"), ("language", "fa"), ("hours", "24"), ("data", "true"));
            var link = new Uri((await Visitor.Read(made)).QuerySelector("code.key")!.TextContent).PathAndQuery;
            var page = await Desk.Visitor().Page(link);
            if (page.QuerySelector(".body img") is { } picture)
                (await Desk.Visitor().Get(picture.GetAttribute("src")!)).EnsureSuccessStatusCode().Dispose();
        }
    }

    /// <summary>Every answer with its status and headers, by address.</summary>
    private async Task<Dictionary<string, string>> Probe()
    {
        var answers = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var address in Channels.Values.SelectMany(addresses => addresses))
        {
            // The API counts the requests of a client in a minute, and says so in its answers.
            using var answer = await Desk.Site.Get(address, ("X-Forwarded-For", $"203.0.113.{answers.Count % 250}"));
            answers.Add(address, await Read(answer));
        }

        return answers;
    }

    private static async Task<string> Read(HttpResponseMessage answer)
    {
        var headers = answer.Headers.Concat(answer.Content.Headers).Where(header => header.Key is not ("Date" or "RateLimit" or "RateLimit-Policy" or "Age"));
        var text = new StringBuilder(((int)answer.StatusCode).ToString(CultureInfo.InvariantCulture)).Append('\n');
        foreach (var (name, values) in headers.OrderBy(header => header.Key, StringComparer.Ordinal))
            text.Append(name).Append(": ").AppendJoin(", ", values).Append('\n');
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        return text.Append('\n').Append(Encoding.UTF8.GetString(bytes)).Append(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes))).ToString();
    }

    /// <summary>A search says back what was asked: that alone is not a find.</summary>
    private static List<string> Found(Dictionary<string, string> answers) =>
    [
        .. from answer in answers
           let asked = Uri.UnescapeDataString(answer.Key)
           from secret in Secrets
           where answer.Value.Contains(secret, StringComparison.Ordinal) && !asked.Contains(Uri.UnescapeDataString(secret), StringComparison.OrdinalIgnoreCase)
           select $"{answer.Key} holds {secret}",
    ];

    /// <summary>An answer to an address that there is not, without the address.</summary>
    private async Task<string> NotFound(string address)
    {
        using var answer = await Desk.Site.Get(address);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        var body = await answer.Content.ReadAsStringAsync();
        var word = address[(address.LastIndexOf('/') + 1)..];
        return $"{answer.Headers.CacheControl} {answer.Content.Headers.ContentType}\n{body.Replace(word, "WORD", StringComparison.Ordinal)}";
    }

    private static string Differing(string address, string one, string other)
    {
        var at = one.Zip(other).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"{address} differs at {at}: {Part(one, at)} | {Part(other, at)}";
    }

    private static string Part(string text, int at) => text[Math.Max(0, at - 40)..Math.Min(text.Length, at + 80)];

    /// <summary>Every object of the public history, as plain git gets it.</summary>
    private async Task<string> Clone()
    {
        using var folder = new TemporaryFolder();
        await Git.Run(folder.Path, "clone", "--quiet", "--mirror", $"{Desk.Site.Address}content.git", "clone");
        return await Git.Run(folder["clone"], "cat-file", "--batch-all-objects", "--batch");
    }
}
