using CsCheck;
using Fairway.Search;

namespace Fairway.Tests.Search;

public sealed class RandomUpdateTests
{
    [Fact]
    public void An_updated_index_answers_as_one_built_of_the_same_documents() =>
        IndexHistory.Any(subjects: 12, documents: 40, steps: 5).Sample(history => AssertAnswersAsBuilt(history, pages: int.MaxValue), iter: 40);

    [Fact]
    public void Shards_of_several_sizes_answer_as_one() =>
        IndexHistory.Any(subjects: 300, documents: 1_200, steps: 8).Sample(history => AssertAnswersAsBuilt(history, pages: 1), iter: 3);

    private static void AssertAnswersAsBuilt(IndexHistory history, int pages)
    {
        var index = SearchIndex.Empty;
        foreach (var step in history.Steps())
        {
            var before = index;
            var answersBefore = IndexAnswers.Of(before, history.Queries.Take(1), 1);
            index = SearchIndex.Update(index, step.Removed, step.Added, CancellationToken.None);

            IndexAnswers.AssertAsBuilt(index, step.There, history.Queries, pages);
            Assert.Equal(answersBefore, IndexAnswers.Of(before, history.Queries.Take(1), 1));
        }
    }
}
