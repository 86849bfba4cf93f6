using Fairway.Web.Accounts.Store;

namespace Fairway.Web.Accounts.Totp;

/// <summary>The authenticator of an account. A new one stands beside the one in use until a code of it was given: whoever begins and stops has lost nothing.</summary>
internal sealed class OwnAuthenticator(AccountStore store, AccountManager accounts, OwnAccount own, TimeProvider time)
{
    private const string Provider = "[Fairway]";
    private const string NewKey = "NewAuthenticatorKey";

    public async Task<bool> IsSetUp(Account account) => await accounts.GetAuthenticatorKeyAsync(account) is not null;

    /// <summary>The key that waits for its first code; null for none. The one that is in use is not shown again.</summary>
    public Task<string?> NewKeyOf(Account account) => accounts.GetAuthenticationTokenAsync(account, Provider, NewKey);

    public Task Begin(Account account, CancellationToken cancellationToken) => store.Change(
        async () => (await accounts.SetAuthenticationTokenAsync(account, Provider, NewKey, accounts.GenerateNewAuthenticatorKey())).Expect(), cancellationToken);

    /// <summary>With a code of the new one it takes the place of the old one. The other sessions of the account end.</summary>
    public Task<Confirmation> Confirm(Account account, string code, CancellationToken cancellationToken) => store.Change(
        async () =>
        {
            if (await NewKeyOf(account) is not { } key || TotpCode.Find(Base32.Decode(key), code, time.GetUtcNow()) is not { } step)
                return new Confirmation(false, null);

            account.LastCodeStep = step;
            (await accounts.UseAuthenticatorKey(account, key)).Expect();
            (await accounts.RemoveAuthenticationTokenAsync(account, Provider, NewKey)).Expect();
            return new Confirmation(true, await own.AddSecondFactor(account, "authenticator.added", cancellationToken));
        },
        cancellationToken);

    /// <param name="IsDone">Whether the code was right.</param>
    /// <param name="Codes">Recovery codes, where this is the first second factor of the account.</param>
    internal readonly record struct Confirmation(bool IsDone, IReadOnlyList<string>? Codes);
}
