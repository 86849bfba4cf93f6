using System.Collections.Immutable;
using System.Globalization;
using Fairway.Input.Yaml;
using Fairway.Languages;

namespace Fairway.Content.Reading;

/// <summary>Reads the editions of a source text: a public note for each, newest first, without a gap, back to the first.</summary>
internal static class EditionsReader
{
    /// <param name="map">The fields of the text.</param>
    /// <param name="language">In which the notes are written.</param>
    public static EditionHistory? Read(YamlMap map, LanguageTag language)
    {
        var edition = map.RequiredInteger("edition", min: 1, max: ContentLimits.MaxEditions);
        var entries = map.MapList("changes", required: true, maxItems: ContentLimits.MaxEditions);
        if (entries.IsEmpty && map.Find("changes") is YamlList { Items.IsEmpty: true } empty)
            empty.Error("empty-field", "'changes' is empty. Write the note of the first edition.");

        var drafts = entries.Select(entry => ChangeDraft.Read(entry, language)).ToImmutableArray();
        if (edition is null || drafts.IsEmpty || drafts.Any(draft => draft.Change is null))
            return null;

        return IsInOrder(map.Find("edition")!, edition.Value, drafts)
            ? new EditionHistory(edition.Value, [.. drafts.Select(draft => draft.Change!)], drafts[0].Sections)
            : null;
    }

    private static bool IsInOrder(YamlNode place, int edition, ImmutableArray<ChangeDraft> drafts)
    {
        var newest = drafts[0].Change!.Edition;
        if (newest != edition)
        {
            place.Error("edition-mismatch", Sentence($"'edition' is {edition}, and the first of 'changes' is of edition {newest}. Make them the same: the newest change comes first."));
            return false;
        }

        for (var i = 1; i < drafts.Length; i++)
        {
            var (later, earlier) = (drafts[i - 1].Change!, drafts[i].Change!);
            if (earlier.Edition != later.Edition - 1)
            {
                drafts[i].Place.Error("edition-order", Sentence($"After edition {later.Edition} comes edition {earlier.Edition}. Write the changes newest first, one for each edition."));
                return false;
            }

            if (earlier.Date > later.Date)
            {
                drafts[i].Place.Error("edition-date", Sentence($"Edition {earlier.Edition} is dated {earlier.Date:yyyy-MM-dd}, after edition {later.Edition} of {later.Date:yyyy-MM-dd}. Correct one of the dates."));
                return false;
            }
        }

        if (drafts[^1].Change!.Edition == 1)
            return true;
        drafts[^1].Place.Error("edition-order", Sentence($"The oldest change is of edition {drafts[^1].Change!.Edition}. Add those before it, back to edition 1: readers of an older translation are told what they miss."));
        return false;
    }

    private static string Sentence(FormattableString sentence) => sentence.ToString(CultureInfo.InvariantCulture);

    /// <param name="Change">Null when it could not be read.</param>
    private sealed record ChangeDraft(YamlMap Place, EditionChange? Change, ImmutableArray<YamlScalar> Sections)
    {
        public static ChangeDraft Read(YamlMap map, LanguageTag language)
        {
            var edition = map.RequiredInteger("edition", min: 1, max: ContentLimits.MaxEditions);
            var date = map.RequiredDate("date");
            var note = map.RequiredText("note", ContentLimits.MaxNote);
            var safety = map.OptionalBoolean("safety") ?? false;
            var sections = map.TextList("sections");
            map.RefuseOthers();
            return new ChangeDraft(
                map,
                edition is null || date is null || note is null ? null : new EditionChange(edition.Value, date.Value, note, language, safety, [.. sections.Select(section => section.Text)]),
                sections);
        }
    }
}

/// <param name="Changes">Newest first; never empty.</param>
/// <param name="NewestSections">Anchors that the newest change names, with their places.</param>
internal sealed record EditionHistory(int Edition, ImmutableArray<EditionChange> Changes, ImmutableArray<YamlScalar> NewestSections);
