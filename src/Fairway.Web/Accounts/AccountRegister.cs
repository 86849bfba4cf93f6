using System.Net.Mail;
using Fairway.Languages;
using Fairway.Web.Accounts.Activity;
using Fairway.Web.Accounts.Store;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Fairway.Web.Accounts;

/// <summary>Who may sign in, and as what: for administrators at the desk and on the command line. Every change is one transaction with its entry in the activity.</summary>
internal sealed class AccountRegister(AccountStore store, UserManager<Account> users, ActivityLog activity, TimeProvider time)
{
    public Task<List<Account>> All(CancellationToken cancellationToken) =>
        store.Users.AsNoTracking().OrderBy(account => account.NormalizedEmail).ToListAsync(cancellationToken);

    public Task<Account?> Find(string? email) => string.IsNullOrWhiteSpace(email) || email.Length > Account.MaxEmailLength ? Task.FromResult<Account?>(null) : users.FindByEmailAsync(email.Trim());

    /// <summary>An account whose owner chooses a password by a link.</summary>
    /// <param name="name">What colleagues see; null for what stands before the @.</param>
    /// <param name="role">Its code.</param>
    /// <param name="roleLanguage">Of a translator.</param>
    /// <param name="interfaceLanguage">In which the desk speaks.</param>
    /// <param name="actor">Who adds the account.</param>
    /// <param name="cancellationToken">Ends it before it is done.</param>
    public Task<AccountChange> Add(
        string? email, string? name, string? role, string? roleLanguage, LanguageTag interfaceLanguage, Actor actor, CancellationToken cancellationToken) => store.Change(
        async () => await AddOne(email, name, role, roleLanguage, interfaceLanguage, null, actor, cancellationToken) switch
        {
            { IsDone: true, Account: { } account } => AccountChange.Done(account, await MakeLink(account, resetsSecondFactor: false, actor, cancellationToken)),
            var refused => refused,
        },
        cancellationToken);

    /// <summary>An account whose owner signs in by an organisation, and so needs no link.</summary>
    /// <inheritdoc cref="Add"/>
    /// <param name="organisation">Its id, which the settings know.</param>
    public Task<AccountChange> AddOfOrganisation(
        string? email, string? name, string? role, string? roleLanguage, LanguageTag interfaceLanguage, string organisation, Actor actor, CancellationToken cancellationToken) => store.Change(
        () => AddOne(email, name, role, roleLanguage, interfaceLanguage, organisation, actor, cancellationToken), cancellationToken);

    /// <summary>By which organisation the owner of an account may sign in. Whom it was linked with before opens it no more, and its sessions end.</summary>
    /// <param name="organisation">Its id, which the settings know; null for none.</param>
    public Task<AccountChange> SetOrganisation(string? email, string? organisation, Actor actor, CancellationToken cancellationToken) => ChangeOne(
        email,
        async account =>
        {
            if (account.Organisation == organisation)
                return AccountChange.Refused(AccountFault.SameOrganisation, account);
            var before = account.Organisation;
            store.UserLogins.RemoveRange(store.UserLogins.Where(login => login.UserId == account.Id));
            account.Organisation = organisation;
            (await users.UpdateSecurityStampAsync(account)).Expect();
            await activity.Write(actor, organisation is null ? "organisation.removed" : "organisation.set", account.Id, organisation ?? before!, cancellationToken);
            return AccountChange.Done(account);
        },
        cancellationToken);

    /// <summary>The sessions of the account end: its stamp is new.</summary>
    public Task<AccountChange> Disable(string? email, Actor actor, CancellationToken cancellationToken) => ChangeOne(
        email,
        async account =>
        {
            if (account.IsDisabled)
                return AccountChange.Refused(AccountFault.IsDisabled, account);
            if (await IsLastAdministrator(account, cancellationToken))
                return AccountChange.Refused(AccountFault.LastAdministrator, account);
            account.DisabledAt = time.GetUtcNow();
            store.Links.RemoveRange(store.Links.Where(link => link.AccountId == account.Id));
            (await users.UpdateSecurityStampAsync(account)).Expect();
            await activity.Write(actor, "account.disabled", account.Id, "", cancellationToken);
            return AccountChange.Done(account);
        },
        cancellationToken);

    public Task<AccountChange> Enable(string? email, Actor actor, CancellationToken cancellationToken) => ChangeOne(
        email,
        async account =>
        {
            if (!account.IsDisabled)
                return AccountChange.Refused(AccountFault.IsEnabled, account);
            account.DisabledAt = null;
            (await users.UpdateAsync(account)).Expect();
            await activity.Write(actor, "account.enabled", account.Id, "", cancellationToken);
            return AccountChange.Done(account);
        },
        cancellationToken);

    public Task<AccountChange> NewLink(string? email, bool resetsSecondFactor, Actor actor, CancellationToken cancellationToken) => ChangeOne(
        email,
        async account => account.IsDisabled
            ? AccountChange.Refused(AccountFault.IsDisabled, account)
            : AccountChange.Done(account, await MakeLink(account, resetsSecondFactor, actor, cancellationToken)),
        cancellationToken);

    public Task<AccountChange> Grant(string? email, string? role, string? roleLanguage, Actor actor, CancellationToken cancellationToken) => ChangeOne(
        email,
        async account =>
        {
            if (!TryReadRole(role, roleLanguage, out var granted, out var language, out var fault))
                return AccountChange.Refused(fault, account);
            if (account.Grants.Exists(grant => grant.Role == granted && grant.Language == language))
                return AccountChange.Refused(AccountFault.AlreadyGranted, account);
            await AddGrant(account, granted, language, actor, cancellationToken);
            return AccountChange.Done(account);
        },
        cancellationToken);

