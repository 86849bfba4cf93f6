using Fairway.Web.Hosting.RateLimits;
using Microsoft.Extensions.Options;

namespace Fairway.Web.Hosting;

/// <summary>Stops the program at its start, with a sentence, when a setting is wrong.</summary>
internal sealed class FairwayOptionsValidator : IValidateOptions<FairwayOptions>
{
    public const long SmallestCache = 1024 * 1024;
    public const int MostConcurrent = 4096;
    public const int MostPerMinute = 1_000_000;

    public static readonly TimeSpan ShortestPoll = TimeSpan.FromMilliseconds(100);
    public static readonly TimeSpan LongestPoll = TimeSpan.FromSeconds(20);

    public ValidateOptionsResult Validate(string? name, FairwayOptions options)
    {
        var faults = new List<string>();
        if (string.IsNullOrWhiteSpace(options.Store))
            faults.Add("Fairway:Store is empty. Name the folder that keeps the releases, such as var/releases.");
        if (options.Origin is not null && string.IsNullOrWhiteSpace(options.Origin))
            faults.Add("Fairway:Origin is empty. Name a container, such as https://account.blob.core.windows.net/fairway, or leave the setting out.");
        if (string.IsNullOrWhiteSpace(options.Searches))
            faults.Add("Fairway:Searches is empty. Name the folder for the counts of searches without result, such as var/searches.");
        if (options.PollInterval < ShortestPoll || options.PollInterval > LongestPoll)
            faults.Add($"Fairway:PollInterval is {options.PollInterval}. Set it to a time from {ShortestPoll} to {LongestPoll}.");
        if (options.Content is { } content && !Directory.Exists(content))
            faults.Add($"Fairway:Content names the folder '{content}', which does not exist. Name the folder that holds site.yaml.");
        if (options.PublicAddress is { } address && !IsRoot(address))
            faults.Add($"Fairway:PublicAddress is '{address}'. Write it as https://fairway.example, without a path.");
        if (options.PageCacheBytes < SmallestCache)
            faults.Add($"Fairway:PageCacheBytes is {options.PageCacheBytes}. Allow at least {SmallestCache} bytes.");
        if (options.DownloadBytes < SmallestCache)
            faults.Add($"Fairway:DownloadBytes is {options.DownloadBytes}. Allow at least {SmallestCache} bytes.");

        if (options.ApiRequestsPerMinute is < 1 or > MostPerMinute)
            faults.Add($"Fairway:ApiRequestsPerMinute is {options.ApiRequestsPerMinute}. Set it to a number from 1 to {MostPerMinute}.");
        if (options.PicturesPerMinute is < 1 or > MostPerMinute)
            faults.Add($"Fairway:PicturesPerMinute is {options.PicturesPerMinute}. Set it to a number from 1 to {MostPerMinute}.");
        faults.AddRange(options.TrustedProxies.Where(proxy => TrustedProxies.Parse(proxy) is null)
            .Select(proxy => $"Fairway:TrustedProxies has '{proxy}'. Write an address such as 10.0.0.5, or a network such as 10.0.0.0/8."));
        CheckConcurrent(faults, nameof(options.ConcurrentPages), options.ConcurrentPages);
        CheckConcurrent(faults, nameof(options.ConcurrentSearches), options.ConcurrentSearches);
        CheckConcurrent(faults, nameof(options.ConcurrentDownloads), options.ConcurrentDownloads);
        CheckConcurrent(faults, nameof(options.ConcurrentPast), options.ConcurrentPast);
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static bool IsRoot(Uri address) =>
        address.IsAbsoluteUri && address.Scheme is "http" or "https" && address is { PathAndQuery: "/", Fragment: "", UserInfo: "" };

    private static void CheckConcurrent(List<string> faults, string setting, int value)
    {
        if (value is < 1 or > MostConcurrent)
            faults.Add($"Fairway:{setting} is {value}. Set it to a number from 1 to {MostConcurrent}.");
    }
}
