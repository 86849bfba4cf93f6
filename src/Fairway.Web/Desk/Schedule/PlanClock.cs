using Fairway.Releases;
using Fairway.Web.Desk.Hosting;
using Fairway.Web.Hosting.Loading;

namespace Fairway.Web.Desk.Schedule;

/// <summary>
/// Publishes what is due, on each node that has the desk: at the start what was missed, then each plan at its time. Nothing is published early: a timer that fires too soon
/// finds nothing due.
/// </summary>
internal sealed partial class PlanClock(
    IServiceScopeFactory scopes, DeskState state, Serving serving, TimeProvider time, ILogger<PlanClock> logger) : BackgroundService
{
    private DateTimeOffset? _prepared;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var first = await serving.First.WaitAsync(stoppingToken);
        // A served folder has no releases; what would open a store of them is asked for after this.
        if (first.Release.Number == 0)
            return;
        await state.Ready.WaitAsync(stoppingToken);
        while (true)
            await Task.Delay(WaitBefore(await Look(stoppingToken)), time, stoppingToken);
    }

    private TimeSpan WaitBefore(DateTimeOffset? next)
    {
        var wait = next - time.GetUtcNow() is { } left && left < PlanLimits.LookEvery ? left : PlanLimits.LookEvery;
        return TimeSpan.FromMilliseconds(Math.Max(1, Math.Ceiling(wait.TotalMilliseconds)));
    }

    /// <returns>When the next one is due; null for none.</returns>
    private async Task<DateTimeOffset?> Look(CancellationToken cancellationToken)
    {
        try
        {
            var due = await Scheduled(cancellationToken);
            foreach (var plan in due.Where(plan => plan.DueAt <= time.GetUtcNow()))
                await TryPublish(plan.Id, cancellationToken);
            var next = due.Select(plan => plan.DueAt).FirstOrDefault(at => at > time.GetUtcNow());
            await Prepare(next, cancellationToken);
            return next;
        }
#pragma warning disable CA1031 // Whatever it is, it must not end the process, which serves readers; the next look tries again.
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            Log.Failed(logger, exception, PlanLimits.LookEvery.TotalSeconds);
            return null;
        }
    }

    /// <summary>Whatever becomes of one plan, those behind it go out at their time.</summary>
    private async Task TryPublish(int id, CancellationToken cancellationToken)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<PlanPublisher>().Publish(id, cancellationToken);
        }
#pragma warning disable CA1031 // As above.
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            Log.PlanFailed(logger, exception, id, PlanLimits.LookEvery.TotalSeconds);
        }
    }

    private async Task<IReadOnlyList<Plan>> Scheduled(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<PlanStore>().Scheduled(cancellationToken);
    }

    private async Task Prepare(DateTimeOffset? next, CancellationToken cancellationToken)
    {
        if (next is null || next == _prepared || next - time.GetUtcNow() > PlanLimits.PreparedBefore)
            return;
        _prepared = next;
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<Publisher>().Prepare(cancellationToken);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "The schedule could not be looked at. The next try is in {Seconds} s.")]
        public static partial void Failed(ILogger logger, Exception exception, double seconds);

        [LoggerMessage(2, LogLevel.Error, "Plan {Plan} is due and could not be published. The next try is in {Seconds} s.")]
        public static partial void PlanFailed(ILogger logger, Exception exception, int plan, double seconds);
    }
}
