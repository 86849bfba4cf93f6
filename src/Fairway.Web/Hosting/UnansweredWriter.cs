using Fairway.Input;
using Fairway.Search.Unanswered;

namespace Fairway.Web.Hosting;

/// <summary>Writes the counts of searches without result every few minutes, when the day ends (UTC) and when the program stops.</summary>
internal sealed partial class UnansweredWriter(UnansweredSearches searches, TimeProvider time, ILogger<UnansweredWriter> logger) : BackgroundService
{
    public static readonly TimeSpan Interval = TimeSpan.FromMinutes(5);

    private DateOnly _toldFull;

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        Write(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            await Task.Delay(UntilNext(), time, stoppingToken);
            Write(stoppingToken);
        }
    }

    private TimeSpan UntilNext()
    {
        var now = time.GetUtcNow().UtcDateTime;
        var midnight = now.Date.AddDays(1) - now;
        return midnight < Interval ? midnight : Interval;
    }

    private void Write(CancellationToken cancellationToken)
    {
        var day = IsoDay.Today(time);
        if (searches.IsFull && _toldFull != day)
        {
            Log.Full(logger, UnansweredSearches.MostQueries);
            _toldFull = day;
        }

        try
        {
            searches.Write(cancellationToken);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Log.NotWritten(logger, exception.Message);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "The counts of searches without result were not written; the next try is in a few minutes. {Reason}")]
        public static partial void NotWritten(ILogger logger, string reason);

        [LoggerMessage(2, LogLevel.Warning, "More than {Most} different searches found nothing today. Others that do are not counted until midnight (UTC).")]
        public static partial void Full(ILogger logger, int most);
    }
}
