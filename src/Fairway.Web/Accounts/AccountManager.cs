using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using Fairway.Web.Accounts.Store;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Fairway.Web.Accounts;

/// <summary>Identity's, with the program's clock, tries that are counted one after the other, and recovery codes of which only digests are stored.</summary>
internal sealed class AccountManager(
    IUserStore<Account> users,
    IOptions<IdentityOptions> options,
    IPasswordHasher<Account> hasher,
    IEnumerable<IUserValidator<Account>> userValidators,
    IEnumerable<IPasswordValidator<Account>> passwordValidators,
    ILookupNormalizer normalizer,
    IdentityErrorDescriber errors,
    IServiceProvider services,
    ILogger<UserManager<Account>> logger,
    AccountStore store,
    TimeProvider time) : UserManager<Account>(users, options, hasher, userValidators, passwordValidators, normalizer, errors, services, logger)
{
    public const int RecoveryCodes = 10;

    /// <summary>Without those that are easily taken for another.</summary>
    private const string Letters = "23456789BCDFGHJKMNPQRTVWXY";
    private const int CodeLength = 12;

    /// <summary>Whose session it is, which was checked.</summary>
    public async Task<Account> OwnerOf(ClaimsPrincipal session) => await GetUserAsync(session) ?? throw new InvalidOperationException("The session is of no account, though it was checked.");

    public override Task<bool> IsLockedOutAsync(Account user) => Task.FromResult(user.LockoutEnd > time.GetUtcNow());

    /// <summary>Of several wrong tries at once, each counts.</summary>
    public override Task<IdentityResult> AccessFailedAsync(Account user) => store.Change(
        async () =>
        {
            await store.Entry(user).ReloadAsync();
            user.AccessFailedCount++;
            if (user.AccessFailedCount >= Options.Lockout.MaxFailedAccessAttempts)
                (user.AccessFailedCount, user.LockoutEnd) = (0, time.GetUtcNow() + Options.Lockout.DefaultLockoutTimeSpan);
            return await UpdateUserAsync(user);
        },
        CancellationToken.None);

    public override async Task<IEnumerable<string>?> GenerateNewTwoFactorRecoveryCodesAsync(Account user, int number)
    {
        var codes = Enumerable.Range(0, number).Select(_ => RandomNumberGenerator.GetString(Letters, CodeLength)).ToList();
        await ((IUserTwoFactorRecoveryCodeStore<Account>)Store).ReplaceCodesAsync(user, codes.Select(Digest), CancellationToken.None);
        var result = await UpdateUserAsync(user);
        return result.Succeeded ? codes.Select(code => $"{code[..4]}-{code[4..8]}-{code[8..]}") : null;
    }

    public override Task<IdentityResult> RedeemTwoFactorRecoveryCodeAsync(Account user, string code) => store.Change(
        async () => await base.RedeemTwoFactorRecoveryCodeAsync(user, Digest(code)), CancellationToken.None);

    /// <summary>An authenticator with this key signs in from now on, and no other.</summary>
    public async Task<IdentityResult> UseAuthenticatorKey(Account user, string key)
    {
        await ((IUserAuthenticatorKeyStore<Account>)Store).SetAuthenticatorKeyAsync(user, key, CancellationToken.None);
        return await UpdateUserAsync(user);
    }

    private static string Digest(string code) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(code.ToUpperInvariant().Where(char.IsLetterOrDigit)))));
}
