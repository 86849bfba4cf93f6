using System.Globalization;

namespace Fairway.Content.Translating;

/// <summary>Names of the units of a page's fields.</summary>
public static class TranslationNames
{
    public const string Title = "title";
    public const string Summary = "summary";
    public const string Reason = "reason";

    private const string NotePrefix = "note.";

    public static string Note(int edition) => string.Create(CultureInfo.InvariantCulture, $"{NotePrefix}{edition}");

    /// <returns>Null for another unit.</returns>
    public static int? EditionOf(string id) =>
        id.StartsWith(NotePrefix, StringComparison.Ordinal) && int.TryParse(id[NotePrefix.Length..], NumberStyles.None, CultureInfo.InvariantCulture, out var edition) ? edition : null;
}
