using CsCheck;
using Fairway.Languages;
using Fairway.Search;

namespace Fairway.Tests.Search.Storage;

public sealed class RandomStoredIndexTests
{
    [Fact]
    public void A_stored_index_answers_as_one_built_of_the_same_documents_and_so_does_what_it_is_updated_to() =>
        Histories(subjects: 12, documents: 40, steps: 4).Sample(history => AssertAnswersAsBuilt(history, pages: int.MaxValue), iter: 30);

    [Fact]
    public void Shards_of_several_sizes_are_stored_without_what_has_died_in_them() =>
        Histories(subjects: 300, documents: 1_200, steps: 6).Sample(history => AssertAnswersAsBuilt(history, pages: 1), iter: 3);

    private static Gen<History> Histories(int subjects, int documents, int steps) => Gen.Select(
        RandomCorpus.Document(subjects).Array[0, documents],
        RandomCorpus.Document(subjects).Array[0, documents / 4].Array[1, steps],
        RandomCorpus.Query.Array[4, 6],
        (first, changes, queries) => new History(first, changes, queries));

    /// <summary>After each step the index is stored and read again; the next step updates the one that was read.</summary>
    private static void AssertAnswersAsBuilt(History history, int pages)
    {
        var there = new Dictionary<(string, LanguageTag), SearchDocument>();
        var index = SearchIndex.Empty;
        foreach (var step in history.Steps.Prepend(history.First))
        {
            var drawn = step.DistinctBy(Key).ToList();
            var removed = drawn.Select(Key).Where(there.ContainsKey).Select(key => there[key]).ToList();
            var added = drawn.Where(document => !there.ContainsKey(Key(document)) || document.Title.Length % 3 != 0).ToList();
            var updated = SearchIndex.Update(index, removed, added, CancellationToken.None);
            foreach (var document in removed)
                there.Remove(Key(document));
            foreach (var document in added)
                there.Add(Key(document), document);

            index = Stored.Again(updated, there.Values);

            var built = SearchIndex.Build(there.Values, CancellationToken.None);
            Assert.Equal(built.Languages, index.Languages);
            Assert.Equal(IndexAnswers.Of(built, history.Queries, pages), IndexAnswers.Of(index, history.Queries, pages));
        }
    }

    private static (string, LanguageTag) Key(SearchDocument document) => (document.Id, document.Language);

    private sealed record History(SearchDocument[] First, SearchDocument[][] Steps, string[] Queries);
}
