using System.Net;
using Fairway.Web.Desk.Hosting;
using Fairway.Web.Desk.Store;
using Fairway.Web.Tests.Desk.Support;
using Fairway.Web.Tests.Support;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace Fairway.Web.Tests.Desk;

/// <summary>The desk stands beside the public pages, and they know nothing of it.</summary>
[Collection(PostgresTests.Name)]
public sealed class DeskApartTests(PostgresServer server)
{
    private static readonly string[] PublicPages = ["/", "/en", "/en/guidance/claim", "/en/search?q=claim", "/en/data", "/api/v1/datasets", "/releases", "/nothing-here", "/desktop"];

    [Fact]
    public async Task No_public_page_sets_a_cookie_or_asks_who_is_there()
    {
        Asked.Times = 0;
        await using var desk = await DeskSite.Start(builder => builder.Services.AddScoped<IAuthenticationHandlerProvider, Asked>());
        await desk.Add("author@example.org", "author");
        var visitor = await desk.SignedIn("author@example.org");
        Assert.NotEqual(0, Asked.Times);

        Asked.Times = 0;
        foreach (var page in PublicPages)
        {
            using var answer = await visitor.Get(page);
            Assert.False(answer.Headers.Contains("Set-Cookie"), page);
        }

        Assert.Equal(0, Asked.Times);
    }

    [Fact]
    public async Task Cookies_are_of_this_host_alone_over_TLS_and_closed_to_scripts()
    {
        await using var desk = await DeskSite.Start();
        await desk.Add("publisher@example.org", "publisher");
        await desk.AddAuthenticator("publisher@example.org");
        var visitor = await desk.SignedIn("publisher@example.org");

        Assert.Equal([DeskCookies.Session, DeskCookies.Form, DeskCookies.HalfWay], visitor.SetCookies.Select(cookie => cookie.Split('=')[0]).Distinct().Order(StringComparer.Ordinal));
        Assert.All(visitor.SetCookies, cookie =>
        {
            Assert.StartsWith("__Host-", cookie, StringComparison.Ordinal);
            Assert.Contains("; path=/;", cookie, StringComparison.Ordinal);
            Assert.Contains("; secure", cookie, StringComparison.Ordinal);
            Assert.Contains("; httponly", cookie, StringComparison.Ordinal);
            Assert.Matches("; samesite=(lax|strict)", cookie);
            Assert.DoesNotContain("domain", cookie, StringComparison.Ordinal);
        });
    }

