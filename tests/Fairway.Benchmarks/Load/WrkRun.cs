using System.Globalization;
using System.Text.RegularExpressions;
using Fairway.Trials.Processes;

namespace Fairway.Benchmarks.Load;

/// <summary>What one run of wrk measured.</summary>
/// <param name="RequestsPerSecond">Answers, all of them 2xx.</param>
/// <param name="Median">Latency.</param>
/// <param name="Percentile99">Latency.</param>
internal sealed partial record WrkRun(double RequestsPerSecond, TimeSpan Median, TimeSpan Percentile99)
{
    public static async Task<WrkRun> MeasureAsync(Uri address, TimeSpan duration, int connections, CancellationToken cancellationToken)
    {
        var seconds = ((int)duration.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        var output = await ChildProcess.Run(
            "wrk",
            ["-t1", "-c", connections.ToString(CultureInfo.InvariantCulture), "-d", seconds + "s", "--latency", "-H", "Accept-Encoding: br", address.ToString()],
            cancellationToken);

        if (output.Contains("Non-2xx", StringComparison.Ordinal) || output.Contains("Socket errors", StringComparison.Ordinal))
            throw new InvalidOperationException($"Some answers failed; the run does not count:\n{output}");

        return new WrkRun(
            double.Parse(Rate().Match(output).Groups["n"].Value, CultureInfo.InvariantCulture),
            Latency(output, "50"),
            Latency(output, "99"));
    }

    private static TimeSpan Latency(string output, string percentile)
    {
        var match = Percentile().Matches(output).First(candidate => candidate.Groups["p"].Value == percentile);
        var value = double.Parse(match.Groups["n"].Value, CultureInfo.InvariantCulture);
        return match.Groups["unit"].Value switch
        {
            "us" => TimeSpan.FromMicroseconds(value),
            "ms" => TimeSpan.FromMilliseconds(value),
            _ => TimeSpan.FromSeconds(value),
        };
    }

    [GeneratedRegex(@"Requests/sec:\s+(?<n>[\d.]+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Rate();

    [GeneratedRegex(@"(?<p>\d+)%\s+(?<n>[\d.]+)(?<unit>us|ms|s)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Percentile();
}
