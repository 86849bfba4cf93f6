using System.Buffers.Text;
using Fairway.Web.Accounts.Activity;
using Fairway.Web.Accounts.Store;
using Fairway.Web.Accounts.Totp;
using Microsoft.AspNetCore.Identity;

namespace Fairway.Web.Accounts.Passkeys;

/// <summary>The passkeys of an account, each with the name that its owner gave it.</summary>
internal sealed class OwnPasskeys(AccountStore store, AccountManager accounts, OwnAccount own, OwnAuthenticator authenticator, ActivityLog activity, TimeProvider time)
{
    /// <summary>Of one account.</summary>
    public const int Most = 20;

    public const int MaxNameLength = 60;

    /// <summary>The oldest first.</summary>
    public async Task<IReadOnlyList<UserPasskeyInfo>> Of(Account account) => [.. (await accounts.GetPasskeysAsync(account)).OrderBy(passkey => passkey.CreatedAt)];

    /// <summary>Why no passkey of this name can be added; null when one can.</summary>
    public async Task<AccountFault?> FaultOf(Account account, string? name)
    {
        if (name is not null && (name.Length > MaxNameLength || name.Any(char.IsControl)))
            return AccountFault.BadPasskeyName;
        return (await accounts.GetPasskeysAsync(account)).Count >= Most ? AccountFault.TooManyPasskeys : null;
    }

    /// <returns>Recovery codes, where this is the first second factor; null where there are some already.</returns>
    public Task<IReadOnlyList<string>?> Add(Account account, UserPasskeyInfo made, string? name, CancellationToken cancellationToken) => store.Change(
        async () =>
        {
            // The day by the program's clock.
            var passkey = new UserPasskeyInfo(
                made.CredentialId, made.PublicKey, time.GetUtcNow(), made.SignCount, made.Transports, made.IsUserVerified, made.IsBackupEligible, made.IsBackedUp, made.AttestationObject, made.ClientDataJson)
            {
                Name = string.IsNullOrWhiteSpace(name) ? null : name.Trim(),
            };
            (await accounts.AddOrUpdatePasskeyAsync(account, passkey)).Expect();
            return await own.AddSecondFactor(account, "passkey.added", cancellationToken);
        },
        cancellationToken);

    /// <summary>Who needs a second factor keeps one. With the last way of others their recovery codes go as well. The other sessions of the account end.</summary>
    public Task<AccountChange> Remove(Account account, string? id, CancellationToken cancellationToken) => store.Change(
        async () =>
        {
            var passkeys = await accounts.GetPasskeysAsync(account);
            if (passkeys.FirstOrDefault(passkey => IdOf(passkey) == id) is not { } removed)
                return AccountChange.Refused(AccountFault.NoPasskey, account);
            var isLast = passkeys.Count == 1 && !await authenticator.IsSetUp(account);
            if (isLast && account.NeedsSecondFactor)
                return AccountChange.Refused(AccountFault.LastSecondFactor, account);

            (await accounts.RemovePasskeyAsync(account, removed.CredentialId)).Expect();
            await activity.Write(Actor.Of(account), "passkey.removed", account.Id, "", cancellationToken);
            if (isLast)
                await own.RemoveSecondFactor(account, cancellationToken);
            else
                (await accounts.UpdateSecurityStampAsync(account)).Expect();
            return AccountChange.Done(account);
        },
        cancellationToken);

    /// <summary>As it is written in a form.</summary>
    public static string IdOf(UserPasskeyInfo passkey) => Base64Url.EncodeToString(passkey.CredentialId);
}
