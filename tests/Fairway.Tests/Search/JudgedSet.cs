using System.Collections.Immutable;
using System.Globalization;
using Fairway.Content;
using Fairway.Input;
using Fairway.Languages;
using Fairway.Search;
using Fairway.Search.Evaluation;
using Fairway.Sites;
using Fairway.Tests.Statistics;

namespace Fairway.Tests.Search;

/// <summary>The queries of <c>Judged/</c>, and the index of this repository's own content, which they are asked of.</summary>
internal static class JudgedSet
{
    private static readonly Lazy<IReadOnlyCollection<SearchDocument>> _documents = new(ReadDocuments);

    private static readonly Lazy<SearchIndex> _index = new(() => SearchIndex.Build(Documents, CancellationToken.None));

    private static readonly string _folder = Path.Combine(TestDatasets.Root, "tests", "Fairway.Tests", "Search", "Judged");

    public static IReadOnlyCollection<SearchDocument> Documents => _documents.Value;

    /// <summary>The least nDCG@10 that search must reach, by language.</summary>
    public static ImmutableArray<(string Language, double Floor)> Floors { get; } =
    [
        .. File.ReadLines(Path.Combine(_folder, "floors.tsv")).Select(line => line.Split('\t')).Select(fields => (fields[0], double.Parse(fields[1], CultureInfo.InvariantCulture))),
    ];

    /// <summary>Languages that have queries.</summary>
    public static IEnumerable<string> Languages => Directory.EnumerateFiles(_folder, "*.queries.tsv").Select(path => Path.GetFileName(path).Split('.')[0]).Order(StringComparer.Ordinal);

    public static ImmutableArray<TestQuery> Queries(string language, TestCollectionReader reader)
    {
        var ids = Documents.Select(document => document.Id).ToHashSet(StringComparer.Ordinal);
        return [.. reader.ReadQueries(Open($"{language}.queries.tsv"), Open($"{language}.qrels.tsv"), ids.Contains)];
    }

    public static SearchQuality Measure(string language) => SearchQuality.Measure(_index.Value, Queries(language, new TestCollectionReader()), LanguageTag.Parse(language), CancellationToken.None);

    private static TsvFile Open(string name) => TsvFile.Open(Path.Combine(_folder, name));

    private static IReadOnlyCollection<SearchDocument> ReadDocuments() =>
        SiteSearchDocuments.Of(ContentReader.Read(new DirectoryTree(Path.Combine(TestDatasets.Root, "content")), CancellationToken.None).Tree!);
}
