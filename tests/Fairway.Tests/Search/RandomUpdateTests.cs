using CsCheck;
using Fairway.Languages;
using Fairway.Search;

namespace Fairway.Tests.Search;

public sealed class RandomUpdateTests
{
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
            var answersBefore = IndexAnswers.Of(before, history.Queries.Take(1), 1);

            index = SearchIndex.Update(index, removed, added, CancellationToken.None);
            foreach (var document in removed)
                there.Remove(Key(document));
            foreach (var document in added)
                there.Add(Key(document), document);

            var built = SearchIndex.Build(there.Values, CancellationToken.None);
            Assert.Equal(built.Languages, index.Languages);
            Assert.Equal(IndexAnswers.Of(built, history.Queries, pages), IndexAnswers.Of(index, history.Queries, pages));
            Assert.Equal(answersBefore, IndexAnswers.Of(before, history.Queries.Take(1), 1));
        }
    }

    private static (string, LanguageTag) Key(SearchDocument document) => (document.Id, document.Language);

    private sealed record History(SearchDocument[] First, SearchDocument[][] Steps, string[] Queries);
}
