using Fairway.Web.Desk.Store;
using Fairway.Web.Hosting.Loading;

namespace Fairway.Web.Desk.Hosting;

/// <summary>Opens the database once the first site is served, so that readers never wait for it, and tries again until it can.</summary>
internal sealed partial class DeskOpening(IServiceScopeFactory scopes, DeskState state, Serving serving, TimeProvider time, ILogger<DeskOpening> logger) : BackgroundService
{
    public static readonly TimeSpan RetryEvery = TimeSpan.FromSeconds(15);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await serving.First.WaitAsync(stoppingToken);
        while (!await TryOpen(stoppingToken))
            await Task.Delay(RetryEvery, time, stoppingToken);
        state.MarkReady();
    }

    private async Task<bool> TryOpen(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        try
        {
            await DeskStart.Prepare(scope.ServiceProvider.GetRequiredService<DeskStore>(), cancellationToken);
            return true;
        }
        catch (DeskUnavailableException exception)
        {
            Log.Closed(logger, exception.Message, RetryEvery.TotalSeconds);
            return false;
        }
#pragma warning disable CA1031 // Whatever it is, it must not end the process, which serves readers: the host stops when a background service throws.
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            Log.Failed(logger, exception, RetryEvery.TotalSeconds);
            return false;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "{Sentence} What is published is served all the same. The next try is in {Seconds} s.")]
        public static partial void Closed(ILogger logger, string sentence, double seconds);

        [LoggerMessage(2, LogLevel.Error, "The desk could not be opened. What is published is served all the same. The next try is in {Seconds} s.")]
        public static partial void Failed(ILogger logger, Exception exception, double seconds);
    }
}
