using System.Collections.Immutable;
using Fairway.Search;

namespace Fairway.Tests.Search;

/// <summary>What an index of a <see cref="RandomCorpus"/> answers, in lines that can be compared.</summary>
internal static class IndexAnswers
{
    private static readonly string[] _prefixes = ["c", "cl", "claim ", "a", "ap", "b", "đ", "q", "پ", "2", "庇护", "cafe "];

    /// <summary>All that an index answers: completions, and of each query in each language the counts, the advice, and the hits of so many pages.</summary>
    public static List<string> Of(SearchIndex index, IEnumerable<string> queries, int pages)
    {
        var answers = new List<string>();
        foreach (var language in RandomCorpus.Languages)
        {
            answers.AddRange(_prefixes.SelectMany(prefix => index.Suggest(prefix, language, SearchIndex.MaxCompletions)).Select(completion => $"{completion}"));
            foreach (var text in queries)
                AddPages(answers, index, new SearchQuery { Text = text, Language = language, Limit = SearchQuery.MaxPageSize }, pages);
        }

        return answers;
    }

    /// <summary>It answers as one that is built of the same documents.</summary>
    public static void AssertAsBuilt(SearchIndex index, IReadOnlyCollection<SearchDocument> documents, IReadOnlyCollection<string> queries, int pages)
    {
        var built = SearchIndex.Build(documents, CancellationToken.None);
        Assert.Equal(built.Languages, index.Languages);
        Assert.Equal(Of(built, queries, pages), Of(index, queries, pages));
    }

    private static void AddPages(List<string> answers, SearchIndex index, SearchQuery query, int pages)
    {
        for (var page = 0; page < pages; page++)
        {
            var results = index.Search(query with { Offset = page * query.Limit }, CancellationToken.None);
            answers.Add($"{query.Text} in {query.Language}: {results.Total} {results.Suggestion} {Join(results.Alternatives)} {Join([.. results.Facets.SelectMany(facet => facet.Counts)])} {results.TypedIn}");
            answers.AddRange(results.Hits.Select(hit => $"{hit.Document.Id} {hit.Address} {hit.Title.Text} {Join(hit.Title.Marks)} {hit.Passage.Text} {Join(hit.Passage.Marks)}"));
            if ((page + 1) * query.Limit >= results.Total)
                return;
        }
    }

    private static string Join<T>(ImmutableArray<T> values) => string.Join(',', values);
}
