using System.Globalization;
using Fairway.Content.Editing;
using Fairway.Input;
using Fairway.Input.Yaml;
using Fairway.Languages;
using Fairway.Statistics;

namespace Fairway.Content.Translating;

/// <summary>The words of a dataset as translators get them, one unit each, the notes of its versions among them; and the file that a translation of them is.</summary>
public static class DatasetWords
{
    private const string TranslationField = "translation";
    private const string CheckedField = "checked";
    private const string NotesField = "versions";
    private const string NotePrefix = NotesField + ".";

    public static string PathOf(DatasetId dataset, LanguageTag language) => $"datasets/{dataset}/{language}.yaml";

    /// <param name="dataset">Of whose versions the notes are.</param>
    /// <param name="source">Its words in the source language, as their file is written.</param>
    /// <param name="translation">The same in another language; null for none.</param>
    public static TranslationFile Of(Dataset dataset, string source, string? translation)
    {
        var (skeleton, units) = YamlUnits.Pair(WithNotesOf(dataset, source), translation is null ? null : Fields(translation));
        return new($"datasets/{dataset.Id}", null, skeleton, units);
    }

    /// <summary>The version whose note a unit is; null for all else. Readers see a note in the source language where it has no other words, and nothing else so.</summary>
    public static int? VersionOf(string unit) =>
        unit.StartsWith(NotePrefix, StringComparison.Ordinal) && int.TryParse(unit.AsSpan(NotePrefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : null;

    /// <summary>The file of a translation, which nobody has checked yet.</summary>
    /// <param name="file">With the words. A unit without them is empty in the file, and a note is not in it.</param>
    /// <param name="by">Who translated.</param>
    /// <param name="before">The file as it was, of which fields stay that the source has not; null for none.</param>
    public static string Write(TranslationFile file, string by, string? before)
    {
        var words = file.Units.ToDictionary(unit => unit.Id, unit => unit.Target);
        var untold = words.Where(unit => unit.Value is null && VersionOf(unit.Key) is not null).Select(unit => TranslationFile.PlaceOf(unit.Key)).ToList();
        var lines = file.Skeleton.Split('\n').Where(line => !untold.Exists(place => line.EndsWith(place, StringComparison.Ordinal))).ToList();
        if (words.Keys.Where(unit => VersionOf(unit) is not null).All(unit => words[unit] is null))
            lines.Remove($"{NotesField}:");
        var told = file with { Skeleton = string.Join('\n', lines) };
        var made = $"{Translation(by)}{told.Fill(unit => words[unit] is { } target ? YamlUnits.Value(unit, target) : "\"\"")}";
        return YamlUnits.Keep(made, Fields(made)!, before is null ? null : Fields(FieldsText.Of(before).Without(NotesField).ToString()), TranslationField);
    }

    /// <summary>The same file with other notes, and not a letter changed beside but that nobody has checked it.</summary>
    /// <param name="text">The file of a translation.</param>
    /// <param name="notes">By version; all that it is to have.</param>
    public static string WithNotes(string text, IReadOnlyDictionary<int, string> notes)
    {
        var fields = FieldsText.Of(text);
        if (CheckedOn(text) is not null)
            fields = fields.With(TranslationField, Translation(By(text) ?? ""));
        return (notes.Count == 0 ? fields.Without(NotesField) : fields.With(NotesField, NotesLines(notes.OrderBy(note => note.Key)))).ToString();
    }

    /// <summary>The same file, checked.</summary>
    public static string WithChecked(string text, DateOnly day) =>
        FieldsText.Of(text).With(TranslationField, $"{Translation(By(text) ?? "")}  {CheckedField}: {IsoDay.Write(day)}\n").ToString();

    /// <summary>Who translated; null where the file does not say.</summary>
    public static string? By(string text) => (TranslationOf(text)?.Find("by") as YamlScalar)?.Text;

    /// <summary>When somebody checked it; null where nobody has.</summary>
    public static DateOnly? CheckedOn(string text) => TranslationOf(text)?.Find(CheckedField) is YamlScalar day && IsoDay.TryParse(day.Text, out var read) ? read : null;

    private static YamlMap? TranslationOf(string text) => FieldsText.Of(text).Value(TranslationField) as YamlMap;

    private static string Translation(string by) => $"{TranslationField}:\n  by: {YamlUnits.Scalar(by)}\n";

    /// <summary>The notes stand in <c>versions.yaml</c> in the source language.</summary>
    private static YamlMap WithNotesOf(Dataset dataset, string text)
    {
        var notes = dataset.Versions.All.Where(version => version.Note is not null).Select(version => KeyValuePair.Create(version.Number, version.Note!)).ToList();
        var fields = FieldsText.Of(text);
        return Fields((notes.Count == 0 || fields.Has(NotesField) ? fields : fields.With(NotesField, NotesLines(notes))).ToString())!;
    }

    private static string NotesLines(IEnumerable<KeyValuePair<int, string>> notes) =>
        $"{NotesField}:\n{string.Concat(notes.Select(note => string.Create(CultureInfo.InvariantCulture, $"  {note.Key}: {YamlUnits.Scalar(note.Value)}\n")))}";

    private static YamlMap? Fields(string text) => YamlReader.ReadMap(text.ReplaceLineEndings("\n"), "", new FaultList());
}
