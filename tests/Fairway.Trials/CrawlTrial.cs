using System.Globalization;
using Fairway.Releases;
using Fairway.Trials.Processes;

namespace Fairway.Trials;

/// <summary>Three nodes of one origin are read while releases go out, each of which changes every page: no answer mixes two releases, and all nodes come to the last.</summary>
public static class CrawlTrial
{
    private const int Nodes = 3;
    private const int Pages = 20;
    private const int CrawlersPerNode = 4;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    /// <returns>How many answers were whole.</returns>
    public static async Task<int> Run(TrialStores stores, int releases, TextWriter output, CancellationToken cancellationToken)
    {
        var place = await stores.Next(Pages, cancellationToken);
        var servers = new List<FairwayServer>();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        try
        {
            for (var node = 1; node <= Nodes; node++)
                servers.Add(await FairwayServer.Start(stores.Node(place, string.Create(CultureInfo.InvariantCulture, $"serving-{node}")).Options, cancellationToken));
            var crawlers = servers.Select(server => new Crawler(server.Address, Pages)).ToList();
            var crawls = crawlers.SelectMany(crawler => Enumerable.Range(1, CrawlersPerNode).Select(seed => crawler.Run(seed, stop.Token))).ToList();

            using var store = place.Open();
            var publisher = new Publisher(store);
            for (var number = 2; number <= releases + 1; number++)
            {
                var all = TrialContent.Changes(Enumerable.Range(1, Pages), number);
                await publisher.Publish(new Publication("trial", TrialContent.State(number)) { Changes = all }, cancellationToken);
            }

            using var patience = new CancellationTokenSource(Patience);
            while (crawlers.Any(crawler => crawler.Newest <= releases) && crawls.TrueForAll(crawl => !crawl.IsCompleted))
                await Task.Delay(TimeSpan.FromMilliseconds(50), patience.Token);
            await stop.CancelAsync();
            await Task.WhenAll(crawls);

            if (crawlers.Sum(crawler => crawler.Others) is > 0 and var others)
                throw new TrialFailedException($"{others} answers had another status than 200.");
            var answers = crawlers.Sum(crawler => crawler.Answers);
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{releases} releases on {Nodes} nodes, {answers} answers, none mixed"));
            return answers;
        }
        finally
        {
            foreach (var server in servers)
                await server.DisposeAsync();
        }
    }
}
