using Fairway.Search;
using static Fairway.Tests.Search.SearchCorpus;

namespace Fairway.Tests.Search;

public sealed class FacetTests
{
    [Fact]
    public void Counts_leave_out_their_own_filter()
    {
        var documents = Enumerable.Range(0, 6).Select(i => Page($"p{i}", English, "zebra", "") with { Type = i < 4 ? "guidance" : "policy", Topics = i % 2 == 0 ? ["even", "all"] : ["all"] });
        var results = Build([.. documents]).Search(new SearchQuery { Text = "zebra", Language = English, Filter = Only((SearchFacet.Type, "guidance"), (SearchFacet.Topic, "even")) }, CancellationToken.None);

        Assert.Equal(2, results.Total);
        Assert.Equal([new FacetCount("guidance", 2), new FacetCount("policy", 1)], results.Counts(SearchFacet.Type));
        Assert.Equal([new FacetCount("all", 4), new FacetCount("even", 2)], results.Counts(SearchFacet.Topic));
    }

    [Theory]
    [InlineData(0, 3, new[] { "p0", "p1", "p2" })]
    [InlineData(3, 3, new[] { "p3", "p4" })]
    [InlineData(5, 3, new string[0])]
    [InlineData(1_000_000_000, 10, new string[0])]
    [InlineData(-5, 1, new[] { "p0" })]
    [InlineData(0, 0, new string[0])]
    [InlineData(0, -1, new string[0])]
    public void Hits_are_given_by_offset_and_limit_with_equals_in_the_order_of_their_ids(int offset, int limit, string[] ids)
    {
        var documents = Enumerable.Range(0, 5).Reverse().Select(i => Page($"p{i}", English, "zebra", ""));
        var results = Build([.. documents]).Search(new SearchQuery { Text = "zebra", Language = English, Offset = offset, Limit = limit }, CancellationToken.None);

        Assert.Equal(5, results.Total);
        Assert.Equal(ids, results.Ids());
    }

    [Fact]
    public void No_more_hits_are_given_at_once_than_the_largest_page()
    {
        var documents = Enumerable.Range(0, SearchQuery.MaxPageSize + 5).Select(i => Page($"p{i}", English, "zebra", ""));
        var results = Build([.. documents]).Search(new SearchQuery { Text = "zebra", Language = English, Limit = int.MaxValue }, CancellationToken.None);

        Assert.Equal(SearchQuery.MaxPageSize, results.Hits.Length);
        Assert.Equal(SearchQuery.MaxPageSize + 5, results.Total);
    }
}
