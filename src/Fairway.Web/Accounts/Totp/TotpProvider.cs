using Fairway.Web.Accounts.Store;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Fairway.Web.Accounts.Totp;

/// <summary>Takes a code of an authenticator by the program's clock, and each code once (RFC 6238, section 5.2).</summary>
internal sealed class TotpProvider(AccountStore store, TimeProvider time) : IUserTwoFactorTokenProvider<Account>
{
    public async Task<bool> ValidateAsync(string purpose, string token, UserManager<Account> manager, Account user)
    {
        if (await manager.GetAuthenticatorKeyAsync(user) is not { } key || TotpCode.Find(Base32.Decode(key), token, time.GetUtcNow()) is not { } step)
            return false;
        if (await store.Users.Where(account => account.Id == user.Id && account.LastCodeStep < step).ExecuteUpdateAsync(set => set.SetProperty(account => account.LastCodeStep, step)) == 0)
            return false;
        // Identity stores an account whole: what it holds must be what was just written.
        user.LastCodeStep = step;
        return true;
    }

    /// <summary>The code is made by the authenticator, not here.</summary>
    public Task<string> GenerateAsync(string purpose, UserManager<Account> manager, Account user) => Task.FromResult("");

    /// <summary>Whether a second factor is asked for after the password: an authenticator or a passkey.</summary>
    public Task<bool> CanGenerateTwoFactorTokenAsync(UserManager<Account> manager, Account user) => Task.FromResult(user.TwoFactorEnabled);
}
