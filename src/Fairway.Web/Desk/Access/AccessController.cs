using System.Collections.Immutable;
using Fairway.Languages;
using Fairway.Web.Desk.Drafts;
using Fairway.Web.Desk.Frame;
using Fairway.Web.Desk.Hosting;
using Fairway.Web.Desk.Store;
using Fairway.Web.Hosting;
using Fairway.Web.Reading;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using AccountNames = Fairway.Web.Desk.People.AccountNames;

namespace Fairway.Web.Desk.Access;

/// <summary>Who outside may read a draft before it is published: for publishers.</summary>
[Authorize(DeskPolicies.Publishing)]
internal sealed class AccessController(AccessRegister register, DraftStore drafts, DeskStore store, PublicAddress address, TimeProvider time) : DeskController
{
    [Read(DeskAddresses.Drafts + "/{id:int}/access")]
    public Task<IActionResult> Access(int id, string? done, CancellationToken cancellationToken) => Page(id, done, null, AccessRequest.None, null, cancellationToken);

    [HttpPost(DeskAddresses.Drafts + "/{id:int}/access/add")]
    public async Task<IActionResult> Add(int id, string? name, string? organisation, string? language, string? hours, bool data, CancellationToken cancellationToken)
    {
        var request = new AccessRequest(name, organisation, language, hours, data);
        var (fault, token) = await register.Add(id, request, tag => HttpContext.Site().Languages.TryGet(tag, out _), Person!, cancellationToken);
        return fault is null
            ? await Page(id, null, null, AccessRequest.None, address.Of(DeskAddresses.PreReleaseOf(token!)), cancellationToken)
            : await Page(id, null, fault, request, null, cancellationToken);
    }

    [HttpPost(DeskAddresses.Drafts + "/{id:int}/access/{link:int}/revoke")]
    public async Task<IActionResult> Revoke(int id, int link, CancellationToken cancellationToken) =>
        await register.Revoke(id, link, Person!, cancellationToken) is null ? To(DeskAddresses.Access(id), "access-revoked") : Missing();

    private async Task<IActionResult> Page(int id, string? done, AccessFault? fault, AccessRequest typed, string? made, CancellationToken cancellationToken)
    {
        if (await drafts.Find(id, cancellationToken) is not { } draft)
            return Missing();
        var links = await register.Links(id, cancellationToken);
        return Show(
            "Access",
            new AccessView(
                FrameOf("access.title", done, fault?.Key()),
                draft,
                [.. links],
                [.. await register.Uses(id, cancellationToken)],
                await AccountNames.Of(store, links.Select(link => link.MadeBy), cancellationToken),
                LanguagesOf(draft),
                typed,
                made,
                time.GetUtcNow()),
            fault is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
    }

    private ImmutableArray<Language> LanguagesOf(Draft draft) => DraftSubject.Parse(draft.Subject).Language is { } one
        ? [.. HttpContext.Site().Languages.All.Where(language => language.Tag == one)]
        : HttpContext.Site().Languages.All;
}
