using Fairway.Web.Tests.Support;

namespace Fairway.Web.Tests.Hosting;

public sealed class SecurityHeadersTests(SmallSite small)
{
    public static readonly TheoryData<string> Addresses =
    [
        "/", "/en", "/en/guidance/claim", "/en/search?q=a", "/en/data", "/api/v1/datasets", "/api/v1/nothing", "/nothing",
        "/css/fairway.css", "/health/live", "/robots.txt", "/EN", "/data/small-boat-arrivals/small-boat-arrivals.csv",
    ];

    [Theory, MemberData(nameof(Addresses))]
    public async Task Every_answer_is_guarded(string path)
    {
        using var response = await small.Site.Get(path);

        var policy = Assert.Single(response.Headers.GetValues("Content-Security-Policy"));
        Assert.StartsWith("default-src 'self'", policy, StringComparison.Ordinal);
        Assert.Contains("script-src 'self';", policy, StringComparison.Ordinal);
        Assert.Contains("connect-src 'self';", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("no-referrer", Assert.Single(response.Headers.GetValues("Referrer-Policy")));
        Assert.Equal("same-origin", Assert.Single(response.Headers.GetValues("Cross-Origin-Opener-Policy")));
        Assert.Contains("camera=()", Assert.Single(response.Headers.GetValues("Permissions-Policy")), StringComparison.Ordinal);
        Assert.Single(response.Headers.GetValues("Cross-Origin-Resource-Policy"));
    }

    [Theory, MemberData(nameof(Addresses))]
    public async Task No_answer_sets_a_cookie_or_names_the_server(string path)
    {
        using var response = await small.Site.Get(path);

        Assert.False(response.Headers.Contains("Set-Cookie"));
        Assert.False(response.Headers.Contains("Server"));
        Assert.False(response.Headers.Contains("X-Powered-By"));
    }

    [Fact]
    public async Task Transport_security_is_asked_for_where_the_public_address_is_secure()
    {
        await using var secure = await RunningSite.Start(null, configure: builder => builder.Configuration["Fairway:PublicAddress"] = "https://fairway.example");
        await using var development = await RunningSite.Start(null, "Development", builder => builder.Configuration["Fairway:PublicAddress"] = "https://fairway.example");

        using var strict = await secure.Get("/health/live");
        using var relaxed = await development.Get("/health/live");

        Assert.True(strict.Headers.Contains("Strict-Transport-Security"));
        Assert.False(relaxed.Headers.Contains("Strict-Transport-Security"));
    }

    [Fact]
    public async Task Nothing_in_a_page_is_inline_or_from_elsewhere()
    {
        var page = await small.Site.Page("/en/figures/boats");

        Assert.Empty(page.QuerySelectorAll("script, style, [style], iframe, object, embed"));
        Assert.DoesNotContain(page.All.SelectMany(element => element.Attributes), attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal));
        Assert.All(page.QuerySelectorAll("link[rel=stylesheet], link[rel=icon], img"), element =>
            Assert.StartsWith("/", element.GetAttribute("href") ?? element.GetAttribute("src"), StringComparison.Ordinal));
    }
}
