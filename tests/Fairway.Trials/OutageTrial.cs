using System.Globalization;
using Fairway.Releases;
using Fairway.Trials.Processes;

namespace Fairway.Trials;

/// <summary>The origin hangs, then refuses; the node is started again within. It answers nothing but 200, says that it is degraded, and catches up when the origin is back.</summary>
public static class OutageTrial
{
    private const int Pages = 5;

    private static readonly TimeSpan CatchUp = TimeSpan.FromMinutes(1);

    /// <param name="outage">How long the origin is away, half of it hung and half refusing.</param>
    /// <returns>How many answers were given while it was away.</returns>
    public static async Task<int> Run(TrialStores stores, TimeSpan outage, TextWriter output, CancellationToken cancellationToken)
    {
        var place = await stores.Next(Pages, cancellationToken);
        await using var gate = stores.Gate();
        string[] options = [.. stores.Behind(gate, stores.Node(place, "serving")).Options];
        var server = await FairwayServer.Start(options, cancellationToken);
        var answers = 0;
        try
        {
            gate.Hang();
            answers += await Crawl(server, outage / 4, cancellationToken);
            await Degraded(server, cancellationToken);
            await server.DisposeAsync();
            server = await FairwayServer.Start(options, cancellationToken);
            answers += await Crawl(server, outage / 4, cancellationToken);

            gate.Shut();
            answers += await Crawl(server, outage / 4, cancellationToken);
            await Degraded(server, cancellationToken);
            await server.DisposeAsync();
            server = await FairwayServer.Start(options, cancellationToken);
            answers += await Crawl(server, outage / 4, cancellationToken);
            await Degraded(server, cancellationToken);

            using (var store = place.Open())
                await new Publisher(store).Publish(new Publication("trial", "Meanwhile.") { Changes = TrialContent.Changes(Enumerable.Range(1, Pages), 2) }, cancellationToken);
            gate.Open();
            var crawler = new Crawler(server.Address, Pages);
            using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            var crawl = crawler.Run(1, stop.Token);
            using var patience = new CancellationTokenSource(CatchUp);
            while (crawler.Newest < 2 && !crawl.IsCompleted)
                await Task.Delay(TimeSpan.FromMilliseconds(50), patience.Token);
            await stop.CancelAsync();
            await crawl;
        }
        finally
        {
            await server.DisposeAsync();
        }

        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"origin away for {outage.TotalSeconds} s with two restarts: {answers} answers, all 200"));
        return answers;
    }

    private static async Task<int> Crawl(FairwayServer server, TimeSpan time, CancellationToken cancellationToken)
    {
        var crawler = new Crawler(server.Address, Pages);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        stop.CancelAfter(time);
        await crawler.Run(1, stop.Token);
        cancellationToken.ThrowIfCancellationRequested();
        if (crawler.Others > 0)
            throw new TrialFailedException($"{crawler.Others} answers had another status than 200 while the origin was away.");
        return crawler.Answers;
    }

    private static async Task Degraded(FairwayServer server, CancellationToken cancellationToken)
    {
        using var client = new HttpClient { BaseAddress = server.Address };
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(CatchUp);
        while (true)
        {
            using var answer = await client.GetAsync(new Uri("/health/ready", UriKind.Relative), patience.Token);
            var said = await answer.Content.ReadAsStringAsync(patience.Token);
            if (!answer.IsSuccessStatusCode)
                throw new TrialFailedException($"A node whose origin is away is not ready: {said}");
            if (said.StartsWith("degraded", StringComparison.Ordinal))
                return;
            await Task.Delay(TimeSpan.FromMilliseconds(100), patience.Token);
        }
    }
}
