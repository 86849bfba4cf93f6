using Fairway.Web.Accounts;
using Fairway.Web.Hosting.RateLimits;

namespace Fairway.Web.Desk.Hosting;

/// <summary>How often one client, and anybody with one account, may try to sign in.</summary>
internal sealed class SignInThrottle(TimeProvider time)
{
    private readonly ClientCounts _clients = new(DeskLimits.TriesByClient, time);
    private readonly WindowCounts<string> _accounts = new(DeskLimits.TriesByAccount, time, ClientCounts.MaxClients);

    public Allowance OfClient(ClientAddress client) => _clients.Take(client);

    public Allowance OfAccount(string? email) => _accounts.Take(email is null or { Length: > Account.MaxEmailLength } ? "" : email.Trim().ToUpperInvariant());
}

/// <summary>An action by which passwords, codes or links could be guessed.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class GuessableAttribute : Attribute;
