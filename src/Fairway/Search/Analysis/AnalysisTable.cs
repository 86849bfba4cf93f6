using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Reflection;
using Fairway.Languages;

namespace Fairway.Search.Analysis;

/// <summary>
/// The analysis of each language, by its tag, as the files of this folder's <c>Languages</c> declare it; each is read when it is first asked for. A language that has no file has
/// words cut by Unicode's rules, exact forms and folded letters.
/// </summary>
public static class AnalysisTable
{
    private const string Folder = "Search.Analysis.Languages/";

    private const string Extension = ".json";

    private static readonly Assembly _assembly = typeof(AnalysisTable).Assembly;

    private static readonly ConcurrentDictionary<string, LanguageAnalysis> _read = new(StringComparer.Ordinal);

    private static readonly FrozenSet<string> _declared = _assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
        .Select(name => name[Folder.Length..^Extension.Length])
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Used for every language that has no file.</summary>
    public static LanguageAnalysis Default { get; } = new();

    /// <summary>The tags that have files.</summary>
    public static IEnumerable<string> Declared => _declared.Order(StringComparer.Ordinal);

    /// <summary>The analysis of the tag, else of its language without region and script, else <see cref="Default"/>.</summary>
    /// <exception cref="InvalidDataException">The file is at fault; the message says where and how to mend it.</exception>
    public static LanguageAnalysis For(LanguageTag tag)
    {
        var language = tag.Primary;
        return _declared.Contains(tag.Value) ? _read.GetOrAdd(tag.Value, Read) : _declared.Contains(language) ? _read.GetOrAdd(language, Read) : Default;
    }

    private static LanguageAnalysis Read(string tag)
    {
        var name = Folder + tag + Extension;
        using var reader = new StreamReader(_assembly.GetManifestResourceStream(name)!);
        return AnalysisReader.Read(reader.ReadToEnd(), tag + Extension);
    }
}
