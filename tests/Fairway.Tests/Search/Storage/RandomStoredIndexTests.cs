using CsCheck;
using Fairway.Search;

namespace Fairway.Tests.Search.Storage;

public sealed class RandomStoredIndexTests
{
    [Fact]
    public void A_stored_index_answers_as_one_built_of_the_same_documents_and_so_does_what_it_is_updated_to() =>
        IndexHistory.Any(subjects: 12, documents: 40, steps: 4).Sample(history => AssertAnswersAsBuilt(history, pages: int.MaxValue), iter: 30);

    [Fact]
    public void Shards_of_several_sizes_are_stored_without_what_has_died_in_them() =>
        IndexHistory.Any(subjects: 300, documents: 1_200, steps: 6).Sample(history => AssertAnswersAsBuilt(history, pages: 1), iter: 3);

    /// <summary>After each step the index is stored and read again; the next step updates the one that was read.</summary>
    private static void AssertAnswersAsBuilt(IndexHistory history, int pages)
    {
        var index = SearchIndex.Empty;
        foreach (var step in history.Steps())
        {
            index = Stored.Again(SearchIndex.Update(index, step.Removed, step.Added, CancellationToken.None), step.There);
            IndexAnswers.AssertAsBuilt(index, step.There, history.Queries, pages);
        }
    }
}
