using Fairway.Web.Accounts;
using Fairway.Web.Accounts.Passkeys;
using Fairway.Web.Accounts.Totp;
using Fairway.Web.Desk.Frame;

namespace Fairway.Web.Desk.Security;

/// <summary>Gathers what the page of the own account shows.</summary>
internal sealed class SecurityPages(OwnAuthenticator authenticator, OwnPasskeys passkeys)
{
    public async Task<SecurityView> Of(DeskFrame frame, Account account) =>
        new(frame, account, await authenticator.IsSetUp(account), [.. await passkeys.Of(account)], frame.Person!.LacksSecondFactor);
}
