using Fairway.Input;
using Fairway.Web.Desk.Hosting;
using Fairway.Web.Desk.Store;
using Fairway.Web.Reading.Feedback;
using Microsoft.EntityFrameworkCore;

namespace Fairway.Web.Desk.Care.Feedback;

/// <summary>Keeps readers' messages in the desk's database. That it is away is no reader's fault, and never more than a sentence to them.</summary>
internal sealed partial class FeedbackBox(IServiceScopeFactory scopes, DeskState state, TimeProvider time, ILogger<FeedbackBox> logger) : IFeedbackBox
{
    /// <summary>Open messages, at most: nobody reads more, and a flood ends.</summary>
    public const int MaxOpen = 10_000;

    public async Task<bool> Put(FeedbackMessage message, CancellationToken cancellationToken)
    {
        if (!state.IsReady)
            return false;
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var store = scope.ServiceProvider.GetRequiredService<DeskStore>();
            if (await store.Feedback.CountAsync(entry => entry.SettledOn == null, cancellationToken) >= MaxOpen)
            {
                Log.Full(logger, MaxOpen);
                return false;
            }

            store.Feedback.Add(new FeedbackEntry
            {
                Page = message.Page, Language = message.Language, Release = message.Release, Kind = message.Kind, Text = message.Text, Day = LondonTime.Today(time),
            });
            await store.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (Exception exception) when (DeskStart.IsUnavailable(exception))
        {
            Log.Lost(logger, exception.GetBaseException().Message);
            return false;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "A reader's message was not kept: the desk's database was lost. {Reason}")]
        public static partial void Lost(ILogger logger, string reason);

        [LoggerMessage(2, LogLevel.Warning, "A reader's message was not kept: {Most} are open already. Settle some at the desk.")]
        public static partial void Full(ILogger logger, int most);
    }
}
