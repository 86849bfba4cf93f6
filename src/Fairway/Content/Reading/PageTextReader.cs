using System.Collections.Immutable;
using Fairway.Input;
using Fairway.Input.Yaml;
using Fairway.Languages;
using Fairway.Markup;

namespace Fairway.Content.Reading;

/// <summary>Reads <c>{tag}.md</c>: its fields, then its Markdown.</summary>
internal static class PageTextReader
{
    public static PageTextDraft? Read(ContentFiles files, TreeFile file, LanguageTag language, bool isSource)
    {
        if (files.Text(file, ContentLimits.MaxPageBytes) is not { } text || FrontMatter.Split(text, file.Path, files.Faults) is not { } parts)
            return null;

        // The body is read even where the fields are wrong, so that one run shows every fault.
        var body = MarkupParser.Parse(parts.Body, file.Path, parts.BodyLine, files.Faults);
        if (string.IsNullOrWhiteSpace(parts.Body))
            files.Faults.Error(file.Path, parts.BodyLine, 1, "empty-text", "The page has no text. Write it below the second line '---', or remove the file.");
        if (YamlReader.ReadMap(parts.Fields, file.Path, files.Faults, parts.FieldsLine) is not { } map)
            return null;

        var title = map.RequiredText("title", ContentLimits.MaxTitle);
        var summary = map.RequiredText("summary", ContentLimits.MaxSummary);
        var history = isSource ? EditionsReader.Read(map, language) : null;
        var (translation, edition) = isSource ? default : ReadTranslation(map);
        var notes = isSource ? [] : NotesReader.Read(map);
        var withdrawn = isSource ? null : WithdrawalReader.Read(map);
        RefuseOtherKind(map, isSource);
        map.RefuseOthers();

        return new PageTextDraft(
            new PageText
            {
                Language = language,
                Title = title ?? "",
                Summary = summary ?? "",
                Edition = history?.Edition ?? translation?.Edition ?? 0,
                Changes = history?.Changes ?? [],
                Notes = notes.ToImmutableDictionary(note => note.Edition, note => note.Text),
                Withdrawn = withdrawn,
                Translation = translation,
                Body = body,
                File = file.Path,
            },
            history?.NewestSections ?? [],
            edition,
            notes);
    }

    private static (Translation?, YamlNode?) ReadTranslation(YamlMap map)
    {
        if (map.RequiredMap("translation") is not { } block)
            return default;
        var edition = block.RequiredInteger("edition", min: 1);
        var translation = TranslationReader.Read(block, edition ?? 0);
        var place = block.Find("edition");
        block.RefuseOthers();
        return edition is null ? default : (translation, place);
    }

    private static void RefuseOtherKind(YamlMap map, bool isSource)
    {
        if (isSource && map.Find("translation") is { } translation)
            translation.Error("translation-in-source", "This is the source text, which nobody translated. Remove 'translation'.");
        if (!isSource && map.Find("edition") is { } edition)
            edition.Error("edition-in-translation", "A translation has no 'edition' of its own: it belongs in the source text. Remove it, and name the source edition under 'translation'.");
    }
}

/// <summary>A text, with the places of what is checked when all pages are read.</summary>
/// <param name="NewestSections">Anchors that the newest change names.</param>
/// <param name="EditionPlace">Of a translation, where it names its source's edition.</param>
/// <param name="Notes">Of a translation, with their places.</param>
internal sealed record PageTextDraft(PageText Text, ImmutableArray<YamlScalar> NewestSections, YamlNode? EditionPlace, ImmutableArray<TranslatedNote> Notes);
