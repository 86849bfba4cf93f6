using System.Collections.Immutable;
using Fairway.Content;
using Fairway.Languages;
using Fairway.Sites;
using Fairway.Statistics;
using Fairway.Statistics.Downloads;
using Fairway.Web.Data;
using Fairway.Web.Desk.Drafts;
using Fairway.Web.Desk.Frame;
using Fairway.Web.Desk.Hosting;
using Fairway.Web.Desk.Schedule;
using Fairway.Web.Hosting;
using Fairway.Web.Hosting.Loading;
using Fairway.Web.Reading;
using Fairway.Web.Reading.Pages;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;

namespace Fairway.Web.Desk.Access;

/// <summary>What a link shows without an account: one item in one language, as it will be, with the name of whom it is for on it. Each use is written down.</summary>
[AllowAnonymous]
internal sealed class PreReleaseController(AccessRegister register, PlanStore plans, DraftSites sites) : DeskController
{
    private const string ViewPath = "/Desk/Views/PreRelease.cshtml";

    [Guessable]
    [Read(DeskAddresses.PreRelease)]
    public async Task<IActionResult> Read(string? link, CancellationToken cancellationToken)
    {
        if (await register.Open(link, cancellationToken) is not var (access, draft))
            return new ClosedLink();
        var (subject, language) = (DraftSubject.Parse(draft.Subject), LanguageTag.Parse(access.Language));
        if (draft.State == DraftState.Published)
            return Redirect(subject.IsOfData ? Addresses.Dataset(language, subject.Dataset) : Addresses.Page(language, subject.Page));

        var plan = await plans.OpenOf(draft.Id, cancellationToken);
        if (await SiteOf(draft, plan, cancellationToken) is not { } site || !site.Languages.TryGet(language, out var shown))
            return new ClosedLink();
        var watermark = Watermark(site.Messages(language), access, plan);
        var reader = new Reader(site, shown) { Watermark = watermark };
        if ((subject.IsOfData ? OfDataset(reader, subject.Dataset, access, link!) : await OfPage(reader, draft, link!, cancellationToken)) is not { } view)
            return new ClosedLink();
        await register.Note(access, ofData: false, cancellationToken);
        Response.Headers.ContentLanguage = access.Language;
        // Its parts are those of the public pages, which look for their own parts there.
        RouteData.Values.Remove("area");
        HttpContext.Features.Set(HttpContext.Features.GetRequiredFeature<ServedSite>().InPreview(site, watermark));
        return View(ViewPath, view);
    }

    /// <summary>A picture of the page, where the link is of one. It is asked for by the page, which was written down, and a page has many: it is neither a use nor a try.</summary>
    [Read(DeskAddresses.PreReleasePicture + "/media/{section}/{slug}/{digest}/{name}")]
    public async Task<IActionResult> Picture(string? link, string section, string slug, string digest, string name, CancellationToken cancellationToken)
    {
        if (await register.Open(link, cancellationToken) is not var (_, draft) || DraftSubject.Parse(draft.Subject).IsOfData)
            return new ClosedLink();
        if (draft.State == DraftState.Published)
            return Redirect($"/media/{Uri.EscapeDataString(section)}/{Uri.EscapeDataString(slug)}/{Uri.EscapeDataString(digest)}/{Uri.EscapeDataString(name)}");
        return await PlaceOf(draft, cancellationToken) is var place && PageId.TryCreate(section, slug, out var page) && page == place
            && await SiteOf(draft, await plans.OpenOf(draft.Id, cancellationToken), cancellationToken) is { } site
            && PreviewPicture.Of(site, section, slug, digest, name, cancellationToken) is { } picture
                ? picture
                : new ClosedLink();
    }

    /// <summary>The rows of a dataset, where the link is of one and gives them.</summary>
    [Guessable]
    [Read(DeskAddresses.PreReleaseData)]
    public async Task<IActionResult> Data(string? link, CancellationToken cancellationToken)
    {
        if (await register.Open(link, cancellationToken) is not var (access, draft) || !access.WithData || !AccessRegister.IsShown(draft))
            return new ClosedLink();
        var plan = await plans.OpenOf(draft.Id, cancellationToken);
        var id = DraftSubject.Parse(draft.Subject).Dataset;
        if (await SiteOf(draft, plan, cancellationToken) is not { } site || !site.Content.Datasets.TryGetValue(id, out var dataset))
            return new ClosedLink();
        await register.Note(access, ofData: true, cancellationToken);
        var rows = new MemoryStream();
        await DownloadFormat.Csv.WriteAsync(dataset, rows, cancellationToken);
        rows.Position = 0;
        return File(rows, DownloadFormat.Csv.ContentType, $"{id}-embargoed.csv");
    }

    /// <summary>With all that is approved of what goes out together, so that the item shows the figures that it will have. Null where the check refuses it.</summary>
    private async Task<Site?> SiteOf(Draft draft, Plan? plan, CancellationToken cancellationToken)
    {
        var served = HttpContext.Site();
        if (served.Release.Number == 0)
            return null;
        ImmutableArray<Draft> together = plan is null ? [draft] : await plans.Drafts(plan, cancellationToken);
        return sites.Of(served, await plans.Edits(together.Where(AccessRegister.IsShown), cancellationToken), cancellationToken).Site;
    }

    /// <summary>Where the page stands with the draft, which may move it.</summary>
    private async Task<PageId> PlaceOf(Draft draft, CancellationToken cancellationToken) =>
        (await plans.Edits([draft], cancellationToken)).Single().PlaceOf(DraftSubject.Parse(draft.Subject).Page);

    private async Task<PreReleaseView?> OfPage(Reader reader, Draft draft, string token, CancellationToken cancellationToken)
    {
        if (reader.Site.Page(await PlaceOf(draft, cancellationToken), reader.Tag) is not { } reading)
            return null;
        var page = PageViews.Of(reader, reading);
        // Titles of pages that nobody may know of yet.
        page = page with { Related = [.. page.Related.Where(related => HttpContext.Site().Content.Pages.ContainsKey(related.Page.Id))] };
        return new PreReleaseView(page.Frame, token, page, null);
    }

    private static PreReleaseView? OfDataset(Reader reader, DatasetId id, AccessLink access, string token)
    {
        if (!reader.Site.Content.Datasets.TryGetValue(id, out var dataset))
            return null;
        var text = LocalText.Of(reader, dataset);
        var frame = new Reading.Frame { Reader = reader, Title = text.Text.Title, Description = text.Text.Summary, TextLanguage = text.Language, IsIndexed = false };
        return new PreReleaseView(frame, token, null, DatasetSummaries.Of(frame, dataset))
        {
            Charts = [.. dataset.Definition.Charts.Select(chart => TrustedHtml.Chart(dataset, chart, reader.Messages))],
            Csv = access.WithData ? DeskAddresses.PreReleaseDataOf(token) : null,
        };
    }

    /// <summary>In the language of the page: whoever reads it reads that one.</summary>
    private static string Watermark(Messages words, AccessLink link, Plan? plan)
    {
        (string, object)[] whom = [("name", Bidi.Isolate(link.Name)), ("organisation", Bidi.Isolate(link.Organisation))];
        return plan?.DueAt is { } due
            ? words.Format("pre-release.until", [.. whom, ("time", LondonMoment.Words(words, due))])
            : words.Format("pre-release.unset", whom);
    }
}
