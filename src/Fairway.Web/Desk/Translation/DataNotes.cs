using System.Collections.Immutable;
using System.Globalization;
using Fairway.Content.Editing;
using Fairway.Input.Yaml;
using Fairway.Statistics;

namespace Fairway.Web.Desk.Translation;

/// <summary>The notes of a dataset's versions beside their translation, which stands under <c>versions</c> in the dataset's words of a language.</summary>
internal static class DataNotes
{
    private const string Field = "versions";

    public static string PathOf(DatasetId dataset, Fairway.Languages.LanguageTag language) => $"datasets/{dataset}/{language}.yaml";

    /// <summary>Newest first.</summary>
    /// <param name="dataset">Whose versions they are of.</param>
    /// <param name="notes">The translated ones, by version.</param>
    public static ImmutableArray<DataNote> Of(Dataset dataset, ImmutableDictionary<int, string> notes) =>
        [.. dataset.Versions.All.Where(version => version.Note is not null).Reverse().Select(version => new DataNote(version.Number, version.Note!, notes.GetValueOrDefault(version.Number)))];

    /// <summary>The notes that a file of words has.</summary>
    public static ImmutableDictionary<int, string> Read(string text) => FieldsText.Of(text).Value(Field) is YamlMap map
        ? map.Entries.Where(entry => entry.Value is YamlScalar && int.TryParse(entry.Key.Text, NumberStyles.None, CultureInfo.InvariantCulture, out _))
            .ToImmutableDictionary(entry => int.Parse(entry.Key.Text, CultureInfo.InvariantCulture), entry => ((YamlScalar)entry.Value).Text)
        : ImmutableDictionary<int, string>.Empty;

    /// <summary>The same file with other notes, and not a letter changed beside.</summary>
    public static string Write(string text, ImmutableDictionary<int, string> notes)
    {
        var fields = FieldsText.Of(text);
        return (notes.IsEmpty
            ? fields.Without(Field)
            : fields.With(Field, $"{Field}:\n{string.Concat(notes.OrderBy(note => note.Key).Select(note => string.Create(CultureInfo.InvariantCulture, $"  {note.Key}: {YamlText.Scalar(note.Value)}\n")))}")).ToString();
    }
}
