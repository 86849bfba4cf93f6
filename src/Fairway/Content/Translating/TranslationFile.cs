using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Fairway.Content.Translating;

/// <summary>What translators get of one file: its words, one unit each, and the rest of it as a skeleton that names them.</summary>
/// <param name="Original">What it is: <c>pages/guidance/refused</c>, <c>terms/appeal</c>, <c>datasets/arrivals</c>, <c>calendar/arrivals-q4</c> or <c>interface</c>.</param>
/// <param name="Edition">Of the source that is translated; null where there are no editions.</param>
/// <param name="Skeleton">The file without its words; a unit stands in it as <see cref="PlaceOf"/> writes it.</param>
/// <param name="Units">In the order of the file.</param>
public sealed partial record TranslationFile(string Original, int? Edition, string Skeleton, ImmutableArray<TranslationUnit> Units)
{
    /// <summary>A page: its words are Markdown, with codes in them that translators keep, and it has editions.</summary>
    public bool IsPage => Original.StartsWith("pages/", StringComparison.Ordinal);

    public static string PlaceOf(string id) => $"%%{id}%%";

    /// <summary>The ids of the units that the skeleton names, in its order.</summary>
    public IEnumerable<string> Places => Place().Matches(Skeleton).Select(place => place.Groups[1].Value);

    /// <summary>The skeleton with words in its places; what is put in is not looked through again.</summary>
    public string Fill(Func<string, string> words) => Place().Replace(Skeleton, place => words(place.Groups[1].Value));

    // Of a dataset's words, an id has the letters of the data.
    [GeneratedRegex("%%(.+?)%%(?!%)")]
    private static partial Regex Place();
}

/// <param name="Id">Unique in its file.</param>
/// <param name="Source">As the editor wrote it.</param>
/// <param name="Target">Null where it is not translated.</param>
public sealed record TranslationUnit(string Id, string Source, string? Target);
