using System.Globalization;
using Fairway.Trials.Children;

namespace Fairway.Trials;

/// <summary>Many publishers in several processes publish at once: every change is there, once.</summary>
public static class ContentionTrial
{
    private const int MostProcesses = 8;

    /// <returns>How many releases were made, the first not counted, and how often a publisher was told that the store does not answer and tried again.</returns>
    public static async Task<(int Releases, int Again)> Run(TrialStores stores, int publishers, int rounds, CancellationToken cancellationToken)
    {
        var place = await stores.Next(publishers, cancellationToken);
        var processes = Math.Min(MostProcesses, publishers);
        var children = Enumerable.Range(0, processes).Select(process =>
        {
            var first = 1 + publishers * process / processes;
            var count = publishers * (process + 1) / processes - first + 1;
            var own = place.Origin is null ? place : stores.Node(place, string.Create(CultureInfo.InvariantCulture, $"node-{process}"));
            return TrialChild.Start(PublishingChild.RoundsVerb, own, first, count, rounds);
        }).ToList();

        var acknowledged = new List<Acknowledged>();
        var again = 0;
        try
        {
            foreach (var child in children)
            {
                var lines = await child.Finish(cancellationToken);
                acknowledged.AddRange(lines.Select(Acknowledged.Read).OfType<Acknowledged>());
                again += lines.Count(line => Acknowledged.Read(line) is null);
                if (child.ExitCode != 0)
                    throw new TrialFailedException($"A process of publishers on {place} failed: {child.Errors}");
            }
        }
        finally
        {
            foreach (var child in children)
                await child.DisposeAsync();
        }

        var releases = await StoreCheck.Holds(place, acknowledged, cancellationToken);
        await EveryChangeOnce(place, publishers, rounds, cancellationToken);
        return (releases - 1, again);
    }

    private static async Task EveryChangeOnce(StorePlace place, int publishers, int rounds, CancellationToken cancellationToken)
    {
        using var store = place.Open();
        var log = await store.Refresh(cancellationToken);
        var published = log.NewestFirst.Where(release => release.Number > 1)
            .GroupBy(release => (release.By, release.Note))
            .ToDictionary(same => same.Key, same => same.Count());
        for (var page = 1; page <= publishers; page++)
        {
            for (var round = 1; round <= rounds; round++)
            {
                var times = published.GetValueOrDefault(($"publisher {page}", TrialContent.State(round + 1)));
                if (times != 1)
                    throw new TrialFailedException($"Round {round} of publisher {page} is {times} times in {place}.");
            }

            if (log.Touching(TrialContent.TextPath(page)).Count() != rounds + 1)
                throw new TrialFailedException($"Page {page} was changed by {log.Touching(TrialContent.TextPath(page)).Count()} releases of {place}, not by {rounds + 1}.");
        }
    }
}
