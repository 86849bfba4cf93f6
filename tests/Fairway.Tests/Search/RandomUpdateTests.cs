using System.Collections.Immutable;
using CsCheck;
using Fairway.Languages;
using Fairway.Search;

namespace Fairway.Tests.Search;

public sealed class RandomUpdateTests
{
    private static readonly string[] _prefixes = ["c", "cl", "claim ", "a", "ap", "b", "đ", "q", "پ", "2", "庇护", "cafe "];

    [Fact]
    public void An_updated_index_answers_as_one_built_of_the_same_documents() =>
        Histories(subjects: 12, documents: 40, steps: 5).Sample(history => AssertAnswersAsBuilt(history, pages: int.MaxValue), iter: 40);

    [Fact]
    public void Shards_of_several_sizes_answer_as_one() =>
        Histories(subjects: 300, documents: 1_200, steps: 8).Sample(history => AssertAnswersAsBuilt(history, pages: 1), iter: 3);

    /// <summary>Some documents of few subjects, steps in each of which some of them change, go or come, and queries.</summary>
    private static Gen<History> Histories(int subjects, int documents, int steps) => Gen.Select(
        RandomCorpus.Document(subjects).Array[0, documents],
        RandomCorpus.Document(subjects).Array[0, documents / 4].Array[1, steps],
        RandomCorpus.Query.Array[4, 6],
        (first, changes, queries) => new History(first, changes, queries));

    private static void AssertAnswersAsBuilt(History history, int pages)
    {
        var there = new Dictionary<(string, LanguageTag), SearchDocument>();
        var index = SearchIndex.Empty;
        foreach (var step in history.Steps.Prepend(history.First))
        {
            // What is drawn changes where it is there, or goes; else it comes.
            var drawn = step.DistinctBy(Key).ToList();
            var removed = drawn.Select(Key).Where(there.ContainsKey).Select(key => there[key]).ToList();
            var added = drawn.Where(document => !there.ContainsKey(Key(document)) || document.Title.Length % 3 != 0).ToList();
            var before = index;
            var answersBefore = Answers(before, history.Queries.Take(1), 1);

            index = SearchIndex.Update(index, removed, added, CancellationToken.None);
            foreach (var document in removed)
                there.Remove(Key(document));
            foreach (var document in added)
                there.Add(Key(document), document);

            var built = SearchIndex.Build(there.Values, CancellationToken.None);
            Assert.Equal(built.Languages, index.Languages);
            Assert.Equal(Answers(built, history.Queries, pages), Answers(index, history.Queries, pages));
            Assert.Equal(answersBefore, Answers(before, history.Queries.Take(1), 1));
        }
    }

    private static (string, LanguageTag) Key(SearchDocument document) => (document.Id, document.Language);

    /// <summary>All that an index answers: completions, and of each query in each language the counts, the advice, and the hits of so many pages.</summary>
    private static List<string> Answers(SearchIndex index, IEnumerable<string> queries, int pages)
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

    private sealed record History(SearchDocument[] First, SearchDocument[][] Steps, string[] Queries);
}
