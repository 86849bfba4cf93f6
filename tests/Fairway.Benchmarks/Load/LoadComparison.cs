using System.Globalization;
using Fairway.Trials.Processes;

namespace Fairway.Benchmarks.Load;

/// <summary>A warm page from Fairway beside nginx serving the same bytes, turn by turn in one run, so that a busy machine slows both.</summary>
internal static class LoadComparison
{
    public const string DefaultPath = "/en/guidance/claim-asylum";

    private const int Rounds = 5;
    private const int Connections = 64;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Turn = TimeSpan.FromSeconds(6);

    public static async Task RunAsync(string path, CancellationToken cancellationToken)
    {
        using var folder = new TemporaryFolder();
        await using var fairway = await FairwayServer.Start(["--content", Repository.Content, "--store", folder.In("store")], cancellationToken);
        var page = new Uri(fairway.Address, path);

        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, page) { Headers = { { "Accept-Encoding", "br" } } };
        using var model = (await client.SendAsync(request, cancellationToken)).EnsureSuccessStatusCode();
        var body = await model.Content.ReadAsByteArrayAsync(cancellationToken);
        var (process, nginx) = await NginxServer.StartAsync(folder, body, model, cancellationToken);
        await using var _ = process;

        Console.WriteLine($"{path}, {body.Length} bytes of Brotli, {Connections} connections, {Rounds} rounds of {Turn.TotalSeconds:0} s each; the two cores are shared with wrk.");
        await WrkRun.MeasureAsync(nginx, WarmUp, Connections, cancellationToken);
        await WrkRun.MeasureAsync(page, WarmUp, Connections, cancellationToken);

        var ratios = new List<double>();
        Console.WriteLine("round   nginx req/s   p50      p99    fairway req/s   p50      p99    ratio");
        for (var round = 1; round <= Rounds; round++)
        {
            var peer = await WrkRun.MeasureAsync(nginx, Turn, Connections, cancellationToken);
            var ours = await WrkRun.MeasureAsync(page, Turn, Connections, cancellationToken);
            ratios.Add(ours.RequestsPerSecond / peer.RequestsPerSecond);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{round,5}{Row(peer)}{Row(ours)}{ratios[^1],9:0.00}"));
        }

        ratios.Sort();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"Fairway serves {ratios[Rounds / 2]:0.00} times what nginx serves (median; from {ratios[0]:0.00} to {ratios[^1]:0.00})."));
    }

    private static string Row(WrkRun run) => string.Create(
        CultureInfo.InvariantCulture,
        $"{run.RequestsPerSecond,14:0}{run.Median.TotalMilliseconds,7:0.00} ms{run.Percentile99.TotalMilliseconds,6:0.00} ms");
}