    /// <summary>A session learns of it when it is looked at next, within <see cref="Sessions.SessionLimits.CheckedEvery"/>.</summary>
    public Task<AccountChange> Revoke(string? email, string? role, string? roleLanguage, Actor actor, CancellationToken cancellationToken) => ChangeOne(
        email,
        async account =>
        {
            if (!TryReadRole(role, roleLanguage, out var revoked, out var language, out var fault))
                return AccountChange.Refused(fault, account);
            if (account.Grants.Find(grant => grant.Role == revoked && grant.Language == language) is not { } grant)
                return AccountChange.Refused(AccountFault.NotGranted, account);
            if (revoked == Role.Administrator && await IsLastAdministrator(account, cancellationToken))
                return AccountChange.Refused(AccountFault.LastAdministrator, account);
            account.Grants.Remove(grant);
            store.Grants.Remove(grant);
            (await users.UpdateAsync(account)).Expect();
            await activity.Write(actor, "role.revoked", account.Id, Described(revoked, language), cancellationToken);
            return AccountChange.Done(account);
        },
        cancellationToken);

    private static bool TryReadRole(string? code, string? text, out Role role, out string language, out AccountFault fault)
    {
        language = RoleGrant.NoLanguage;
        fault = AccountFault.BadRole;
        if (!Roles.TryParse(code, out role))
            return false;

        fault = AccountFault.BadLanguage;
        if (!role.HasLanguage())
            return string.IsNullOrEmpty(text);
        if (!LanguageTag.TryParse(text, out var tag))
            return false;
        language = tag.Value;
        return true;
    }

    private static bool IsEmail(string text) =>
        text.Length is > 0 and <= Account.MaxEmailLength && MailAddress.TryCreate(text, out var address) && address.Address == text && !text.Any(char.IsControl);

    private static bool IsName(string text) => text.Length is > 0 and <= Account.MaxNameLength && !text.Any(char.IsControl);

    private static string Described(Role role, string language) => language.Length == 0 ? role.Code() : $"{role.Code()} {language}";

    private Task<AccountChange> ChangeOne(string? email, Func<Account, Task<AccountChange>> change, CancellationToken cancellationToken) => store.Change(
        async () => await Find(email) is { } account ? await change(account) : AccountChange.Refused(AccountFault.NoAccount), cancellationToken);

    private async Task<AccountChange> AddOne(
        string? email, string? name, string? role, string? roleLanguage, LanguageTag interfaceLanguage, string? organisation, Actor actor, CancellationToken cancellationToken)
    {
        if (!IsEmail(email = email?.Trim() ?? ""))
            return AccountChange.Refused(AccountFault.BadEmail);
        if (!IsName(name = string.IsNullOrWhiteSpace(name) ? email[..Math.Min(email.IndexOf('@', StringComparison.Ordinal), Account.MaxNameLength)] : name.Trim()))
            return AccountChange.Refused(AccountFault.BadName);
        if (!TryReadRole(role, roleLanguage, out var granted, out var language, out var fault))
            return AccountChange.Refused(fault);
        if (await users.FindByEmailAsync(email) is { } existing)
            return AccountChange.Refused(AccountFault.AccountExists, existing);

        var account = new Account
        {
            UserName = email,
            Email = email,
            EmailConfirmed = true,
            Name = name,
            Language = interfaceLanguage.Value,
            Organisation = organisation,
            CreatedAt = time.GetUtcNow(),
            LockoutEnabled = true,
        };
        (await users.CreateAsync(account)).Expect();
        await activity.Write(actor, "account.added", account.Id, organisation ?? "", cancellationToken);
        await AddGrant(account, granted, language, actor, cancellationToken);
        return AccountChange.Done(account);
    }

    private async Task AddGrant(Account account, Role role, string language, Actor actor, CancellationToken cancellationToken)
    {
        account.Grants.Add(new RoleGrant { AccountId = account.Id, Role = role, Language = language, GrantedAt = time.GetUtcNow() });
        await store.SaveChangesAsync(cancellationToken);
        await activity.Write(actor, "role.granted", account.Id, Described(role, language), cancellationToken);
    }

    private async Task<string> MakeLink(Account account, bool resetsSecondFactor, Actor actor, CancellationToken cancellationToken)
    {
        var token = AccountLink.NewToken();
        var (digest, expires) = (AccountLink.DigestOf(token)!, time.GetUtcNow() + AccountLink.Lifetime);
        if (await store.Links.FindAsync([account.Id], cancellationToken) is { } link)
            (link.Digest, link.ExpiresAt, link.ResetsSecondFactor) = (digest, expires, resetsSecondFactor);
        else
            store.Links.Add(new AccountLink { AccountId = account.Id, Digest = digest, ExpiresAt = expires, ResetsSecondFactor = resetsSecondFactor });
        await store.SaveChangesAsync(cancellationToken);
        await activity.Write(actor, "link.made", account.Id, resetsSecondFactor ? "resets the second factor" : "", cancellationToken);
        return token;
    }

    private async Task<bool> IsLastAdministrator(Account account, CancellationToken cancellationToken) =>
        account.Has(Role.Administrator)
        && !account.IsDisabled
        && !await store.Users.AnyAsync(
            other => other.Id != account.Id && other.DisabledAt == null && other.Grants.Any(grant => grant.Role == Role.Administrator), cancellationToken);
}
