using Fairway.Web.Tests.Support;

namespace Fairway.Web.Tests.Hosting;

/// <summary>What a client library would not send.</summary>
public sealed class RawRequestTests(SmallSite small)
{
    [Fact]
    public async Task A_host_that_is_not_allowed_is_refused_with_guards()
    {
        await using var site = await RunningSite.Start(null, configure: builder => builder.Configuration["AllowedHosts"] = "fairway.example");

        var wrong = await RawRequest.Send(site, "GET /health/live HTTP/1.1\r\nHost: attacker.example\r\nConnection: close\r\n\r\n");
        var right = await RawRequest.Send(site, "GET /health/live HTTP/1.1\r\nHost: fairway.example\r\nConnection: close\r\n\r\n");

        Assert.StartsWith("HTTP/1.1 400", wrong, StringComparison.Ordinal);
        Assert.Contains("nosniff", wrong, StringComparison.Ordinal);
        Assert.StartsWith("HTTP/1.1 200", right, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_request_without_a_host_is_refused()
    {
        Assert.StartsWith("HTTP/1.1 400", await RawRequest.Send(small.Site, "GET /en HTTP/1.1\r\nConnection: close\r\n\r\n"), StringComparison.Ordinal);
        Assert.StartsWith("HTTP/1.1 400", await RawRequest.Send(small.Site, "GET /en HTTP/1.1\r\nHost:\r\nConnection: close\r\n\r\n"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_host_claims_is_never_in_the_page()
    {
        var answer = await RawRequest.Send(small.Site, "GET /vi/policy HTTP/1.1\r\nHost: attacker.example\r\nX-Forwarded-Host: attacker.example\r\nConnection: close\r\n\r\n");

        Assert.StartsWith("HTTP/1.1 200", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("attacker", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("//attacker.example/")]
    [InlineData("/\\attacker.example/")]
    [InlineData("/%5cattacker.example/")]
    [InlineData("/%2f%2fattacker.example/")]
    [InlineData("/EN//attacker.example")]
    [InlineData("///en/")]
    [InlineData("/EN/%0d%0aSet-Cookie:a=b")]
    public async Task No_path_redirects_to_another_site(string path)
    {
        var answer = await RawRequest.Send(small.Site, $"GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        var location = answer.Split("\r\n").FirstOrDefault(line => line.StartsWith("Location:", StringComparison.Ordinal));
        Assert.True(location is null || location.StartsWith("Location: /en/", StringComparison.Ordinal), location);
        Assert.DoesNotContain("\r\nSet-Cookie", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/../../etc/passwd")]
    [InlineData("/css/../../appsettings.json")]
    [InlineData("/css/..%2f..%2fappsettings.json")]
    [InlineData("/data/..%2f..%2fsite/site.csv")]
    [InlineData("/en/guidance/..%2fclaim")]
    [InlineData("/appsettings.json")]
    [InlineData("/en/guidance/claim%00.md")]
    [InlineData("/site.yaml")]
    public async Task No_path_leads_out_of_the_site(string path)
    {
        var answer = await RawRequest.Send(small.Site, $"GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        Assert.Matches("^HTTP/1.1 4(00|04)", answer);
    }

    [Theory]
    [InlineData("POST", "405")]
    [InlineData("DELETE", "405")]
    [InlineData("BREW", "405")]
    public async Task Only_reading_is_allowed(string method, string status) => Assert.StartsWith(
        $"HTTP/1.1 {status}",
        await RawRequest.Send(small.Site, $"{method} /en HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: 0\r\n\r\n"),
        StringComparison.Ordinal);

    [Fact]
    public async Task A_request_line_or_headers_over_the_limit_are_refused()
    {
        var longPath = new string('a', Web.Hosting.ServerLimits.MaxRequestLine);
        var longHeader = new string('a', Web.Hosting.ServerLimits.MaxHeaderBytes);

        Assert.StartsWith("HTTP/1.1 414", await RawRequest.Send(small.Site, $"GET /{longPath} HTTP/1.1\r\nHost: localhost\r\n\r\n"), StringComparison.Ordinal);
        Assert.StartsWith("HTTP/1.1 431", await RawRequest.Send(small.Site, $"GET / HTTP/1.1\r\nHost: localhost\r\nX: {longHeader}\r\n\r\n"), StringComparison.Ordinal);
    }
}
