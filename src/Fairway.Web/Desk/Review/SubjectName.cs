using Fairway.Languages;
using Fairway.Sites;
using Fairway.Web.Desk.Drafts;

namespace Fairway.Web.Desk.Review;

/// <summary>What a draft is of, as people call it.</summary>
/// <param name="Kind">Of the draft.</param>
/// <param name="Title">In the site's source language; the id where nothing of it is published.</param>
/// <param name="Language">Of a translation; null for others.</param>
/// <param name="Tag">Of that language, where the site no longer has it.</param>
internal sealed record SubjectName(DraftKind Kind, string Title, Language? Language, string? Tag)
{
    public static SubjectName Of(Site site, DraftSubject subject)
    {
        var language = subject.Language is { } tag && site.Languages.TryGet(tag, out var known) ? known : null;
        return new(subject.Kind, TitleOf(site, subject) ?? subject.Id, language, subject.Language?.Value);
    }

    private static string? TitleOf(Site site, DraftSubject subject) => subject.IsOfData
        ? site.Content.Datasets.TryGetValue(subject.Dataset, out var dataset) ? dataset.TextIn(site.Languages.Source.Tag).Title : null
        : site.Content.Pages.TryGetValue(subject.Page, out var page) ? page.SourceText.Title : null;
}
