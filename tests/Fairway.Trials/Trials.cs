using System.Globalization;

namespace Fairway.Trials;

/// <summary>The long form of each trial, by name; all of them when none is named.</summary>
internal static class Trials
{
    private const int Kills = 1_000;
    private const int Publishers = 64;
    private const int Rounds = 100;
    private const int Releases = 100;

    private static readonly TimeSpan Outage = TimeSpan.FromMinutes(10);

    private static readonly Dictionary<string, Func<int?, TextWriter, CancellationToken, Task>> All = new(StringComparer.Ordinal)
    {
        ["kills"] = async (count, output, cancellationToken) =>
        {
            await using var stores = TrialStores.Local();
            await KillTrial.Run(stores, count ?? Kills, Environment.TickCount, output, cancellationToken);
        },
        ["kills-origin"] = async (count, output, cancellationToken) =>
        {
            await using var stores = await TrialStores.WithOrigin(inMemory: false, cancellationToken);
            await KillTrial.Run(stores, count ?? Kills, Environment.TickCount, output, cancellationToken);
        },
        ["faults"] = async (_, output, cancellationToken) =>
        {
            await using var stores = TrialStores.Local();
            foreach (var call in DiskFaultTrial.Calls)
            {
                foreach (var error in DiskFaultTrial.Errors)
                    await DiskFaultTrial.Run(stores, call, error, output, cancellationToken);
            }
        },
        ["contention"] = async (rounds, output, cancellationToken) =>
        {
            await using var stores = TrialStores.Local();
            await Contend(stores, "one machine", rounds ?? Rounds, output, cancellationToken);
        },
        ["contention-origin"] = async (rounds, output, cancellationToken) =>
        {
            await using var stores = await TrialStores.WithOrigin(inMemory: true, cancellationToken);
            await Contend(stores, "an origin", rounds ?? Rounds, output, cancellationToken);
        },
        ["crawl"] = async (releases, output, cancellationToken) =>
        {
            await using var stores = await TrialStores.WithOrigin(inMemory: false, cancellationToken);
            await CrawlTrial.Run(stores, releases ?? Releases, output, cancellationToken);
        },
        ["outage"] = async (seconds, output, cancellationToken) =>
        {
            await using var stores = await TrialStores.WithOrigin(inMemory: false, cancellationToken);
            await OutageTrial.Run(stores, seconds is { } time ? TimeSpan.FromSeconds(time) : Outage, output, cancellationToken);
        },
    };

    public static async Task<int> Run(string[] arguments, TextWriter output, CancellationToken cancellationToken)
    {
        if (arguments is [var name, ..] && !All.ContainsKey(name))
        {
            await output.WriteLineAsync($"There is no trial '{name}'. There are: {string.Join(", ", All.Keys)}; a number behind the name changes its length.");
            return 2;
        }

        int? size = arguments is [_, var text] ? int.Parse(text, CultureInfo.InvariantCulture) : null;
        foreach (var trial in arguments is [var one, ..] ? [one] : All.Keys.ToArray())
        {
            await output.WriteLineAsync($"== {trial}");
            await All[trial](size, output, cancellationToken);
        }

        return 0;
    }

    private static async Task Contend(TrialStores stores, string where, int rounds, TextWriter output, CancellationToken cancellationToken)
    {
        var (releases, again) = await ContentionTrial.Run(stores, Publishers, rounds, cancellationToken);
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{Publishers} publishers x {rounds} rounds on {where}: {releases} releases, every change there once; {again} tries were told that the store does not answer, and made again"));
    }
}
