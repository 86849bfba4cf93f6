using System.Globalization;
using Fairway.Releases;

namespace Fairway.Trials.Children;

/// <summary>What runs in a process of its own, to be killed, starved or crowded. An acknowledged release is printed at once.</summary>
internal static class PublishingChild
{
    public const string Ready = "ready";
    public const string LoopVerb = "publish-loop";
    public const string OnceVerb = "publish-once";
    public const string RoundsVerb = "publish-rounds";

    /// <summary>Of one change, while an origin that is too busy does not answer in time.</summary>
    private const int Attempts = 30;

    /// <summary>Before the next attempt: what a person takes to look again, and longer than most stalls of Azurite.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    /// <summary>Publishes one page again and again, until it is killed.</summary>
    public static async Task Loop(StorePlace place, int page, int number, CancellationToken cancellationToken)
    {
        using var store = place.Open();
        var publisher = new Publisher(store);
        Say(Ready);
        for (; !cancellationToken.IsCancellationRequested; number++)
            await Publish(publisher, page, number, cancellationToken);
    }

    /// <summary>Publishes one page once, and says as a sentence why it could not.</summary>
    public static async Task<int> Once(StorePlace place, int page, int number, CancellationToken cancellationToken)
    {
        try
        {
            using var store = place.Open();
            await Publish(new Publisher(store), page, number, cancellationToken);
            return 0;
        }
        catch (IOException exception)
        {
            await Console.Error.WriteLineAsync(exception.Message);
            return 3;
        }
    }

    /// <summary>Several publishers side by side, each with a page of its own, each so many rounds.</summary>
    /// <param name="stores">Whether each has the store opened for itself.</param>
    public static async Task Rounds(StorePlace place, int firstPage, int publishers, int rounds, bool stores, CancellationToken cancellationToken)
    {
        using var shared = place.Open();
        await Parallel.ForAsync(firstPage, firstPage + publishers, new ParallelOptions { MaxDegreeOfParallelism = publishers, CancellationToken = cancellationToken }, async (page, token) =>
        {
            using var own = stores ? place.Open() : null;
            var publisher = new Publisher(own ?? shared);
            for (var round = 1; round <= rounds; round++)
                await PublishAgain(own ?? shared, publisher, page, round + 1, token);
        });
    }

    /// <summary>
    /// Publishes one page. Where the store did not answer, it does what a person is told to do: looks into the history, and publishes again unless it is there.
    /// </summary>
    private static async Task PublishAgain(ReleaseStore store, Publisher publisher, int page, int number, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                var log = attempt == 1 ? store.Log : await store.Refresh(cancellationToken);
                if (attempt > 1 && log.NewestFirst.FirstOrDefault(release => release.By == By(page) && release.Note == TrialContent.State(number)) is { } release)
                    Say(Acknowledged.Write(release, page, number));
                else
                    await Publish(publisher, page, number, cancellationToken);
                return;
            }
            catch (StoreUnavailableException exception) when (attempt < Attempts)
            {
                Say($"again {exception.Message}");
                await Task.Delay(Pause, cancellationToken);
            }
        }
    }

    private static string By(int page) => string.Create(CultureInfo.InvariantCulture, $"publisher {page}");

    private static async Task Publish(Publisher publisher, int page, int number, CancellationToken cancellationToken)
    {
        var publication = new Publication(By(page), TrialContent.State(number)) { Changes = TrialContent.Change(page, number) };
        var result = await publisher.Publish(publication, cancellationToken);
        if (result is not { Outcome: PublicationOutcome.Published, Release: { } release })
            throw new TrialFailedException($"Publishing state {number} of page {page} ended with {result.Outcome}: {string.Join(' ', result.Conflicts)} {string.Join(' ', result.Faults)}");
        Say(Acknowledged.Write(release, page, number));
    }

    private static void Say(string line)
    {
        lock (Console.Out)
        {
            Console.Out.WriteLine(line);
            Console.Out.Flush();
        }
    }
}

/// <summary>A release that a child was told is published.</summary>
internal sealed record Acknowledged(int Release, ReleaseId Id, int Page, int Number)
{
    public static string Write(Release release, int page, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"published {release.Number} {release.Id} {page} {number}");

    /// <summary>Null for another line, such as one that a kill cut off.</summary>
    public static Acknowledged? Read(string line) => line.Split(' ') is ["published", var release, var id, var page, var number]
        && ReleaseId.TryParse(id, out var releaseId)
        && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var state)
            ? new(int.Parse(release, CultureInfo.InvariantCulture), releaseId, int.Parse(page, CultureInfo.InvariantCulture), state)
            : null;
}
