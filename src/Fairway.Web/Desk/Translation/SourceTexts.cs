using System.Text;
using Fairway.Content;
using Fairway.Content.Translating;
using Fairway.Languages;
using Fairway.Releases;
using Fairway.Sites;
using Fairway.Web.Desk.Drafts;

namespace Fairway.Web.Desk.Translation;

/// <summary>Finds the text that is to be translated, and those that were.</summary>
internal sealed class SourceTexts(DraftStore drafts, DraftHolds holds, Lazy<ReleaseStore> releases)
{
    public static string PathOf(PageId page, LanguageTag language) => $"pages/{page}/{language}.md";

    /// <summary>What is to be translated: the draft of the page where the translation goes out with it, what is published otherwise. Null where there is no such page.</summary>
    public async Task<SourceText?> Now(Site site, DraftSubject translation, CancellationToken cancellationToken)
    {
        if (await holds.PageOf(translation, cancellationToken) is { } draft && await Of(site, translation, new SourceOrigin(0, draft.Id, draft.Revision), cancellationToken) is { } coming)
            return coming;
        return await Of(site, translation, new SourceOrigin(site.Release.Number), cancellationToken);
    }

    /// <summary>The text that a form was made for; null where there is none.</summary>
    public async Task<SourceText?> Of(Site site, DraftSubject translation, SourceOrigin origin, CancellationToken cancellationToken)
    {
        var (path, facts) = (PathOf(translation.Page, site.Languages.Source.Tag), $"pages/{translation.Page}/page.yaml");
        if (!origin.IsDraft)
            return site.Log.Find(origin.Release) is { } release && ReadAt(release, path, cancellationToken) is { } published ? new(origin, published, ReadAt(release, facts, cancellationToken)) : null;
        if (await drafts.Find(origin.Draft, cancellationToken) is not { } draft || draft.Subject != DraftSubject.OfPage(translation.Page).ToString()
            || await drafts.Revision(draft.Id, origin.Revision, cancellationToken) is not { } revision)
            return null;
        var edit = await drafts.Edit(revision, cancellationToken);
        return Coming(path) is { } text ? new(origin, text, Coming(facts)) : null;

        // What the draft leaves alone is as it is published.
        string? Coming(string file) => edit.Files.ContainsKey(file) ? edit.Text(file) : ReadAt(site.Release, file, cancellationToken);
    }

    /// <summary>What is published of the translation at a release; null for nothing.</summary>
    public string? Translation(Site site, DraftSubject translation, int release, CancellationToken cancellationToken) =>
        site.Log.Find(release) is { } found ? ReadAt(found, PathOf(translation.Page, translation.Language!.Value), cancellationToken) : null;

    /// <summary>
    /// The source as it was when its published translation was made: its newest text of that edition up to the last release that changed the translation. Null where the
    /// last <see cref="TranslationLimits.MaxReleases"/> releases of the page have it not.
    /// </summary>
    public string? Translated(Site site, DraftSubject translation, int edition, CancellationToken cancellationToken)
    {
        var path = PathOf(translation.Page, site.Languages.Source.Tag);
        var made = site.Log.Touching(PathOf(translation.Page, translation.Language!.Value)).LastOrDefault()?.Number ?? 0;
        string? later = null;
        foreach (var release in site.Log.Touching(path).Reverse().Take(TranslationLimits.MaxReleases))
        {
            if (ReadAt(release, path, cancellationToken) is not { } text || PageWords.Read(text).Edition != edition)
            {
                if (later is not null)
                    return later;
                continue;
            }

            if (release.Number <= made)
                return text;
            later = text;
        }

        return later;
    }

    /// <summary>Texts of the page that were published beside each other, of one edition, newest first.</summary>
    public IEnumerable<(PageWords Source, PageWords Translation)> Earlier(Site site, DraftSubject translation, CancellationToken cancellationToken)
    {
        var (source, target) = (PathOf(translation.Page, site.Languages.Source.Tag), PathOf(translation.Page, translation.Language!.Value));
        foreach (var release in site.Log.Touching(target).Reverse().Take(TranslationLimits.MaxReleases))
        {
            if (ReadAt(release, source, cancellationToken) is { } from && ReadAt(release, target, cancellationToken) is { } to
                && (PageWords.Read(from), PageWords.Read(to)) is var (words, translated) && words.Edition == translated.Edition)
                yield return (words, translated);
        }
    }

    private string? ReadAt(Release release, string path, CancellationToken cancellationToken)
    {
        var tree = releases.Value.Open(release);
        return tree.Has(path) ? Encoding.UTF8.GetString(tree.Read(path, cancellationToken)) : null;
    }
}
