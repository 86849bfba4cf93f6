using Fairway.Statistics;

namespace Fairway.Tests.Statistics.Figures;

/// <summary>More facts about the real daily series, with verbs that its own dataset does not declare.</summary>
public sealed class SmallBoatRecordsTests
{
    private static readonly Dataset _data = Read(
        "reached-10000: { first-day: people, reaches: 10000, over: year-to-date }",
        "reached-200000: { first-day: people, reaches: 200000, over: all }",
        "reached-a-million: { first-day: people, reaches: 1000000, over: all }",
        "lowest-month: { min: people, per: month }",
        "lowest-day: { min: people, per: day }",
        "record-week: { max: people, per: week }",
        "month: { sum: people, over: month }",
        "month-rank: { rank: month, among: months }",
        "month-change: { change: month, from: previous-period }",
        "month-to-date: { sum: people, over: month-to-date }",
        "month-to-date-change: { change: month-to-date, from: previous-period }",
        "day: { sum: people, over: latest }",
        "day-rank: { rank: day, among: days }",
        "mean: { mean: people, per: day, over: year-to-date }",
        "days-since-500: { days-since: people, above: 500 }");

    [Fact]
    public void The_day_on_which_a_sum_was_reached_is_known()
    {
        Assert.Equal(new DateOnly(2025, 4, 28), _data.Figure("reached-10000", new(2025, 12, 31))!.Day);
        Assert.Equal(new DateOnly(2022, 6, 7), _data.Figure("reached-10000", new(2022, 12, 31))!.Day);
        Assert.Equal(new DateOnly(2026, 6, 18), _data.Figure("reached-10000")!.Day);
        Assert.Equal(new DateOnly(2026, 5, 9), _data.Figure("reached-200000")!.Day);
        Assert.Null(_data.Figure("reached-10000", new(2026, 6, 17)));
        Assert.Null(_data.Figure("reached-a-million"));
    }

    [Fact]
    public void Of_equals_all_are_counted_and_the_earliest_stands_first()
    {
        var month = _data.Figure("lowest-month")!;
        Assert.Equal((0m, 5), (month.Value, month.Sharing));
        Assert.Equal([2, 3, 4, 5, 7], month.Holders.Select(holder => holder.From.Month));
        Assert.All(month.Holders, holder => Assert.Equal(2018, holder.To.Year));

        var day = _data.Figure("lowest-day")!;
        Assert.Equal((0m, 2089, 10), (day.Value, day.Sharing, day.Holders.Count));
        Assert.Equal((3564m, new DateOnly(2022, 8, 28), 1), (_data.Figure("record-week")!.Value, _data.Figure("record-week")!.To, _data.Figure("record-week")!.Sharing));
    }

    [Fact]
    public void A_month_that_has_just_begun_is_not_the_lowest() =>
        Assert.Equal(1, _data.Figure("lowest-month", new(2018, 2, 27))!.Sharing);

    [Fact]
    public void A_month_has_its_place_among_all_months()
    {
        Assert.Equal(2316, _data.Figure("month")!.Value);
        Assert.Equal((38m, 103, 1), (_data.Figure("month-rank")!.Value, _data.Figure("month-rank")!.Of, _data.Figure("month-rank")!.Sharing));
        Assert.Equal(2316 - 2742, _data.Figure("month-change")!.Value);
        var day = _data.Figure("day-rank", new(2026, 8, 17))!;
        Assert.Equal((291m, 3151, 1), (day.Value, day.Of, day.Sharing));
    }

    [Fact]
    public void A_month_to_date_is_compared_with_the_same_part_of_the_month_before()
    {
        Assert.Equal(1697, _data.Figure("month-to-date")!.Value);
        Assert.Equal(1697 - 585, _data.Figure("month-to-date-change")!.Value);
    }

    [Fact]
    public void The_mean_of_a_day_is_the_sum_over_the_days() => Assert.Equal(15_897m / 232, _data.Figure("mean")!.Value);

    [Fact]
    public void Days_are_counted_from_the_last_with_more_than_500()
    {
        Assert.Equal((22m, new DateOnly(2026, 7, 29)), (_data.Figure("days-since-500")!.Value, _data.Figure("days-since-500")!.To));
    }

    private static Dataset Read(params string[] figures)
    {
        var names = figures.Select(figure => figure.Split(':')[0]).ToList();
        var definition = TestDatasets.ContentText("dataset.yaml").Replace("id: small-boat-arrivals", "id: made", StringComparison.Ordinal)
            .Replace("\nfigures:\n", "\nfigures:\n" + string.Concat(figures.Select(figure => $"  {figure}\n")), StringComparison.Ordinal);
        var text = TestDatasets.ContentText("en.yaml").Replace("\nfigures:\n", "\nfigures:\n" + string.Concat(names.Select(name => $"  {name}: {name}\n")), StringComparison.Ordinal);
        var (dataset, faults) = TestDatasets.Read(("dataset.yaml", definition), ("en.yaml", text), ("made.csv", TestDatasets.ContentText("small-boat-arrivals.csv")));
        Assert.Equal([], faults);
        return dataset!;
    }
}
