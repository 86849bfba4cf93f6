using Fairway.Content;
using Fairway.Sites;
using Fairway.Web.Hosting.Caching;
using Fairway.Web.Reading;
using Fairway.Web.Reading.Pages;
using Microsoft.AspNetCore.Mvc;

namespace Fairway.Web.Data.Api;

/// <summary>Pages as readers of a language get them.</summary>
internal sealed class PagesApiController : ApiController
{
    [Read(ApiAddresses.Pages), Kept(ReadsQuery = true)]
    public IActionResult All() => Parameters.Unknown(Request.Query) is { } unknown
        ? Refuse(unknown)
        : Answer(new PageList([.. Site.Content.Pages.Keys.Select(id => Entry(Site.Page(id, Site.Languages.Source.Tag)!))]), ApiJson.Readable.PageList);

    [Read(ApiAddresses.Pages + "/{section}/{slug}"), Kept(ReadsQuery = true)]
    public IActionResult One(string section, string slug)
    {
        if (Parameters.Unknown(Request.Query, "language") is { } unknown)
            return Refuse(unknown);
        if (!Parameters.TryLanguage(Request.Query, "language", Site.Languages, out var language, out var problem))
            return Refuse(problem);
        if (!PageId.TryCreate(section, slug, out var id) || Site.Page(id, language.Tag) is not { } reading)
            return Refuse(ApiProblem.NotFound("unknown-page", $"There is no page '{section}/{slug}'. The pages are listed at {ApiAddresses.Pages}."));
        return Answer(Details(reading), ApiJson.Readable.PageDetails);
    }

    private static PageEntry Entry(PageReading reading) => new(
        reading.Page.Id.ToString(),
        reading.Page.Id.Section,
        reading.Text.Title,
        reading.Text.Summary,
        reading.Updated,
        [.. reading.Available.Select(language => language.Tag.Value)],
        $"{ApiAddresses.Pages}/{reading.Page.Id}",
        reading.Page.Withdrawn?.Date);

    private static PageDetails Details(PageReading reading)
    {
        var page = reading.Page;
        return new(
            page.Id.ToString(),
            page.Id.Section,
            reading.Reader.Tag.Value,
            reading.TextLanguage.Tag.Value,
            reading.State.ToString().ToLowerInvariant(),
            reading.Text.Title,
            reading.Text.Summary,
            reading.Text.Edition,
            page.SourceText.Edition,
            reading.Updated,
            page.Stage is { } stage ? PageFacts.StageName(stage) : null,
            page.Topics,
            page.AppliesTo,
            [.. reading.Available.Select(language => language.Tag.Value)],
            reading.RenderBody(),
            [.. page.Sources.Select((source, i) => new SourceEntry(
                i + 1, source.Title, source.Publisher, source.Url, source.Date, source.Checked, source.Note, source.Language.Value))],
            [.. reading.Changes.Select(change => new ChangeEntry(change.Edition, change.Date, change.Note, change.Language.Value, change.Safety))],
            Addresses.Page(reading.Reader.Tag, page.Id),
            page.WithdrawalReasonFor(reading.Reader.Tag) is var (reason, language) ? new(page.Withdrawn!.Date, reason, language.Value) : null);
    }
}
