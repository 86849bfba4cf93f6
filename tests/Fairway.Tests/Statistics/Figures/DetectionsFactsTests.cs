using Fairway.Statistics;

namespace Fairway.Tests.Statistics.Figures;

/// <summary>Facts about the detections of 2018 that were counted outside this program.</summary>
public sealed class DetectionsFactsTests
{
    private static readonly Dataset _data = PublishedDatasets.Detections(
        "year: { sum: people, over: year }",
        "quarter: { sum: people, over: latest }",
        "quarter-change: { change: quarter, from: previous-period }",
        "quarter-change-percent: { change: quarter, from: previous-period, as: percent }",
        "quarter-rank: { rank: quarter, among: quarters }",
        "since-summer: { change: quarter, from: 2018-06-30 }",
        "small-boats: { sum: people, where: { method: Small boat arrivals }, over: latest }",
        "small-boat-share: { sum: people, where: { method: Small boat arrivals }, over: last-4-quarters, as: share }",
        "female-share: { sum: people, where: { sex: Female }, over: year, as: share }",
        "women-of-two: { sum: people, where: { nationality: [Eritrea, Sudan], sex: Female }, over: last-2-quarters }",
        "women-of-two-before: { sum: people, where: { nationality: [Eritrea, Sudan], sex: Female }, over: previous-2-quarters }",
        "mean: { mean: people, per: quarter, over: year }",
        "lowest: { min: people, per: quarter }",
        "highest: { max: people, per: quarter }",
        "nationalities: { top: nationality, of: people, count: 5, over: year }",
        "by-small-boat: { top: nationality, of: people, count: 50, where: { method: Small boat arrivals }, over: latest }");

    [Fact]
    public void Sums_shares_and_means_are_those_of_the_file()
    {
        Assert.Equal(13_377, _data.Figure("year")!.Value);
        Assert.Equal(4_414, _data.Figure("quarter")!.Value);
        Assert.Equal(271, _data.Figure("small-boats")!.Value);
        Assert.Equal(299m / 13_377, _data.Figure("small-boat-share")!.Value);
        Assert.Equal(2_704m / 13_377, _data.Figure("female-share")!.Value);
        Assert.Equal(199, _data.Figure("women-of-two")!.Value);
        Assert.Equal(134, _data.Figure("women-of-two-before")!.Value);
        Assert.Equal(3_344.25m, _data.Figure("mean")!.Value);
    }

    [Fact]
    public void Quarters_are_compared_with_the_one_before_with_a_day_and_with_one_another()
    {
        Assert.Equal(858, _data.Figure("quarter-change")!.Value);
        Assert.Equal(858m / 3_556, _data.Figure("quarter-change-percent")!.Value);
        Assert.Equal(4_414 - 2_786, _data.Figure("since-summer")!.Value);
        Assert.Null(_data.Figure("since-summer", new(2018, 6, 29)));
        Assert.Equal((1m, 4, Grain.Quarter), (_data.Figure("quarter-rank")!.Value, _data.Figure("quarter-rank")!.Of, _data.Figure("quarter-rank")!.Among));
        Assert.Equal((2_621m, new DateOnly(2018, 1, 1)), (_data.Figure("lowest")!.Value, _data.Figure("lowest")!.From));
        Assert.Equal((4_414m, new DateOnly(2018, 10, 1)), (_data.Figure("highest")!.Value, _data.Figure("highest")!.From));
    }

    [Fact]
    public void The_nationalities_of_most_people_stand_first()
    {
        var list = _data.Figure("nationalities")!;
        Assert.Equal([("Iran", 3_144m), ("Iraq", 2_543m), ("Eritrea", 1_629m), ("Sudan", 1_217m), ("Albania", 1_092m)], list.Items.Select(item => (item.Word, item.Value)));
        Assert.Equal((13_377m, 3_752m), (list.Value, list.Rest));
    }

    [Fact]
    public void Words_of_nobody_are_not_listed()
    {
        var list = _data.Figure("by-small-boat")!;
        Assert.Equal((271m, 0m), (list.Value, list.Rest));
        Assert.All(list.Items, item => Assert.True(item.Value > 0));
        Assert.Equal(271, list.Items.Sum(item => item.Value));
    }
}
