using System.Collections.Immutable;
using System.Globalization;
using Fairway.Input.Yaml;

namespace Fairway.Content.Reading;

/// <summary>
/// Reads <c>changes</c> of a translation: public notes of the source text's editions in its language. It may have notes of editions that it was not made from yet:
/// they tell its readers what they miss.
/// </summary>
internal static class NotesReader
{
    /// <summary>In the order of the file, one for each edition.</summary>
    public static ImmutableArray<TranslatedNote> Read(YamlMap map)
    {
        var notes = ImmutableArray.CreateBuilder<TranslatedNote>();
        var known = new HashSet<int>();
        foreach (var entry in map.MapList("changes", maxItems: ContentLimits.MaxEditions))
        {
            var edition = entry.RequiredInteger("edition", min: 1, max: ContentLimits.MaxEditions);
            var note = entry.RequiredText("note", ContentLimits.MaxNote);
            foreach (var fact in new[] { "date", "safety", "sections" })
                entry.Find(fact)?.Error("edition-in-translation", $"'{fact}' is a fact of the edition, which belongs in the source text. Remove it: a translation has the note alone.");
            entry.RefuseOthers();
            if (edition is null || note is null)
                continue;
            if (known.Add(edition.Value))
                notes.Add(new(edition.Value, note, entry));
            else
                entry.Error("duplicate-item", string.Create(CultureInfo.InvariantCulture, $"Edition {edition} has a note already. Keep one."));
        }

        return notes.DrainToImmutable();
    }
}

internal sealed record TranslatedNote(int Edition, string Text, YamlNode Place);
