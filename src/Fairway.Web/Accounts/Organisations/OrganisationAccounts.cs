using Fairway.Web.Accounts.Activity;
using Fairway.Web.Accounts.Store;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Fairway.Web.Accounts.Organisations;

/// <summary>
/// Whose account it is that an organisation names. An e-mail address opens an account once, to the organisation for which an administrator set it up, and if nobody came in by
/// it before; then issuer and subject do, alone. So no organisation speaks for another's accounts, and an address that is given to somebody else opens nothing.
/// </summary>
internal sealed class OrganisationAccounts(AccountStore store, AccountManager accounts, ActivityLog activity)
{
    public Task<(Account? Account, OrganisationFault? Fault)> Find(OrganisationPerson person, CancellationToken cancellationToken) => store.Change<(Account?, OrganisationFault?)>(
        async () =>
        {
            if (person.Issuer.Length > OrganisationPerson.MaxLength || person.Subject.Length is 0 or > OrganisationPerson.MaxLength)
                return (null, OrganisationFault.Unknown);
            if (await accounts.FindByLoginAsync(person.Issuer, person.Subject) is { } linked)
                return linked.Organisation == person.Organisation ? (linked, null) : (null, OrganisationFault.Unknown);
            if (person.Email is not { } email)
                return (null, OrganisationFault.Unverified);
            if (await Invited(email, person.Organisation, cancellationToken) is not { } account)
                return (null, OrganisationFault.Unknown);
            if (account.IsDisabled)
                return (null, OrganisationFault.Closed);

            (await accounts.AddLoginAsync(account, new UserLoginInfo(person.Issuer, person.Subject, person.Organisation))).Expect();
            await activity.Write(Actor.Of(account), "organisation.linked", account.Id, person.Organisation, cancellationToken);
            return (account, null);
        },
        cancellationToken);

    /// <summary>Letter for letter but for their case: Identity's own comparison takes some letters for others.</summary>
    private async Task<Account?> Invited(string email, string organisation, CancellationToken cancellationToken) =>
        await accounts.FindByEmailAsync(email) is { } account
        && string.Equals(account.Email, email, StringComparison.OrdinalIgnoreCase)
        && account.Organisation == organisation
        && !await store.UserLogins.AnyAsync(login => login.UserId == account.Id, cancellationToken)
            ? account
            : null;
}
