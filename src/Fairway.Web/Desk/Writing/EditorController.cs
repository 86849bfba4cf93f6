using Fairway.Content;
using Fairway.Input;
using Fairway.Languages;
using Fairway.Web.Desk.Drafts;
using Fairway.Web.Desk.Frame;
using Fairway.Web.Desk.Hosting;
using Fairway.Web.Desk.Interface;
using Fairway.Web.Desk.Store;
using Fairway.Web.Hosting;
using Fairway.Web.Reading;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Fairway.Web.Desk.Writing;

/// <summary>Where a page is written: its facts and its text in the source language, beside how they look and what the check says of them.</summary>
[Authorize(DeskPolicies.Authoring)]
internal sealed class EditorController(DeskStore store, PageDrafts pages, Autosaves autosaves, Presences presences, DraftSites sites, TimeProvider time) : DeskController
{
    private const string Path = DeskAddresses.Drafts + "/{id:int}";

    /// <param name="id">Of the draft.</param>
    /// <param name="take">The fields show what was typed and not saved.</param>
    /// <param name="done">What has just been done.</param>
    /// <param name="cancellationToken">Ends it before it is done.</param>
    [Read(Path + "/edit")]
    public async Task<IActionResult> Edit(int id, bool take, string? done, CancellationToken cancellationToken)
    {
        if (await pages.Find(id, null, HttpContext.Site(), cancellationToken) is not { } page)
            return Missing();
        if (!page.Draft.State.MayChange())
            return To(DeskAddresses.Draft(id));
        var typed = await autosaves.Find(id, Person!.Id, cancellationToken);
        if (!take || typed is null)
            return await Show(page, PageForm.Of(page.Work), typed, done, null, cancellationToken);
        return await pages.Find(id, typed.Seen, HttpContext.Site(), cancellationToken) is { } seen ? await Show(seen, Autosaves.Read(typed), null, done, null, cancellationToken) : Missing();
    }

    [HttpPost(Path + "/edit")]
    [LargeForm(WritingLimits.FormBytes, WritingLimits.FormFields)]
    public async Task<IActionResult> Save(int id, int seen, PageForm form, CancellationToken cancellationToken)
    {
        var site = HttpContext.Site();
        if (await pages.Find(id, seen, site, cancellationToken) is not { } page)
            return Missing();
        if (form.HasUnfit)
            return await Show(page, form, null, null, "editor-fault.unfit", cancellationToken);
        var save = await pages.Save(page, form, Person!, site, cancellationToken);
        if (save.Fault is { } fault)
            return await Show(page, form, null, null, fault.Key(), cancellationToken);
        return save.Merge is { } with ? To(MergeController.Address(id, with)) : To(DeskAddresses.Edit(id), save.HasMerged ? "draft-merged" : "draft-saved");
    }

    /// <summary>Keeps what is typed, and answers what stands beside the text.</summary>
    [HttpPost(Path + "/autosave")]
    [LargeForm(WritingLimits.FormBytes, WritingLimits.FormFields)]
    public async Task<IActionResult> Autosave(int id, int seen, PageForm form, CancellationToken cancellationToken)
    {
        if (await pages.Find(id, seen, HttpContext.Site(), cancellationToken) is not { } page)
            return Missing();
        if (form.HasUnfit)
            return PartialView("EditorState", await State(page, null, "editor-fault.unfit", null, cancellationToken));
        var edit = form.ApplyTo(page.Work, LondonTime.Today(time));
        // The newest too: this may come in after the form that was sent with it.
        if (edit.Digest() == page.Revision.Digest || edit.Digest() == (await pages.Find(id, null, HttpContext.Site(), cancellationToken))?.Revision.Digest)
            await autosaves.Drop(id, Person!.Id, cancellationToken);
        else
            await autosaves.Keep(id, Person!.Id, seen, form, cancellationToken);
        return PartialView("EditorState", await State(page, page.Work.Having(edit), null, time.GetUtcNow(), cancellationToken));
    }

