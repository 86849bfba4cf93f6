using System.Globalization;
using System.Xml.Linq;
using Fairway.Statistics;
using Fairway.Statistics.Charts;

namespace Fairway.Tests.Statistics.Figures;

/// <summary>Years and months that are exactly alike.</summary>
public sealed class EqualsTests
{
    /// <summary>Four years of months: 1 each month in 2020, 2 in 2021, 2022 and 2023.</summary>
    private static readonly Dataset Data = new MadeDataset
    {
        Definition = new MadeDataset().Definition
            .Replace("every: day", "every: month", StringComparison.Ordinal)
            .Replace("source: {", "  rank: { rank: year-to-date, among: years-to-the-same-date }\n  top-month: { max: people, per: month }\n  top-quarter: { max: people, per: quarter }\n"
                + "charts:\n  lines: { draw: cumulative-by-year, sum: people }\nsource: {", StringComparison.Ordinal),
        Text = new MadeDataset().Text.Replace("{ year-to-date: So far }", "{ year-to-date: A, rank: B, top-month: C, top-quarter: D }", StringComparison.Ordinal)
            + "\ncharts:\n  lines: { title: T, headline: '{total}', subtitle: '{direction}' }",
        Csv = "date,people,boats,landings,status\n" + string.Concat(
            from year in Enumerable.Range(2020, 4)
            from month in Enumerable.Range(1, 12)
            select string.Create(CultureInfo.InvariantCulture, $"{year}-{month:00},{(year == 2020 ? 1 : 2)},1,0,final\n")),
    }.Require();

    [Fact]
    public void Equal_years_share_the_better_place()
    {
        Assert.Equal((1m, 4), (Data.Figure("rank")!.Value, Data.Figure("rank")!.Of));
        Assert.Equal((1m, 3), (Data.Figure("rank", new(2022, 12, 31))!.Value, Data.Figure("rank", new(2022, 12, 31))!.Of));
    }

    [Fact]
    public void The_earliest_of_equals_holds_the_record()
    {
        Assert.Equal(new DateOnly(2021, 1, 1), Data.Figure("top-month")!.From);
        Assert.Equal(new DateOnly(2021, 1, 1), Data.Figure("top-quarter")!.From);
    }

    [Fact]
    public void Labels_of_lines_that_end_in_one_place_are_pushed_apart()
    {
        var svg = XElement.Parse(ChartRenderer.Render(Data, "lines", TestDatasets.Messages("en")).Svg);
        var places = svg.Elements("text").Where(text => (string?)text.Attribute("x") == "87%")
            .Select(text => double.Parse(text.Attribute("y")!.Value.TrimEnd('%'), CultureInfo.InvariantCulture)).Order().ToList();
        Assert.Equal(4, places.Count);
        Assert.InRange(places[0], 5, 10);
        Assert.All(places.Zip(places.Skip(1)), pair => Assert.True(pair.Second - pair.First >= 4.29));
    }

    [Fact]
    public void As_many_as_last_year_is_neither_more_nor_fewer() =>
        Assert.Equal("same", ChartRenderer.Render(Data, "lines", TestDatasets.Messages("en")).Subtitle);
}
