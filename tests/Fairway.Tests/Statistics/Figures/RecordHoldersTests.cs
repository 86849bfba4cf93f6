using Fairway.Statistics;
using Fairway.Statistics.Figures;

namespace Fairway.Tests.Statistics.Figures;

public sealed class RecordHoldersTests
{
    private const string Csv =
        """
        date,people,boats,landings,status
        2024-02-27,40,1,,final
        2024-02-28,20,2,,final
        2024-02-29,40,3,0,final
        2024-03-01,60,0,0,final
        2024-03-02,40,0,0,final

        """;

    [Fact]
    public void Every_day_that_shares_a_record_is_found()
    {
        var dataset = Dataset(Csv.Replace("2024-03-01,60", "2024-03-01,40", StringComparison.Ordinal).Replace("2024-02-27,40,1,,final\n", "", StringComparison.Ordinal), "all: { max: people, per: day }");

        Assert.Equal([new(2024, 2, 29), new(2024, 3, 1), new(2024, 3, 2)], Holders(dataset, "all").Select(holder => holder.From));
    }

    [Fact]
    public void A_month_that_is_not_over_shares_a_record_with_what_it_has()
    {
        var dataset = Dataset(Csv, "all: { max: people, per: month }");

        Assert.Equal([(new DateOnly(2024, 3, 1), new DateOnly(2024, 3, 2))], Holders(dataset, "all")[^1..]);
    }

    [Fact]
    public void A_record_that_nothing_equals_has_one_holder()
    {
        Assert.Equal([(new DateOnly(2022, 9, 3), new DateOnly(2022, 9, 3))], Holders(TestDatasets.SmallBoats, "record-day"));
        Assert.Equal([(new DateOnly(2022, 8, 1), new DateOnly(2022, 8, 31))], Holders(TestDatasets.SmallBoats, "record-month"));
    }

    private static Dataset Dataset(string csv, string figure) => (new MadeDataset { Csv = csv } with
    {
        Text = new MadeDataset().Text.Replace("year-to-date: So far", "all: Record", StringComparison.Ordinal),
    }).WithDefinition("year-to-date: { sum: people, over: year-to-date }", figure).Require();

    private static (DateOnly From, DateOnly To)[] Holders(Dataset dataset, string figure) =>
        [.. RecordHolders.Of(dataset, (MaxFigure)dataset.Definition.FigureDefinitions[figure], dataset.Figure(figure)!)];
}
