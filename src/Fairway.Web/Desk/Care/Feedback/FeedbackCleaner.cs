using Fairway.Input;
using Fairway.Web.Desk.Hosting;
using Fairway.Web.Desk.Store;
using Microsoft.EntityFrameworkCore;

namespace Fairway.Web.Desk.Care.Feedback;

/// <summary>Deletes messages that were settled long ago, once a day.</summary>
internal sealed partial class FeedbackCleaner(IServiceScopeFactory scopes, DeskState state, TimeProvider time, ILogger<FeedbackCleaner> logger) : BackgroundService
{
    /// <summary>After the day on which a message was settled.</summary>
    public const int DaysKept = 90;

    public static readonly TimeSpan Every = TimeSpan.FromDays(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await state.Ready.WaitAsync(stoppingToken);
        while (true)
        {
            await Clean(stoppingToken);
            await Task.Delay(Every, time, stoppingToken);
        }
    }

    private async Task Clean(CancellationToken cancellationToken)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var before = LondonTime.Today(time).AddDays(-DaysKept);
            await scope.ServiceProvider.GetRequiredService<DeskStore>().Feedback.Where(entry => entry.SettledOn < before).ExecuteDeleteAsync(cancellationToken);
        }
#pragma warning disable CA1031 // Whatever it is, it must not end the process, which serves readers: the host stops when a background service throws.
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            Log.Failed(logger, exception);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "Messages of readers that were settled long ago could not be deleted. The next try is in a day.")]
        public static partial void Failed(ILogger logger, Exception exception);
    }
}
