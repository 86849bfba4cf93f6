using Fairway.Web.Accounts;
using Fairway.Web.Desk.Frame;
using Fairway.Web.Desk.Hosting;
using Fairway.Web.Desk.Interface;
using Fairway.Web.Desk.Organisations;
using Fairway.Web.Hosting;
using Fairway.Web.Reading;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Fairway.Web.Desk.People;

/// <summary>Who may sign in, and as what: for administrators. What takes something from somebody asks for a tick as well.</summary>
[Authorize(DeskPolicies.Administrating)]
internal sealed class AccountsController(AccountRegister register, DeskOrganisations organisations, PublicAddress address) : DeskController
{
    [Read(DeskAddresses.Accounts)]
    public Task<IActionResult> Accounts(string? done, CancellationToken cancellationToken) => List(done, null, null, cancellationToken);

    [HttpPost(DeskAddresses.Accounts + "/add")]
    public async Task<IActionResult> Add(string? email, string? name, string? role, string? language, string? speaks, string? organisation, CancellationToken cancellationToken)
    {
        var desk = DeskLanguages.Of(speaks).Language.Tag;
        var change = !IsOffered(language) ? AccountChange.Refused(AccountFault.BadLanguage)
            : string.IsNullOrEmpty(organisation) ? await register.Add(email, name, role, language, desk, Me, cancellationToken)
            : organisations.Find(organisation) is null ? AccountChange.Refused(AccountFault.BadOrganisation)
            : await register.AddOfOrganisation(email, name, role, language, desk, organisation, Me, cancellationToken);
        return change is { IsDone: true, Token: null }
            ? To(DeskAddresses.Accounts, "account-added")
            : await List(null, change.Fault?.Key(), change, cancellationToken);
    }

    [Read(DeskAddresses.Accounts + "/{id}")]
    public Task<IActionResult> Account(string id, string? done, CancellationToken cancellationToken) => One(id, done, null, null, cancellationToken);

    [HttpPost(DeskAddresses.Accounts + "/{id}/link")]
    public Task<IActionResult> Link(string id, bool reset, bool sure, CancellationToken cancellationToken) => ChangeOne(
        id, sure, "link-made", account => register.NewLink(account.Email, reset, Me, cancellationToken), cancellationToken);

    [HttpPost(DeskAddresses.Accounts + "/{id}/organisation")]
    public Task<IActionResult> Organisation(string id, string? organisation, bool sure, CancellationToken cancellationToken) => ChangeOne(
        id,
        sure,
        "organisation-set",
        account => string.IsNullOrEmpty(organisation) || organisations.Find(organisation) is not null
            ? register.SetOrganisation(account.Email, string.IsNullOrEmpty(organisation) ? null : organisation, Me, cancellationToken)
            : Task.FromResult(AccountChange.Refused(AccountFault.BadOrganisation)),
        cancellationToken);

    [HttpPost(DeskAddresses.Accounts + "/{id}/grant")]
    public Task<IActionResult> Grant(string id, string? role, string? language, CancellationToken cancellationToken) => ChangeOne(
        id,
        sure: true,
        "role-granted",
        account => IsOffered(language) ? register.Grant(account.Email, role, language, Me, cancellationToken) : Task.FromResult(AccountChange.Refused(AccountFault.BadLanguage)),
        cancellationToken);

    [HttpPost(DeskAddresses.Accounts + "/{id}/revoke")]
    public Task<IActionResult> Revoke(string id, string? role, string? language, bool sure, CancellationToken cancellationToken) => ChangeOne(
        id, sure, "role-revoked", account => register.Revoke(account.Email, role, language, Me, cancellationToken), cancellationToken);

    [HttpPost(DeskAddresses.Accounts + "/{id}/disable")]
    public Task<IActionResult> Disable(string id, bool sure, CancellationToken cancellationToken) => ChangeOne(
        id, sure, "account-disabled", account => register.Disable(account.Email, Me, cancellationToken), cancellationToken);

    [HttpPost(DeskAddresses.Accounts + "/{id}/enable")]
    public Task<IActionResult> Enable(string id, bool sure, CancellationToken cancellationToken) => ChangeOne(
        id, sure, "account-enabled", account => register.Enable(account.Email, Me, cancellationToken), cancellationToken);

    private Actor Me => new(Person!.Id);

    private bool IsOffered(string? language) =>
        string.IsNullOrEmpty(language) || (Fairway.Languages.LanguageTag.TryParse(language, out var tag) && HttpContext.Site().Languages.TryGet(tag, out _));

    private async Task<IActionResult> ChangeOne(string id, bool sure, string done, Func<Account, Task<AccountChange>> change, CancellationToken cancellationToken)
    {
        if ((await register.All(cancellationToken)).Find(account => account.Id == id) is not { } account)
            return Missing();
        if (!sure)
            return await One(id, null, "accounts.not-sure", null, cancellationToken);
        var changed = await change(account);
        if (changed is { IsDone: true, Token: null })
            return To($"{DeskAddresses.Accounts}/{Uri.EscapeDataString(id)}", done);
        return await One(id, null, changed.Fault?.Key(), changed, cancellationToken);
    }

    private async Task<IActionResult> List(string? done, string? fault, AccountChange? change, CancellationToken cancellationToken) => Show(
        "Accounts",
        new AccountsView(FrameOf("accounts.title", done, fault), [.. await register.All(cancellationToken)], HttpContext.Site().Languages.All, LinkOf(change), change?.Account?.Email),
        fault is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);

    private async Task<IActionResult> One(string id, string? done, string? fault, AccountChange? change, CancellationToken cancellationToken)
    {
        if ((await register.All(cancellationToken)).Find(account => account.Id == id) is not { } account)
            return Missing();
        return Show(
            "Account",
            new AccountView(FrameOf("account.title", done, fault), account, HttpContext.Site().Languages.All, LinkOf(change)),
            fault is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
    }

    private string? LinkOf(AccountChange? change) => change?.Token is { } token ? address.Of(DeskAddresses.Welcome(token)) : null;
}
