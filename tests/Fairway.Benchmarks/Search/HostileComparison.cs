using System.Diagnostics;
using System.Globalization;
using Fairway.Search.Evaluation;
using Fairway.Trials.Processes;

namespace Fairway.Benchmarks.Search;

/// <summary>Searches that nobody means, filled to what a request line holds, over HTTP from a whole server with this repository's content, beside a plain one. Each answer by the clock, and the server's memory.</summary>
internal static class HostileComparison
{
    private const int Rounds = 50;

    /// <summary>Letters of a query, a little less than a request line holds.</summary>
    private const int Room = 4_000;

    private static readonly (string What, string Query)[] _queries =
    [
        ("plain", "asylum+interview"),
        ("no result", "asylum+xylophone+quagga"),
        ("words", Filled("a+")),
        ("words that are known", Filled("asylum+interview+appeal+housing+")),
        ("words that are not", string.Concat(Enumerable.Range(0, Room / 8).Select(i => string.Create(CultureInfo.InvariantCulture, $"xq{i:00000}+")))),
        ("mistyped words", Filled("asylim+intervew+hosing+")),
        ("minus words", Filled("-a+")),
        ("quoted words", Filled("%22a%22+")),
        ("quoted known words", Filled("%22asylum+interview%22+")),
        ("one long word", Filled("a")),
        ("parentheses", Filled("(")),
        ("quotes", Filled("%22")),
        ("tatweel", Filled("%d9%80")),
        ("a ligature of 18 letters", Filled("%ef%b7%ba")),
        ("combining marks", Filled("a%cc%81%cc%82")),
        ("Chinese without spaces", Filled("%e5%ba%87%e6%8a%a4")),
        ("regular expression", "(a%2b)%2b$/(((a|a)*)*)*b/" + new string('a', Room / 2)),
        ("control and bidi", Filled("%e2%80%ae%00claim%e2%81%a9")),
        ("page 10^9", "asylum&page=1000000000"),
        ("500 filters", "asylum&" + string.Join('&', Enumerable.Range(0, 500).Select(i => string.Create(CultureInfo.InvariantCulture, $"p{i}=")))),
    ];

    public static async Task Run(CancellationToken cancellationToken)
    {
        using var folder = new TemporaryFolder();
        await using var server = await FairwayServer.Start(["--no-desk", "--content", Repository.Content, "--store", folder.In("store")], cancellationToken);
        using var client = new HttpClient();
        Console.WriteLine($"milliseconds of {Rounds} answers to each, one after the other; resident {server.ResidentMegabytes()} MB at the start");
        Console.WriteLine($"{"",-26}{"status",7}{"p50",9}{"slowest",9}{"resident",12}");
        foreach (var (what, query) in _queries)
            await Ask(server, client, what, query, cancellationToken);
    }

    private static async Task Ask(FairwayServer server, HttpClient client, string what, string query, CancellationToken cancellationToken)
    {
        var address = new Uri($"{server.Address}en/search?q={query}", new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });
        var (times, status) = (new List<TimeSpan>(), 0);
        for (var round = 0; round <= Rounds; round++)
        {
            var clock = Stopwatch.GetTimestamp();
            using var answer = await client.GetAsync(address, cancellationToken);
            // The first is not counted: it is compiled for.
            if (round > 0)
                times.Add(Stopwatch.GetElapsedTime(clock));
            status = (int)answer.StatusCode;
        }

        var latency = new Durations(times);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{what,-26}{status,7}{latency.Percentile(0.5).TotalMilliseconds,9:0.0}{latency.Percentile(1).TotalMilliseconds,9:0.0}{server.ResidentMegabytes(),9} MB"));
    }

    private static string Filled(string part) => string.Concat(Enumerable.Repeat(part, Room / part.Length));
}
