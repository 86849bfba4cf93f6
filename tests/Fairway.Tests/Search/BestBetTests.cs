using Fairway.Search;
using static Fairway.Tests.Search.SearchCorpus;

namespace Fairway.Tests.Search;

public sealed class BestBetTests
{
    private static readonly DateOnly LastDay = new(2026, 12, 31);

    [Theory]
    [InlineData("asylum")]
    [InlineData("ASYLUM")]
    [InlineData("what is the asylum")]
    public void What_editors_chose_stands_first_however_the_query_is_spelt(string text)
    {
        var results = Search(text);

        Assert.Equal("policy/return-hubs", results.Ids()[0]);
        Assert.True(results.Hits[0].IsBestBet);
        Assert.DoesNotContain(results.Hits.Skip(1), hit => hit.IsBestBet);
    }

    [Theory]
    [InlineData("\"asylum\"")]
    [InlineData("asylum -children")]
    [InlineData("asylum interview")]
    public void Another_query_is_left_alone(string text) => Assert.DoesNotContain(Search(text).Hits, hit => hit.IsBestBet);

    [Fact]
    public void It_stands_first_until_the_end_of_its_last_day()
    {
        Assert.True(Search("asylum", LastDay).Hits[0].IsBestBet);
        Assert.False(Search("asylum", LastDay.AddDays(1)).Hits[0].IsBestBet);
    }

    [Fact]
    public void It_is_found_where_nothing_else_is()
    {
        var results = SampleIndex.With([Bet("page:policy/return-hubs", "zebra")]).Find("zebra", English);

        Assert.Equal(["policy/return-hubs"], results.Ids());
        Assert.Equal(1, results.Total);
        Assert.Equal([new FacetCount("policy", 1)], results.Counts(SearchFacet.Type));
    }

    [Fact]
    public void It_is_shown_in_the_readers_language_and_the_query_is_read_in_its_own()
    {
        var index = SampleIndex.With([new BestBet("page:guidance/claim-asylum", LastDay, [(Persian, "پناهندگی")])]);

        Assert.Equal("/en/guidance/claim-asylum", index.Find("پناهندگي", English).Hits[0].Address);
        Assert.Equal(Persian, index.Find("پناهندگي", Persian).Hits[0].Document.Language);
    }

    [Fact]
    public void Several_stand_in_the_order_of_the_editors()
    {
        var results = SampleIndex.With([Bet("page:policy/uk-france", "asylum"), Bet("page:guidance/detention-and-bail", "asylum")]).Find("asylum", English);

        Assert.Equal(["policy/uk-france", "guidance/detention-and-bail"], results.Ids()[..2]);
    }

    [Fact]
    public void A_filter_lets_it_through_or_not() =>
        Assert.DoesNotContain("policy/return-hubs", Index().Search(Query("asylum") with { Filter = Only((SearchFacet.Type, "guidance")) }, CancellationToken.None).Ids());

    [Fact]
    public void In_the_order_of_dates_nothing_is_put_first()
    {
        var newer = Page("newer", English, "Asylum", "") with { Date = new DateOnly(2026, 9, 1) };
        var index = SearchIndex.Update(Index(), [], [newer], CancellationToken.None);

        Assert.Equal("newer", index.Search(Query("asylum") with { Order = SearchOrder.Date }, CancellationToken.None).Ids()[0]);
        Assert.Equal("policy/return-hubs", index.Search(Query("asylum"), CancellationToken.None).Ids()[0]);
    }

    [Fact]
    public void One_whose_document_is_not_there_is_passed_over() =>
        Assert.Equal(SampleIndex.Find("asylum", English).Ids(), SampleIndex.With([Bet("page:gone/for-good", "asylum")]).Find("asylum", English).Ids());

    private static SearchResults Search(string text, DateOnly day = default) => Index().Search(Query(text) with { Day = day }, CancellationToken.None);

    private static SearchIndex Index() => SampleIndex.With([Bet("page:policy/return-hubs", "asylum")]);

    private static SearchQuery Query(string text) => new() { Text = text, Language = English };

    private static BestBet Bet(string id, string text) => new(id, LastDay, [(English, text)]);
}
