using System.Globalization;
using Fairway.Content.Reading;
using Fairway.Input;
using Fairway.Markup;

namespace Fairway.Content.Checking;

/// <summary>Checks a page against itself and against what else there is.</summary>
internal static class PageCheck
{
    public static void Run(PageDraft page, ContentIndex index, FaultList faults)
    {
        if (page.Id == PageId.Translations)
            faults.Error(page.Files.FactsPath, 1, 1, "reserved-name", $"A page cannot be called '{page.Id}': the list of translations stands at that address. Choose another name.");
        CheckRelated(page, index, faults);
        var references = new ReferenceCheck(page, index, faults);
        foreach (var draft in page.Texts)
        {
            CheckSections(draft, faults);
            if (draft.Text.Translation is not null && page.Source is { } source)
                CheckTranslation(draft, source, faults);
            references.Run(draft.Text);
        }

        if (page is { Facts.Type: PageType.Guidance, Source: { } guidance })
            SentenceCheck.Run(guidance, faults);
        if (page.IsWhole)
            references.WarnOfUnused();
    }

    private static void CheckRelated(PageDraft page, ContentIndex index, FaultList faults)
    {
        var known = new HashSet<string>();
        foreach (var related in page.Facts?.Related ?? [])
        {
            if (!PageId.TryParse(related.Text, null, out var id) || !index.Pages.ContainsKey(id))
                faults.Error(related, "unknown-page", index.UnknownPage(related.Text));
            else if (id == page.Id)
                faults.Error(related, "related-page", "The page is related to itself. Remove it from the list.");
            else if (!known.Add(related.Text))
                faults.Error(related, "duplicate-item", $"'{related.Text}' stands in this list a second time. Remove it.");
        }
    }

    // Older changes may name sections that are no longer there; the newest cannot but in the version that removes one.
    private static void CheckSections(PageTextDraft draft, FaultList faults)
    {
        foreach (var section in draft.NewestSections)
        {
            if (!draft.Text.Body.Headings.Any(heading => heading.Level == 2 && heading.Anchor == section.Text))
                faults.Warn(section, "change-section", $"No heading of level 2 has the anchor '{Suggestion.Clip(section.Text)}'. Write the anchors of '##' headings, or leave 'sections' out for the whole page.");
        }
    }

    private static void CheckTranslation(PageTextDraft draft, PageText source, FaultList faults)
    {
        var edition = draft.Text.Edition;
        // 0 stands for editions that were refused where they are written.
        if (source.Edition > 0 && edition > source.Edition)
        {
            faults.Error(draft.EditionPlace!, "unknown-edition", string.Create(
                CultureInfo.InvariantCulture, $"This translation is of edition {edition}; the newest in {source.File} is {source.Edition}. Write the edition that was translated."));
        }

        foreach (var note in draft.Notes.Where(note => source.Edition > 0 && note.Edition > source.Edition))
        {
            faults.Error(note.Place, "unknown-edition", string.Create(
                CultureInfo.InvariantCulture, $"This note is of edition {note.Edition}; the newest in {source.File} is {source.Edition}. Write the edition that the note tells of."));
        }

        var anchors = source.Body.Headings.Select(heading => heading.Anchor).ToHashSet();
        foreach (var heading in draft.Text.Body.Headings)
        {
            if (!anchors.Contains(heading.Anchor))
                faults.Warn(draft.Text.File, heading.Line, 1, "translation-anchor", $"The source text has no heading with the anchor '{heading.Anchor}'. Write the same anchor as there, {{#like-this}}.");
        }

        if (edition == source.Edition)
            CheckReferences(draft.Text, source, faults);
    }

    /// <summary>A translation of the newest edition names what its source names, as often: a citation that is missing is mostly a sentence that is missing.</summary>
    private static void CheckReferences(PageText translation, PageText source, FaultList faults)
    {
        var own = translation.Body.References.CountBy(WithoutPlace).ToDictionary();
        foreach (var (reference, times) in source.Body.References.CountBy(WithoutPlace))
        {
            if (own.GetValueOrDefault(reference) < times)
            {
                faults.Warn(translation.File, 1, 1, "translation-reference", string.Create(
                    CultureInfo.InvariantCulture, $"The source text has {ReferenceWords.Of(reference)} {Times(times)}, this translation {Times(own.GetValueOrDefault(reference))}. Add what was left out."));
            }
        }
    }

    private static MarkupReference WithoutPlace(MarkupReference reference) => reference with { Line = 0, Column = 0 };

    private static string Times(int times) => times switch
    {
        0 => "nowhere",
        1 => "once",
        _ => string.Create(CultureInfo.InvariantCulture, $"{times} times"),
    };
}
