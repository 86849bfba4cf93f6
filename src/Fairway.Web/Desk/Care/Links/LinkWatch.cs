using Fairway.Input;
using Fairway.Web.Desk.Hosting;
using Fairway.Web.Hosting.Loading;

namespace Fairway.Web.Desk.Care.Links;

/// <summary>Asks the addresses of other sites that pages name, each once a day, one after the other. It is in no hurry.</summary>
internal sealed partial class LinkWatch(IServiceScopeFactory scopes, DeskState state, Serving serving, LinkSwitch isOn, LinkCheck check, TimeProvider time, ILogger<LinkWatch> logger) : BackgroundService
{
    /// <summary>A node that has just started has other things to do.</summary>
    public static readonly TimeSpan FirstAfter = TimeSpan.FromMinutes(10);

    /// <summary>How often it looks for addresses that are new, or for a new day.</summary>
    public static readonly TimeSpan LooksEvery = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!isOn.IsOn)
            return;
        await state.Ready.WaitAsync(stoppingToken);
        await serving.First.WaitAsync(stoppingToken);
        for (var wait = FirstAfter; ; wait = LooksEvery)
        {
            await Task.Delay(wait, time, stoppingToken);
            await TryLook(stoppingToken);
        }
    }

    private async Task TryLook(CancellationToken cancellationToken)
    {
        try
        {
            await Look(LondonTime.Today(time), cancellationToken);
        }
#pragma warning disable CA1031 // Whatever it is, it must not end the process, which serves readers: the host stops when a background service throws.
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            Log.Stopped(logger, exception, LooksEvery.TotalMinutes);
        }
    }

    private async Task Look(DateOnly day, CancellationToken cancellationToken)
    {
        var due = await In(links => links.Due([.. OutsideUse.In(serving.Current!.Site).Keys], day, cancellationToken));
        foreach (var link in due)
        {
            if (!await In(links => links.Claim(link, day, cancellationToken)))
                continue;
            var answer = await check.Ask(link.Address, cancellationToken);
            await In(async links =>
            {
                await links.Take(link, answer, day, cancellationToken);
                return true;
            });
        }
    }

    private async Task<T> In<T>(Func<OutsideLinks, Task<T>> action)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await action(scope.ServiceProvider.GetRequiredService<OutsideLinks>());
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Links to other sites were not all looked at. The next try is in {Minutes} min.")]
        public static partial void Stopped(ILogger logger, Exception exception, double minutes);
    }
}
