using Fairway.Web.Hosting.RateLimits;

namespace Fairway.Web.Reading.Feedback;

/// <summary>How many messages are taken, in memory alone: nothing of who sent them is written anywhere.</summary>
internal sealed class FeedbackThrottle(TimeProvider time)
{
    private readonly WindowCounts<ClientAddress> _clients = new(FeedbackLimits.ByClient, time, ClientCounts.MaxClients, FeedbackLimits.Window);
    private readonly WindowCounts<int> _all = new(FeedbackLimits.ByAll, time, 1, FeedbackLimits.Window);

    /// <summary>One client that sends too much does not use up what others may send.</summary>
    public Allowance Take(ClientAddress client) => _clients.Take(client) is { IsAllowed: false } refused ? refused : _all.Take(0);
}
