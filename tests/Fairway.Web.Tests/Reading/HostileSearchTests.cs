using System.Text.RegularExpressions;
using Fairway.Web.Hosting;
using Fairway.Web.Tests.Support;

namespace Fairway.Web.Tests.Reading;

/// <summary>Searches that nobody means, as they come over the wire: each is refused or answered plainly. What the index does with them is tested beside it.</summary>
public sealed partial class HostileSearchTests(SmallSite small)
{
    /// <summary>A plain answer is no longer than a page may be, unpacked.</summary>
    private const int LongestAnswer = 128 * 1024;

    private static readonly string[] Searches = ["/en/search", "/fa/search/suggest", "/fa/search/atom.xml", "/api/v1/search"];

    /// <summary>As much of a query as a request line holds.</summary>
    private static readonly int Room = ServerLimits.MaxRequestLine - 100;

    private static readonly string[] Queries =
    [
        "q=" + Filled("a+"),
        "q=" + Filled("-a+"),
        "q=" + Filled("%22a%22+"),
        "q=" + Filled("("),
        "q=" + Filled("%22"),
        "q=" + Filled("%d9%80"),
        "q=" + Filled("%ef%b7%ba"),
        "q=" + Filled("a%cc%81%cc%82"),
        "q=(a%2b)%2b$/(((a|a)*)*)*b/" + new string('a', 3_000),
        "q=*:*+title:*+[a+TO+z]+%7b*+TO+*%7d+asylum~2^9",
        "q=%00%01%1f%7f%c2%80%c2%9f",
        "q=%e2%80%ae%e2%81%a6%e2%80%8fclaim%e2%81%a9",
        "q=%ff%fe%c0%af%ed%a0%80%f5%80%80%80claim",
        "q=%",
        "q=%zz%u0041%2",
        "q=%25%32%35",
        "q=%ef%bf%bf%ef%bf%be",
        "q=claim&page=1000000000",
        "q=claim&page=99999999999999999999&limit=1000000000&offset=1000000000",
        "q=claim&page=-1&sort=%00&type=..%2f..&topic=%3cb%3e&in=xx&year=99999&applies-to=%ff",
        "q=claim&limit=NaN&offset=1e9&language=zz",
        string.Join('&', Enumerable.Repeat("q=claim", 500)),
        "q=claim&" + string.Join('&', Enumerable.Range(0, 500).Select(i => $"p{i}=")),
        "q=claim" + Filled("&"),
        "q=claim" + Filled("&=") + "&&==&",
        "q[]=claim&q[0]=a;q=b",
        "q=%3cscript%3ealert(1)%3c/script%3e%0d%0aSet-Cookie:a=b",
        "q=' OR 1=1 --",
        "",
        "q",
        "=",
        "?",
    ];

    public static TheoryData<string, int> Everything => [.. from path in Searches from query in Enumerable.Range(0, Queries.Length) select (path, query)];

    [Theory, MemberData(nameof(Everything))]
    public async Task A_hostile_search_is_refused_or_answered_plainly(string path, int query)
    {
        var answer = await RawRequest.Send(small.Site, $"GET {path}?{Queries[query]} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        Assert.Matches(PlainStatus(), answer);
        Assert.InRange(answer.Length, 1, LongestAnswer);
        Assert.DoesNotContain("\r\nSet-Cookie", answer, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<script>", answer, StringComparison.OrdinalIgnoreCase);
    }

    public static TheoryData<string, string> TooLong => [.. from path in Searches from part in (string[])["a", "word+", "("] select (path, part)];

    [Theory, MemberData(nameof(TooLong))]
    public async Task A_megabyte_is_refused_before_it_is_read(string path, string part)
    {
        var megabyte = string.Concat(Enumerable.Repeat(part, 1024 * 1024 / part.Length));

        var asQuery = await RawRequest.SendTooLong(small.Site.Address, $"GET {path}?q={megabyte} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        var asHeader = await RawRequest.SendTooLong(small.Site.Address, $"GET {path}?q=a HTTP/1.1\r\nHost: localhost\r\nX: {megabyte}\r\nConnection: close\r\n\r\n");

        Assert.True(asQuery.Length == 0 || asQuery.StartsWith("HTTP/1.1 414", StringComparison.Ordinal), asQuery);
        Assert.True(asHeader.Length == 0 || asHeader.StartsWith("HTTP/1.1 431", StringComparison.Ordinal), asHeader);
        await small.Site.Page("/en/search?q=claim");
    }

    private static string Filled(string part) => string.Concat(Enumerable.Repeat(part, Room / part.Length));

    [GeneratedRegex(@"^HTTP/1\.1 (200|400|414) ", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PlainStatus();
}
