using Fairway.Web.Desk.Drafts;
using Fairway.Web.Desk.Frame;
using Fairway.Web.Desk.Hosting;
using Fairway.Web.Hosting;
using Fairway.Web.Reading;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Fairway.Web.Desk.Writing;

/// <summary>Figures, charts, terms, sources and pages by search, with what is written for each.</summary>
[Authorize(DeskPolicies.Authoring)]
internal sealed class InsertController(PageDrafts pages, DraftSites sites) : DeskController
{
    private const int MaxQuery = 200;

    /// <param name="q">Part of a name.</param>
    /// <param name="draft">That is written: its own sources are found, and what it adds.</param>
    /// <param name="part">For the dialog of the editor.</param>
    /// <param name="cancellationToken">Ends it before it is done.</param>
    [Read(DeskAddresses.Insert)]
    public async Task<IActionResult> Insert(string? q, int? draft, bool part, CancellationToken cancellationToken)
    {
        var site = HttpContext.Site();
        var page = draft is { } id ? await pages.Find(id, null, site, cancellationToken) : null;
        var query = (q ?? "").Trim();
        var content = (page is null ? null : sites.Of(site, [page.Work.Edit], cancellationToken).Site ?? site)?.Content ?? site.Content;
        var items = InsertItems.Find(content, site.Languages.Source.Tag, page?.Work, query[..Math.Min(query.Length, MaxQuery)]);
        var view = new InsertView(Frame("insert.title"), query, page?.Draft.Id, [.. items], part);
        return part ? PartialView("EditorInsertPart", view) : Show("EditorInsert", view);
    }
}
