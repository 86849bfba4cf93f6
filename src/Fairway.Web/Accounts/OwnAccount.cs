using Fairway.Web.Accounts.Activity;
using Fairway.Web.Accounts.Passwords;
using Fairway.Web.Accounts.Store;
using Microsoft.EntityFrameworkCore;

namespace Fairway.Web.Accounts;

/// <summary>What its owner does to an account. Every change is one transaction with its entry in the activity.</summary>
internal sealed class OwnAccount(AccountStore store, AccountManager accounts, ActivityLog activity, TimeProvider time)
{
    /// <summary>Whose link it is; null for one that does not work.</summary>
    public async Task<Account?> OwnerOf(string? token, CancellationToken cancellationToken) =>
        await Find(token, cancellationToken) is { } link && await accounts.FindByIdAsync(link.AccountId) is { IsDisabled: false } account ? account : null;

    /// <summary>By a link, which is spent with it. All sessions end.</summary>
    public Task<AccountChange> ChoosePassword(string? token, string? password, string? again, CancellationToken cancellationToken) => store.Change(
        async () =>
        {
            if (await Find(token, cancellationToken) is not { } link || await accounts.FindByIdAsync(link.AccountId) is not { IsDisabled: false } account)
                return AccountChange.Refused(AccountFault.LinkSpent);
            if (Fault(password, again, account) is { } fault)
                return AccountChange.Refused(fault, account);

            store.Links.Remove(link);
            (account.AccessFailedCount, account.LockoutEnd) = (0, null);
            if (link.ResetsSecondFactor)
                await ResetSecondFactor(account, cancellationToken);
            await SetPassword(account, password!, "password.chosen", cancellationToken);
            return AccountChange.Done(account);
        },
        cancellationToken);

    /// <summary>Of somebody who has just given the old one. All other sessions end.</summary>
    public Task<AccountChange> ChangePassword(Account account, string? password, string? again, CancellationToken cancellationToken) => store.Change(
        async () =>
        {
            if (Fault(password, again, account) is { } fault)
                return AccountChange.Refused(fault, account);
            await SetPassword(account, password!, "password.changed", cancellationToken);
            return AccountChange.Done(account);
        },
        cancellationToken);

    public Task SpeakIn(Account account, string language, CancellationToken cancellationToken) => store.Change(
        async () =>
        {
            account.Language = language;
            return (await accounts.UpdateAsync(account)).Expect();
        },
        cancellationToken);

    /// <returns>Recovery codes, where this is the first second factor; null where there are some already.</returns>
    public Task<IReadOnlyList<string>?> AddSecondFactor(Account account, string act, CancellationToken cancellationToken) => store.Change(
        async () =>
        {
            var isFirst = !account.TwoFactorEnabled;
            (await accounts.SetTwoFactorEnabledAsync(account, true)).Expect();
            await activity.Write(Actor.Of(account), act, account.Id, "", cancellationToken);
            return isFirst ? await NewCodes(account, cancellationToken) : null;
        },
        cancellationToken);

    public Task<IReadOnlyList<string>> NewRecoveryCodes(Account account, CancellationToken cancellationToken) => store.Change(() => NewCodes(account, cancellationToken), cancellationToken);

    public Task RemoveSecondFactor(Account account, CancellationToken cancellationToken) => store.Change(
        async () =>
        {
            await ResetSecondFactor(account, cancellationToken);
            return true;
        },
        cancellationToken);

    public Task Note(Account account, string act, CancellationToken cancellationToken) => Note(account, act, "", cancellationToken);

    public Task Note(Account account, string act, string detail, CancellationToken cancellationToken) => activity.Write(Actor.Of(account), act, account.Id, detail, cancellationToken);

    private static AccountFault? Fault(string? password, string? again, Account account) =>
        password != again ? AccountFault.PasswordsDiffer : PasswordRule.Check(password, account.Email);

    private async Task<AccountLink?> Find(string? token, CancellationToken cancellationToken)
    {
        if (AccountLink.DigestOf(token) is not { } digest)
            return null;
        var link = await store.Links.SingleOrDefaultAsync(each => each.Digest == digest, cancellationToken);
        return link?.ExpiresAt > time.GetUtcNow() ? link : null;
    }

    private async Task SetPassword(Account account, string password, string act, CancellationToken cancellationToken)
    {
        account.PasswordHash = accounts.PasswordHasher.HashPassword(account, password);
        (await accounts.UpdateSecurityStampAsync(account)).Expect();
        await activity.Write(Actor.Of(account), act, account.Id, "", cancellationToken);
    }

    private async Task<IReadOnlyList<string>> NewCodes(Account account, CancellationToken cancellationToken)
    {
        var codes = await accounts.GenerateNewTwoFactorRecoveryCodesAsync(account, AccountManager.RecoveryCodes)
            ?? throw new InvalidOperationException("The recovery codes could not be stored: the account was changed meanwhile.");
        await activity.Write(Actor.Of(account), "recovery-codes.made", account.Id, "", cancellationToken);
        return [.. codes];
    }

    private async Task ResetSecondFactor(Account account, CancellationToken cancellationToken)
    {
        store.UserTokens.RemoveRange(store.UserTokens.Where(token => token.UserId == account.Id));
        store.UserPasskeys.RemoveRange(store.UserPasskeys.Where(passkey => passkey.UserId == account.Id));
        account.TwoFactorEnabled = false;
        (await accounts.UpdateSecurityStampAsync(account)).Expect();
        await activity.Write(Actor.Of(account), "second-factor.removed", account.Id, "", cancellationToken);
    }
}
