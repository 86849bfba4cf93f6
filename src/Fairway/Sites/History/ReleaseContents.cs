using System.Collections.Immutable;
using Fairway.Content;
using Fairway.Languages;
using Fairway.Releases;
using Fairway.Statistics;

namespace Fairway.Sites.History;

/// <summary>What a release changed, in the terms of the site. Each list is in order of its names.</summary>
public sealed record ReleaseContents
{
    public ImmutableArray<PageChange> Pages { get; private init; } = [];

    public ImmutableArray<DatasetChange> Datasets { get; private init; } = [];

    /// <summary>Names of terms.</summary>
    public ImmutableArray<NamedChange> Terms { get; private init; } = [];

    /// <summary>Languages whose interface has other words.</summary>
    public ImmutableArray<LanguageTag> Interface { get; private init; } = [];

    /// <summary><c>site.yaml</c>, <c>languages.json</c> or <c>search/best-bets.yaml</c>.</summary>
    public bool Settings { get; private init; }

    /// <summary>What is announced.</summary>
    public bool Calendar { get; private init; }

    /// <summary>Addresses that moved or ended.</summary>
    public bool Redirects { get; private init; }

    public int Files { get; private init; }

    public IEnumerable<PageChange> PagesThatWere(ChangeKind kind) => Pages.Where(page => page.Kind == kind);

    public static ReleaseContents Of(ImmutableArray<PathChange> changes)
    {
        var pages = new SortedDictionary<PageId, List<(string Name, ChangeKind Kind)>>();
        var datasets = new SortedDictionary<DatasetId, List<(string Name, ChangeKind Kind)>>();
        var terms = new SortedDictionary<string, ChangeKind>(StringComparer.Ordinal);
        var words = new List<LanguageTag>();
        var (settings, redirects, calendar) = (false, false, false);
        foreach (var change in changes)
        {
            switch (change.Path.Split('/'))
            {
                case ["pages", var section, var slug, var name] when PageId.TryCreate(section, slug, out var page):
                    ListOf(pages, page).Add((name, change.Kind));
                    break;
                case ["datasets", var folder, var name] when DatasetId.TryParse(folder, null, out var dataset):
                    ListOf(datasets, dataset).Add((name, change.Kind));
                    break;
                case ["datasets", var folder, var part, var name] when DatasetId.TryParse(folder, null, out var dataset):
                    ListOf(datasets, dataset).Add(($"{part}/{name}", change.Kind));
                    break;
                case ["terms", var name]:
                    terms[Path.GetFileNameWithoutExtension(name)] = change.Kind;
                    break;
                case ["interface", var name] when LanguageTag.TryParse(Path.GetFileNameWithoutExtension(name), out var language):
                    words.Add(language);
                    break;
                case ["redirects.yaml"]:
                    redirects = true;
                    break;
                case ["calendar.yaml"]:
                    calendar = true;
                    break;
                default:
                    settings = true;
                    break;
            }
        }

        return new()
        {
            Pages = [.. pages.Select(page => PageChange.Of(page.Key, page.Value))],
            Datasets = [.. datasets.Select(dataset => DatasetChange.Of(dataset.Key, dataset.Value))],
            Terms = [.. terms.Select(term => new NamedChange(term.Key, term.Value))],
            Interface = [.. words],
            Settings = settings,
            Calendar = calendar,
            Redirects = redirects,
            Files = changes.Length,
        };
    }

    private static List<(string Name, ChangeKind Kind)> ListOf<T>(SortedDictionary<T, List<(string Name, ChangeKind Kind)>> lists, T id)
        where T : notnull
    {
        if (!lists.TryGetValue(id, out var list))
            lists.Add(id, list = []);
        return list;
    }
}

/// <param name="Kind">Of the page as a whole.</param>
/// <param name="Texts">By language, in order of tags.</param>
/// <param name="Facts">What holds in every language changed.</param>
public sealed record PageChange(PageId Page, ChangeKind Kind, ImmutableArray<TextChange> Texts, bool Facts)
{
    private const string FactsName = "page.yaml";

    internal static PageChange Of(PageId page, List<(string Name, ChangeKind Kind)> files) => new(
        page,
        files.Where(file => file.Name == FactsName).Select(file => file.Kind).FirstOrDefault(ChangeKind.Modified),
        [
            .. files.Where(file => file.Name != FactsName && LanguageTag.TryParse(Path.GetFileNameWithoutExtension(file.Name), out _))
                .Select(file => new TextChange(LanguageTag.Parse(Path.GetFileNameWithoutExtension(file.Name)), file.Kind))
                .OrderBy(text => text.Language.Value, StringComparer.Ordinal),
        ],
        files.Any(file => file.Name == FactsName));
}

public sealed record TextChange(LanguageTag Language, ChangeKind Kind);

/// <param name="Kind">Of the dataset as a whole.</param>
/// <param name="Data">The data themselves changed, not only what is said of them.</param>
public sealed record DatasetChange(DatasetId Dataset, ChangeKind Kind, bool Data)
{
    internal static DatasetChange Of(DatasetId dataset, List<(string Name, ChangeKind Kind)> files) => new(
        dataset,
        files.Where(file => file.Name == "dataset.yaml").Select(file => file.Kind).FirstOrDefault(ChangeKind.Modified),
        files.Any(file => file.Name == $"{dataset}.csv"));
}

public sealed record NamedChange(string Name, ChangeKind Kind);