    [Theory]
    [InlineData("/desk/sign-in", 200)]
    [InlineData("/desk", 302)]
    [InlineData("/desk/", 301)]
    [InlineData("/desk/nothing-here", 302)]
    [InlineData("/desk?at=2026-01-01", 302)]
    [InlineData("/Desk/sign-in", 301)]
    [InlineData("/DESK/accounts", 301)]
    [InlineData("/desk/Accounts", 302)]
    public async Task No_answer_of_the_desk_is_stored_and_its_policy_is_that_of_the_site(string path, int status)
    {
        await using var desk = await DeskSite.Start();
        using var answer = await desk.Visitor().Get(path);

        Assert.Equal((status, "no-store"), ((int)answer.StatusCode, answer.Headers.CacheControl!.ToString()));
        Assert.Equal(Fairway.Web.Hosting.SecurityHeaders.ContentSecurityPolicy, Assert.Single(answer.Headers.GetValues("Content-Security-Policy")));
        Assert.False(answer.Headers.Contains("X-Frame-Options"));
        Assert.DoesNotContain("style=", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_desk_there_is_none_and_no_database()
    {
        using var folder = new TemporaryFolder();
        SmallContent.WriteTo(folder);
        await using var site = await RunningSite.Start(folder.Path, configure: builder => builder.Configuration["Fairway:Store"] = folder["store/releases"]);

        foreach (var path in (string[])["/desk", "/desk/sign-in", "/desk/accounts"])
            await site.Page(path, HttpStatusCode.NotFound);
        Assert.Null(site.Services.GetService<DeskStore>());
        Assert.Null(site.Services.GetService<SignInManager<Accounts.Account>>());
        Assert.Null(site.Services.GetService<IAuthenticationSchemeProvider>());
        Assert.False(Directory.Exists(folder["store"]));
    }

    [Fact]
    public async Task A_database_that_is_away_closes_the_desk_alone_and_opens_it_when_it_comes()
    {
        var database = await server.NewDatabase();
        await server.Stop();
        await using var desk = await DeskSite.Start(builder => builder.Configuration["Fairway:Desk:Database"] = database, waits: false);
        await Eventually.Is(() => desk.Log.All.Any(line => line.Contains("does not answer. Start it", StringComparison.Ordinal)));

        using (var closed = await desk.Visitor().Get("/desk"))
        {
            Assert.Equal(TimeSpan.FromSeconds(15), closed.Headers.RetryAfter!.Delta);
            Assert.Equal("no-store", closed.Headers.CacheControl!.ToString());
            Assert.Contains("cannot be used now", (await Visitor.Read(closed, expected: HttpStatusCode.ServiceUnavailable)).QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        }

        await desk.Visitor().Page("/en");

        await server.Start();
        var state = desk.Site.Services.GetRequiredService<DeskState>();
        await Eventually.Is(() => state.IsReady, () => desk.Time.Advance(DeskOpening.RetryEvery));
        await desk.Add("author@example.org", "author");
        var visitor = await desk.SignedIn("author@example.org");
        await visitor.Page("/desk");

        await server.Stop();
        try
        {
            desk.Time.Advance(TimeSpan.FromMinutes(1));
            using var lost = await visitor.Get("/desk");
            Assert.Equal(HttpStatusCode.ServiceUnavailable, lost.StatusCode);
            await desk.Visitor().Page("/en");
        }
        finally
        {
            await server.Start();
        }

        await visitor.Page("/desk");
    }

    [Theory]
    [InlineData("Folder", " ", "Fairway:Desk:Folder is empty")]
    [InlineData("Folder", "store/releases/desk", "which are public")]
    [InlineData("Database", "x", "no connection string")]
    [InlineData("Database", "Username=me", "no connection string")]
    public async Task A_wrong_setting_of_the_desk_stops_the_start_with_a_sentence(string setting, string value, string sentence)
    {
        var exception = await Assert.ThrowsAsync<Microsoft.Extensions.Options.OptionsValidationException>(() => RunningSite.Start(null, desk: true, configure: builder =>
        {
            builder.Configuration["Fairway:Store"] = "store/releases";
            builder.Configuration[$"Fairway:Desk:{setting}"] = value;
        }));
        Assert.Contains(sentence, Assert.Single(exception.Failures), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_is_of_64_KB_at_most()
    {
        await using var desk = await DeskSite.Start();
        var visitor = desk.Visitor();
        var token = await visitor.Token("/desk/sign-in");
        using var large = await visitor.Post("/desk/sign-in", token, ("email", new string('x', DeskLimits.FormBytes)));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, large.StatusCode);

        // Of one that does not say how long it is, the token is never reached.
        using var unsaid = await visitor.Post("/desk/sign-in", new PushedContent("email=" + new string('x', DeskLimits.FormBytes)));
        var page = await Visitor.Read(unsaid, "", HttpStatusCode.RequestEntityTooLarge);
        Assert.Contains("64", page.QuerySelector(".lead")!.TextContent, StringComparison.Ordinal);
        using var stale = await visitor.Post("/desk/sign-in", new PushedContent("email=x"));
        Assert.Equal(HttpStatusCode.BadRequest, stale.StatusCode);
    }

    /// <summary>Counts how often anybody looks for a handler of authentication.</summary>
    private sealed class Asked(IAuthenticationSchemeProvider schemes) : IAuthenticationHandlerProvider
    {
        private readonly AuthenticationHandlerProvider _real = new(schemes);

        public static int Times { get; set; }

        public Task<IAuthenticationHandler?> GetHandlerAsync(HttpContext context, string authenticationScheme)
        {
            Times++;
            return _real.GetHandlerAsync(context, authenticationScheme);
        }
    }
}
