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

    [Fact]
    public void Language_place_and_year_are_counted_too()
    {
        var results = Build(
            Page("a", English, "zebra", "") with { AppliesTo = ["england", "wales"], Date = new DateOnly(2026, 1, 1) },
            Page("b", English, "zebra", "") with { AppliesTo = ["england"], Date = new DateOnly(2025, 12, 31) },
            Page("c", Arabic, "zebra", "") with { Date = new DateOnly(2025, 1, 1) }).Find("zebra", English);

        Assert.Equal([new FacetCount("en", 2), new FacetCount("ar", 1)], results.Counts(SearchFacet.Language));
        Assert.Equal([new FacetCount("england", 2), new FacetCount("wales", 1)], results.Counts(SearchFacet.AppliesTo));
        Assert.Equal([new FacetCount("2025", 2), new FacetCount("2026", 1)], results.Counts(SearchFacet.Year));
    }

    [Theory]
    [InlineData("type", "policy", "b")]
    [InlineData("topic", "even", "a")]
    [InlineData("in", "ar", "c")]
    [InlineData("applies-to", "wales", "a")]
    [InlineData("year", "2025", "b")]
    [InlineData("year", "1999", "")]
    public void Each_facet_narrows_to_what_has_its_value(string facet, string value, string ids)
    {
        var index = Build(
            Page("a", English, "zebra", "") with { Topics = ["even"], AppliesTo = ["england", "wales"], Date = new DateOnly(2026, 1, 1) },
            Page("b", English, "zebra", "") with { Type = "policy", AppliesTo = ["england"], Date = new DateOnly(2025, 12, 31) },
            Page("c", Arabic, "zebra", "") with { Date = new DateOnly(2024, 1, 1) });
        var filter = Only((SearchFacet.All.Single(each => each.Name == facet), value));

        Assert.Equal(ids, string.Concat(index.Search(new SearchQuery { Text = "zebra", Language = English, Filter = filter }, CancellationToken.None).Ids()));
    }

    [Fact]
    public void The_newest_comes_first_where_dates_are_asked_for_below_the_readers_language()
    {
        var index = Build(
            Page("old", English, "zebra zebra", "zebra") with { Date = new DateOnly(2024, 1, 1) },
            Page("new", English, "other", "zebra") with { Date = new DateOnly(2026, 1, 1) },
            Page("arabic", Arabic, "zebra", "") with { Date = new DateOnly(2026, 6, 1) });
        var query = new SearchQuery { Text = "zebra", Language = English };

        Assert.Equal(["old", "new", "arabic"], index.Search(query, CancellationToken.None).Ids());
        Assert.Equal(["new", "old", "arabic"], index.Search(query with { Order = SearchOrder.Date }, CancellationToken.None).Ids());
    }

    [Fact]
    public void What_holds_comes_before_what_held_once()
    {
        var index = Build(Page("a", English, "zebra", "") with { IsSuperseded = true }, Page("b", English, "zebra", ""));

        Assert.Equal(["b", "a"], index.Find("zebra", English).Ids());
    }

    [Fact]
    public void Any_part_of_the_results_is_what_it_would_be_of_all_in_order()
    {
        var random = new Random(5);
        var documents = Enumerable.Range(0, 200).Select(i => Page($"p{i:000}", i % 3 == 0 ? Arabic : English, string.Concat(Enumerable.Repeat("zebra ", random.Next(1, 4))), "") with { Date = new DateOnly(2020 + random.Next(5), 1, 1) });
        var index = Build([.. documents]);

        foreach (var order in Enum.GetValues<SearchOrder>())
        {
            var query = new SearchQuery { Text = "zebra", Language = English, Order = order };
            string[] all = [.. Enumerable.Range(0, 4).SelectMany(page => index.Search(query with { Offset = page * 50, Limit = 50 }, CancellationToken.None).Ids())];
            Assert.Equal(200, all.Distinct().Count());
            for (var offset = 0; offset < 200; offset += 7)
                Assert.Equal(all.Skip(offset).Take(10), index.Search(query with { Offset = offset }, CancellationToken.None).Ids());
        }
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
