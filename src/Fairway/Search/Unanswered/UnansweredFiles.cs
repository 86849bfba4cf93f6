using System.Globalization;
using System.Text;
using Fairway.Input;
using Fairway.Languages;

namespace Fairway.Search.Unanswered;

/// <summary>The folder of the counts: a file a day, as <c>docs/formats/searches.md</c> says.</summary>
public sealed class UnansweredFiles(string folder)
{
    private const string End = ".tsv";

    /// <summary>The counts of a day; none where there is no file. A line that is not as it should be is passed over.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public IReadOnlyDictionary<UnansweredQuery, int> Read(DateOnly day)
    {
        var counts = new Dictionary<UnansweredQuery, int>();
        if (!File.Exists(PathOf(day)))
            return counts;
        foreach (var line in File.ReadLines(PathOf(day)))
            if (line.Split('\t') is [var tag, var number, { Length: > 0 } words]
                && LanguageTag.TryParse(tag, out var language)
                && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var count))
            {
                counts[new UnansweredQuery(language, words)] = count;
            }

        return counts;
    }

    /// <summary>Replaces the counts of a day, whole or not at all.</summary>
    /// <exception cref="IOException">The disk refused.</exception>
    public void Write(DateOnly day, IEnumerable<KeyValuePair<UnansweredQuery, int>> counts, CancellationToken cancellationToken)
    {
        var text = new StringBuilder();
        foreach (var (query, count) in UnansweredList.MostFirst(counts))
            text.Append(CultureInfo.InvariantCulture, $"{query.Language}\t{count}\t{query.Words}\n");
        WholeFile.Write(PathOf(day), Encoding.UTF8.GetBytes(text.ToString()), cancellationToken);
    }

    /// <summary>Days that have a file, oldest first.</summary>
    public IReadOnlyList<DateOnly> Days() => !Directory.Exists(folder) ? [] :
    [
        .. Directory.EnumerateFiles(folder, "*" + End)
            .Select(file => IsoDay.TryParse(Path.GetFileNameWithoutExtension(file), out var day) ? day : (DateOnly?)null)
            .OfType<DateOnly>()
            .Order(),
    ];

    public void DeleteBefore(DateOnly day)
    {
        foreach (var old in Days().Where(old => old < day))
            File.Delete(PathOf(old));
    }

    private string PathOf(DateOnly day) => Path.Combine(folder, IsoDay.Write(day) + End);
}
