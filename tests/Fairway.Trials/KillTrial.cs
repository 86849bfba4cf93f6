using System.Globalization;
using Fairway.Trials.Children;

namespace Fairway.Trials;

/// <summary>Kills publishers at random points: no acknowledged release is lost, and every store verifies and starts again.</summary>
public static class KillTrial
{
    /// <summary>Verifying grows with the history, so after this many kills a new store is begun.</summary>
    private const int KillsPerStore = 25;

    /// <summary>More than a publisher makes in its life: no two publish the same.</summary>
    private const int MostReleases = 10_000;

    private static readonly TimeSpan LongestLife = TimeSpan.FromMilliseconds(400);

    /// <returns>Acknowledged releases, all of which were found again.</returns>
    public static async Task<int> Run(TrialStores stores, int kills, int seed, TextWriter output, CancellationToken cancellationToken)
    {
        var random = new Random(seed);
        var found = 0;
        for (var first = 1; first <= kills; first += KillsPerStore)
        {
            var place = await stores.Next(pages: 3, cancellationToken);
            var acknowledged = new List<Acknowledged>();
            var count = Math.Min(KillsPerStore, kills - first + 1);
            for (var kill = 0; kill < count; kill++)
            {
                var life = LongestLife * random.NextDouble();
                acknowledged.AddRange(await KillOne(place, number: 2 + kill * MostReleases, waits: kill % 2 == 0, life, cancellationToken));
                await StoreCheck.Holds(place, acknowledged, cancellationToken);
            }

            found += acknowledged.Count;
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{first + count - 1} kills, {found} acknowledged releases, none lost"));
        }

        return found;
    }

    /// <param name="waits">Its life is counted from its first release; else from its start, so that the first is hit too.</param>
    private static async Task<List<Acknowledged>> KillOne(StorePlace place, int number, bool waits, TimeSpan life, CancellationToken cancellationToken)
    {
        await using var child = TrialChild.Start(PublishingChild.LoopVerb, place, 1, number);
        var first = await child.Lines.ReadAsync(cancellationToken);
        if (first != PublishingChild.Ready)
            throw new TrialFailedException($"The publisher did not start again on {place}: {first} {child.Errors}");

        var acknowledged = new List<Acknowledged>();
        if (waits && Acknowledged.Read(await child.Lines.ReadAsync(cancellationToken)) is { } release)
            acknowledged.Add(release);
        await Task.Delay(life, cancellationToken);
        if (child.HasExited)
            throw new TrialFailedException($"The publisher on {place} ended by itself: {child.Errors}");
        await child.Kill();
        return [.. acknowledged, .. (await child.Finish(cancellationToken)).Select(Acknowledged.Read).OfType<Acknowledged>()];
    }
}
