using System.Globalization;
using Fairway.Trials.Children;
using Fairway.Trials.Processes;

namespace Fairway.Trials;

/// <summary>
/// Makes each fsync, write and rename of a publication fail in turn, by <c>strace</c>: the publisher says so and ends with the exit code for the
/// environment, the newest release is what it was, and the store verifies and takes the next publication.
/// </summary>
public static class DiskFaultTrial
{
    private const string Injected = "(INJECTED)";

    public static readonly string[] Calls = ["fsync", "rename", "write", "pwrite64"];

    public static readonly string[] Errors = ["EIO", "ENOSPC"];

    /// <summary>More calls of one kind than a thread makes while it publishes.</summary>
    private const int MostCalls = 400;

    /// <returns>How many faults hit the store.</returns>
    public static async Task<int> Run(TrialStores stores, string call, string error, TextWriter output, CancellationToken cancellationToken)
    {
        var place = await stores.Next(pages: 2, cancellationToken);
        var trace = Path.Combine(place.Folder, "..", $"{call}-{error}.strace");
        var (hits, number) = (0, 2);
        for (var nth = 1; nth <= MostCalls; nth++, number++)
        {
            var before = await StoreCheck.Holds(place, [], cancellationToken);
            await using var child = ChildProcess.Start("strace",
            [
                "-f", "-y", "-o", trace, "-e", $"trace={call}", "-e", string.Create(CultureInfo.InvariantCulture, $"inject={call}:error={error}:when={nth}"),
                "dotnet", .. TrialChild.Arguments(PublishingChild.OnceVerb, place, 1, number),
            ]);
            var said = await child.Finish(cancellationToken);
            var struck = File.ReadLines(trace).Where(line => line.Contains(Injected, StringComparison.Ordinal)).ToList();
            var inStore = struck.Any(line => line.Contains(Path.GetFileName(place.Folder), StringComparison.Ordinal));
            var acknowledged = said.Select(Acknowledged.Read).OfType<Acknowledged>().ToList();
            var after = await StoreCheck.Holds(place, acknowledged, cancellationToken);

            if (after != before + acknowledged.Count)
                throw new TrialFailedException($"{call} number {nth} failed with {error}: {acknowledged.Count} releases were acknowledged and the store {place} went from {before} to {after}. {child.Errors}");
            if (inStore && acknowledged.Count == 0 && (child.ExitCode != 3 || child.Errors.Length == 0))
                throw new TrialFailedException($"{call} number {nth} failed with {error}, and the publisher ended with {child.ExitCode}, saying '{child.Errors}'.");
            if (inStore)
                hits++;
            if (struck.Count == 0)
            {
                await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{call} {error}: {hits} calls on the store failed in turn, each was reported and no release was lost or half there"));
                return hits;
            }
        }

        throw new TrialFailedException($"A publication makes more than {MostCalls} calls of {call}; raise the limit.");
    }
}
