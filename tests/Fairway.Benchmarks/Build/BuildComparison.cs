using System.Diagnostics;
using System.Globalization;
using Fairway.Trials.Processes;

namespace Fairway.Benchmarks.Build;

/// <summary>
/// From files to serving: Fairway from the start of its process to ready (checked, published into an empty store, indexed for search),
/// beside Hugo writing the same pages as HTML. Turn by turn, in one run.
/// </summary>
internal static class BuildComparison
{
    public const int DefaultPages = 10_000;

    private const int Rounds = 3;

    public static async Task RunAsync(int pages, CancellationToken cancellationToken)
    {
        using var folder = new TemporaryFolder();
        FairwayTree.Write(folder.In("fairway"), pages);
        HugoTree.Write(folder.In("hugo"), pages);

        Console.WriteLine($"{pages} pages of about 400 words; {Rounds} rounds");
        Console.WriteLine("round     hugo   fairway   ratio   fairway again, from its store   resident");
        var ratios = new List<double>();
        for (var round = 1; round <= Rounds; round++)
        {
            var store = folder.In(string.Create(CultureInfo.InvariantCulture, $"store-{round}"));
            var hugo = await HugoAsync(folder.In("hugo"), folder.In(string.Create(CultureInfo.InvariantCulture, $"public-{round}")), cancellationToken);
            var first = await FairwayAsync(folder.In("fairway"), store, cancellationToken);
            var again = await FairwayAsync(folder.In("fairway"), store, cancellationToken);
            ratios.Add(first.TimeToReady / hugo);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{round,5}{hugo.TotalSeconds,7:0.00} s{first.TimeToReady.TotalSeconds,8:0.00} s{ratios[^1],8:0.00}{again.TimeToReady.TotalSeconds,30:0.00} s{again.Megabytes,8} MB"));
        }

        ratios.Sort();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"Fairway takes {ratios[Rounds / 2]:0.00} times as long as Hugo (median; from {ratios[0]:0.00} to {ratios[^1]:0.00})."));
    }

    private static async Task<TimeSpan> HugoAsync(string source, string target, CancellationToken cancellationToken)
    {
        var clock = Stopwatch.StartNew();
        await ChildProcess.Run("hugo", ["--source", source, "--destination", target, "--quiet"], cancellationToken);
        return clock.Elapsed;
    }

    private static async Task<(TimeSpan TimeToReady, long Megabytes)> FairwayAsync(string content, string store, CancellationToken cancellationToken)
    {
        await using var server = await FairwayServer.Start(["--content", content, "--store", store], cancellationToken);
        return (server.TimeToReady, server.ResidentMegabytes());
    }
}
