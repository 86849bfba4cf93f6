using Microsoft.AspNetCore.Identity;

namespace Fairway.Web.Accounts;

internal static class IdentityResults
{
    /// <returns>True.</returns>
    /// <exception cref="InvalidOperationException">Identity refused what the rules of accounts allow, or the account was changed meanwhile.</exception>
    public static bool Expect(this IdentityResult result) => result.Succeeded
        ? true
        : throw new InvalidOperationException($"The account could not be stored: {string.Join(' ', result.Errors.Select(error => error.Description))}");
}
