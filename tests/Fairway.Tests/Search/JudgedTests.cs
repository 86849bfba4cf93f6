using Fairway.Search.Evaluation;

namespace Fairway.Tests.Search;

/// <summary>A change that makes search worse for the readers of one language fails here; docs/search.md says how floors are kept.</summary>
public sealed class JudgedTests
{
    public static TheoryData<string, double> Floors => [.. JudgedSet.Floors];

    [Theory]
    [MemberData(nameof(Floors))]
    public void Search_of_this_site_is_as_good_as_it_was(string language, double floor) => Assert.InRange(JudgedSet.Measure(language).NormalizedGain, floor, 1);

    [Fact]
    public void Every_language_with_queries_has_a_floor() => Assert.Equal(JudgedSet.Languages, JudgedSet.Floors.Select(floor => floor.Language));

    [Fact]
    public void Every_query_has_an_answer_that_is_on_this_site()
    {
        var reader = new TestCollectionReader();
        var queries = JudgedSet.Languages.SelectMany(language => JudgedSet.Queries(language, reader)).ToList();

        Assert.Empty(reader.Faults);
        Assert.All(queries, query => Assert.True(query.HasAnswer, query.Id));
        Assert.InRange(queries.Count, 150, int.MaxValue);
    }
}
