using System.Globalization;
using System.Text.RegularExpressions;

namespace Fairway.Trials;

/// <summary>Reads every kind of answer of a node over and over, and looks whether all of one answer is of the release that it names.</summary>
internal sealed partial class Crawler(Uri node, int pages)
{
    private int _answers;
    private int _other;

    /// <summary>Answers with 200 that were whole and of one release.</summary>
    public int Answers => _answers;

    /// <summary>Answers with another status.</summary>
    public int Others => _other;

    /// <summary>The newest release that was seen.</summary>
    public int Newest { get; private set; }

    /// <summary>Until it is cancelled; a connection that is refused is not an answer.</summary>
    public async Task Run(int seed, CancellationToken cancellationToken)
    {
        using var client = new HttpClient { BaseAddress = node };
        var random = new Random(seed);
        while (!cancellationToken.IsCancellationRequested)
        {
            var address = Address(random.Next(), 1 + random.Next(pages));
            try
            {
                using var answer = await client.GetAsync(new Uri(address, UriKind.Relative), cancellationToken);
                Look(address, (int)answer.StatusCode, answer.Headers.GetValues("X-Release").FirstOrDefault(), await answer.Content.ReadAsStringAsync(cancellationToken));
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                return;
            }
        }
    }

    private static string Address(int kind, int page) => (kind % 8) switch
    {
        0 => "/en",
        1 => "/fa/policy",
        2 => $"/en/policy/{TrialContent.Slug(page)}",
        3 => $"/fa/policy/{TrialContent.Slug(page)}",
        4 => "/en/search?q=summary",
        5 => "/api/v1/pages",
        6 => $"/api/v1/pages/policy/{TrialContent.Slug(page)}?language=en",
        _ => "/api/v1/search?q=summary",
    };

    private void Look(string address, int status, string? release, string body)
    {
        if (status != 200)
        {
            Interlocked.Increment(ref _other);
            return;
        }

        var states = States().Matches(body).Select(match => match.Groups[1].Value).Distinct(StringComparer.Ordinal).ToList();
        if (states.Count != 1 || states[0] != release)
            throw new TrialFailedException($"{address} of {node} says release {release} and holds the states {string.Join(", ", states)}.");
        Newest = Math.Max(Newest, int.Parse(release!, CultureInfo.InvariantCulture));
        Interlocked.Increment(ref _answers);
    }

    [GeneratedRegex("state-([0-9]+)-end", RegexOptions.NonBacktracking)]
    private static partial Regex States();
}
