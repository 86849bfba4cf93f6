using Fairway.Search.Evaluation;

namespace Fairway.Tests.Search.Evaluation;

public sealed class RankingMeasuresTests
{
    private static readonly Dictionary<string, int> _grades = new() { ["a"] = 3, ["b"] = 2, ["c"] = 0, ["d"] = 1 };

    [Theory]
    [InlineData("a b", 1.0)]
    [InlineData("c x d", 1.0 / 3)]
    [InlineData("c x", 0.0)]
    [InlineData("1 2 3 4 5 6 7 8 9 d", 0.1)]
    [InlineData("1 2 3 4 5 6 7 8 9 10 d", 0.0)]
    [InlineData("", 0.0)]
    public void The_reciprocal_rank_is_of_the_first_answer_of_ten(string ranking, double expected) =>
        Assert.Equal(expected, RankingMeasures.ReciprocalRank(Ids(ranking), _grades), 12);

    // The best order gives 3 / log2 2 + 2 / log2 3 + 1 / log2 4 = 3 + 1.2618595 + 0.5 = 4.7618595.
    [Theory]
    [InlineData("a b d", 1.0)]
    [InlineData("a b d c", 1.0)]
    [InlineData("b a d", (2 + (3 * 0.6309297535714575) + 0.5) / 4.761859507142915)]
    [InlineData("c x a", 1.5 / 4.761859507142915)]
    [InlineData("1 2 3 4 5 6 7 8 9 10 a", 0.0)]
    public void The_gain_is_the_grade_over_the_logarithm_of_the_rank_beside_the_best_order(string ranking, double expected) =>
        Assert.Equal(expected, RankingMeasures.NormalizedGain(Ids(ranking), _grades), 12);

    [Fact]
    public void The_best_order_has_ten_documents_too()
    {
        var grades = Enumerable.Range(0, 20).ToDictionary(i => $"d{i}", _ => 1);

        Assert.Equal(1, RankingMeasures.NormalizedGain([.. grades.Keys.Take(10)], grades), 12);
    }

    [Fact]
    public void Without_an_answer_there_is_no_gain() => Assert.Equal(0, RankingMeasures.NormalizedGain(["c"], new Dictionary<string, int> { ["c"] = 0 }));

    [Fact]
    public void Means_are_over_the_queries_that_have_an_answer()
    {
        TestQuery[] queries = [Query("found", "a"), Query("second", "b"), Query("lost", "z"), new("none", "", new Dictionary<string, int> { ["a"] = 0 })];

        var quality = SearchQuality.Measure(queries, _ => ["a", "b"]);

        Assert.Equal(new SearchQuality(3, 0.5, (1 + (1 / Math.Log2(3))) / 3, 1.0 / 3), quality);
    }

    [Theory]
    [InlineData(0.5, 2)]
    [InlineData(0.51, 3)]
    [InlineData(0.99, 4)]
    [InlineData(1, 4)]
    [InlineData(0, 1)]
    public void A_percentile_is_one_of_the_times(double share, int milliseconds) =>
        Assert.Equal(TimeSpan.FromMilliseconds(milliseconds), new Durations([.. new[] { 3, 1, 4, 2 }.Select(each => TimeSpan.FromMilliseconds(each))]).Percentile(share));

    [Fact]
    public void Of_no_times_every_percentile_is_zero() => Assert.Equal(TimeSpan.Zero, new Durations([]).Percentile(0.5));

    private static TestQuery Query(string id, string answer) => new(id, "", new Dictionary<string, int> { [answer] = 1 });

    private static string[] Ids(string ranking) => ranking.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