    /// <summary>A sign of life of an editor that is open; answers who else has one.</summary>
    [HttpPost(Path + "/beat")]
    public async Task<IActionResult> Beat(int id, int seen, CancellationToken cancellationToken) =>
        await pages.Find(id, seen, HttpContext.Site(), cancellationToken) is { } page
            ? PartialView("EditorOthers", await State(page, null, null, null, cancellationToken))
            : Missing();

    /// <summary>Forgets what was typed and not saved.</summary>
    [HttpPost(Path + "/drop")]
    public async Task<IActionResult> Drop(int id, CancellationToken cancellationToken)
    {
        if (await pages.Find(id, null, HttpContext.Site(), cancellationToken) is null)
            return Missing();
        await autosaves.Drop(id, Person!.Id, cancellationToken);
        return To(DeskAddresses.Edit(id), "autosave-dropped");
    }

    /// <summary>What is saved, or typed, as readers will have it.</summary>
    [Read(Path + "/preview/{tag}/{section}/{slug}")]
    public async Task<IActionResult> Preview(int id, string tag, string section, string slug, CancellationToken cancellationToken)
    {
        var site = HttpContext.Site();
        if (!LanguageTag.TryParse(tag, out var language) || !site.Languages.TryGet(language, out _) || !PageId.TryCreate(section, slug, out var place))
            return Missing();
        if (await pages.Find(id, null, site, cancellationToken) is not { } page)
            return Missing();
        if (await autosaves.Find(id, Person!.Id, cancellationToken) is { } typed && await pages.Find(id, typed.Seen, site, cancellationToken) is { } seen)
            page = seen with { Work = seen.Work.Having(Autosaves.Read(typed).ApplyTo(seen.Work, LondonTime.Today(time))) };

        Response.Headers.ContentSecurityPolicy = SecurityHeaders.PreviewPolicy;
        var made = sites.Of(site, [page.Work.Edit], cancellationToken);
        if (made.Site is null)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return View("EditorRefused", new EditorRefusedView(Frame("editor.refused"), PageChecks.Of(sites, site, page.Work, cancellationToken)));
        }

        var watermark = DeskLanguages.Of(Person!.Language).Format("editor.watermark", ("number", id));
        return PreviewPage.Of(this, made.Site, place, language, watermark) is { } preview ? new PreviewResult(preview, DeskAddresses.Draft(id)) : Missing();
    }

    private async Task<IActionResult> Show(PageDraft page, PageForm form, DraftAutosave? offered, string? done, string? fault, CancellationToken cancellationToken)
    {
        var site = HttpContext.Site();
        var work = fault is "editor-fault.unfit" ? page.Work : page.Work.Having(form.ApplyTo(page.Work, LondonTime.Today(time)));
        var state = await State(page, work, fault, null, cancellationToken);
        var frame = FrameOf("editor.title", done, fault) with { Script = "js/desk-editor.js" };
        return Show(
            "Editor",
            new EditorView(frame, page, form, state, offered, site.Content.Settings, site.Languages.Source),
            fault is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
    }

    private async Task<EditorStateView> State(PageDraft seen, PageWork? work, string? fault, DateTimeOffset? savedAt, CancellationToken cancellationToken)
    {
        var site = HttpContext.Site();
        var others = await presences.Enter(seen.Draft.Id, Person!.Id, cancellationToken);
        string? by = null;
        if (seen.Draft.Revision > seen.Revision.Number && await pages.Find(seen.Draft.Id, null, site, cancellationToken) is { } newest)
            by = (await AccountNames.Of(store, [newest.Revision.By], cancellationToken))[newest.Revision.By];
        return new(
            FrameOf("editor.title", null, fault),
            seen.Draft,
            work is null ? null : PageChecks.Of(sites, site, work, cancellationToken),
            others,
            by,
            pages.HasMovedOn(seen, site),
            savedAt);
    }
}
