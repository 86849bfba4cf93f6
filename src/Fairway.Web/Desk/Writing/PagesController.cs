using System.Collections.Immutable;
using Fairway.Content;
using Fairway.Content.Reading;
using Fairway.Input;
using Fairway.Input.Yaml;
using Fairway.Sites;
using Fairway.Web.Desk.Drafts;
using Fairway.Web.Desk.Frame;
using Fairway.Web.Desk.Hosting;
using Fairway.Web.Hosting;
using Fairway.Web.Reading;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Fairway.Web.Desk.Writing;

/// <summary>The published pages, and the way to a draft of one, or of a new one.</summary>
[Authorize(DeskPolicies.Authoring)]
internal sealed class PagesController(DraftStore drafts, DraftRegister register, PageDrafts pages, TimeProvider time) : DeskController
{
    /// <summary>Rows of one part of the list.</summary>
    private const int Size = 50;

    [Read(DeskAddresses.Pages)]
    public Task<IActionResult> Pages(string? done, CancellationToken cancellationToken) => List(done, null, new NewPage(), cancellationToken);

    /// <summary>Opens a draft of a published page, or leads to the one that is open.</summary>
    [HttpPost(DeskAddresses.Pages + "/edit")]
    public async Task<IActionResult> Edit(string? page, CancellationToken cancellationToken)
    {
        var site = HttpContext.Site();
        if (!PageId.TryParse(page, out var id) || !site.Content.Pages.TryGetValue(id, out var published))
            return Missing();
        var opened = await register.Open(DraftSubject.OfPage(id), site.Release.Number, new DraftEdit(published.SourceText.Title, ""), Person!, cancellationToken);
        return opened.Draft is { } draft ? To(DeskAddresses.Edit(draft.Id), opened.IsDone ? null : "draft-was-open") : await List(null, opened.Fault?.Key(), new NewPage(), cancellationToken);
    }

    [HttpPost(DeskAddresses.Pages + "/new")]
    public async Task<IActionResult> New(NewPage typed, CancellationToken cancellationToken)
    {
        var site = HttpContext.Site();
        if (FaultOf(typed, site, out var id) is { } fault)
            return await List(null, fault, typed, cancellationToken);
        if (pages.Published(id, site.Release.Number, site.Languages.Source.Tag, cancellationToken) is not { } empty)
            return await List(null, DraftFault.NoStore.Key(), typed, cancellationToken);

        var form = new PageForm { Title = typed.Title, Type = typed.Type, Stage = typed.Type == KebabName.Of(PageType.Policy) ? KebabName.Of(PolicyStage.Proposed) : null, Major = true };
        var edit = form.ApplyTo(empty, LondonTime.Today(time)) with { Redirects = site.Content.Redirects.ContainsKey(id) ? [new RedirectEdit(id, null, null)] : [] };
        var opened = await register.Open(DraftSubject.OfPage(id), site.Release.Number, edit, Person!, cancellationToken);
        return opened.IsDone ? To(DeskAddresses.Edit(opened.Draft!.Id)) : await List(null, opened.Fault?.Key(), typed, cancellationToken);
    }

    private static string? FaultOf(NewPage typed, Site site, out PageId id) =>
        !PageId.TryCreate(typed.Section, typed.Slug, out id) || !site.Sections.Contains(typed.Section!) ? "page-fault.bad-place"
        : site.Content.Pages.ContainsKey(id) ? "page-fault.taken"
        : !KebabName.TryParse(typed.Type ?? "", out PageType _) ? "page-fault.bad-type"
        : string.IsNullOrWhiteSpace(typed.Title) || typed.Title.Length > ContentLimits.MaxTitle || typed.Title.Any(char.IsControl) ? "page-fault.bad-title"
        : null;

    private async Task<IActionResult> List(string? done, string? fault, NewPage typed, CancellationToken cancellationToken)
    {
        var site = HttpContext.Site();
        var (query, section) = (Request.Query["q"].ToString().Trim(), Request.Query["section"].ToString());
        var found = site.Sections
            .Where(name => section.Length == 0 || name == section)
            .SelectMany(name => site.Section(name, site.Languages.Source.Tag).Select(reading => reading.Page))
            .Where(page => query.Length == 0 || page.SourceText.Title.Contains(query, StringComparison.OrdinalIgnoreCase) || page.Id.ToString().Contains(query, StringComparison.OrdinalIgnoreCase))
            .ToList();
        if (Pager.Read(Request.Query, found.Count, Size) is not { } pager)
            return Missing();
        var open = (await drafts.Open(cancellationToken)).ToDictionary(draft => draft.Subject, StringComparer.Ordinal);
        var today = LondonTime.Today(time);
        ImmutableArray<PageRow> rows = [.. found.Skip(pager.Offset).Take(Size).Select(page => new PageRow(page, open.GetValueOrDefault(DraftSubject.OfPage(page.Id).ToString()), page.ReviewBy < today))];
        return Show(
            "PageList",
            new PageListView(FrameOf("pages.title", done, fault), rows, found.Count, pager, query, section, site.Sections, typed),
            fault is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
    }
}
