namespace Fairway.Web.Accounts;

/// <summary>What came of a change.</summary>
/// <param name="Fault">Why nothing was changed; null when it was.</param>
/// <param name="Account">Whom it concerns, where there is such an account.</param>
/// <param name="Token">Of a new link; it is known now and never again.</param>
internal readonly record struct AccountChange(AccountFault? Fault, Account? Account, string? Token = null)
{
    public bool IsDone => Fault is null;

    public static AccountChange Done(Account account, string? token = null) => new(null, account, token);

    public static AccountChange Refused(AccountFault fault, Account? account = null) => new(fault, account);
}
