using Fairway.Web.Accounts;
using Fairway.Web.Desk.Drafts;
using Fairway.Web.Desk.Frame;
using Fairway.Web.Desk.Hosting;
using Fairway.Web.Hosting;
using Fairway.Web.Reading;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Fairway.Web.Desk.Translation;

/// <summary>Which translations go out with a page.</summary>
internal sealed class TranslationHoldController(DraftStore drafts, DraftHolds holds) : DeskController
{
    private const string OfDraft = DeskAddresses.Drafts + "/{id:int}" + DeskAddresses.Hold;

    [Read(OfDraft)]
    public Task<IActionResult> Hold(int id, string? done, CancellationToken cancellationToken) => Page(id, done, null, cancellationToken);

    [HttpPost(OfDraft), Authorize(DeskPolicies.Holding)]
    public async Task<IActionResult> Save(int id, string[]? language, CancellationToken cancellationToken)
    {
        var tags = HttpContext.Site().Languages.All.Where(each => each != HttpContext.Site().Languages.Source && language?.Contains(each.Tag.Value) == true).Select(each => each.Tag).ToList();
        return await holds.Set(id, tags, Person!, cancellationToken) switch
        {
            null => To(DeskAddresses.Draft(id) + DeskAddresses.Hold, "translation-held"),
            DraftFault.NoDraft => Missing(),
            { } fault => await Page(id, null, fault.Key(), cancellationToken),
        };
    }

    private async Task<IActionResult> Page(int id, string? done, string? fault, CancellationToken cancellationToken)
    {
        if (await drafts.Find(id, cancellationToken) is not { } draft || DraftSubject.Parse(draft.Subject) is not { Kind: DraftKind.Page } subject)
            return Missing();
        var site = HttpContext.Site();
        var held = await holds.LanguagesOf(id, cancellationToken);
        var open = (await drafts.Open(cancellationToken)).ToDictionary(each => each.Subject, StringComparer.Ordinal);
        return Show(
            "TranslationHold",
            new TranslationHoldView(
                FrameOf("translation-hold.title", done, fault),
                draft,
                [
                    .. site.Languages.All.Where(language => language != site.Languages.Source)
                        .Select(language => new HeldLanguage(language, held.Contains(language.Tag), open.GetValueOrDefault(DraftSubject.OfTranslation(subject.Page, language.Tag).ToString()))),
                ],
                draft.State.MayChange() && (Person!.MayWrite(subject) || Person!.Is(Role.Publisher))),
            fault is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
    }
}
