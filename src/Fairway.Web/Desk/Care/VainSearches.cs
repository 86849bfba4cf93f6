using System.Collections.Immutable;
using Fairway.Input;
using Fairway.Search.Unanswered;

namespace Fairway.Web.Desk.Care;

/// <summary>What readers of this node looked for in the last days and did not find.</summary>
internal sealed partial class VainSearches(UnansweredFiles files, TimeProvider time, ILogger<VainSearches> logger)
{
    public const int Days = 7;

    /// <summary>Most first; null where the counts cannot be read.</summary>
    public ImmutableArray<KeyValuePair<UnansweredQuery, int>>? Read()
    {
        try
        {
            return [.. UnansweredList.Of(files, IsoDay.Today(time), Days)];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Log.NotRead(logger, exception.Message);
            return null;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "The counts of searches without result were not read. {Reason}")]
        public static partial void NotRead(ILogger logger, string reason);
    }
}
