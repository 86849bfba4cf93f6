using Fairway.Statistics.Intake;
using Fairway.Statistics.Schedules;
using Fairway.Tests.Statistics.Versions;

namespace Fairway.Tests.Statistics.Schedules;

public sealed class ReleaseScheduleTests
{
    private const string End = "source: {";

    [Theory]
    [InlineData("day", "2024-03-02")]
    [InlineData("week", "2024-03-08")]
    [InlineData("month", "2024-04-01")]
    [InlineData("quarter", "2024-06-01")]
    [InlineData("year", "2025-03-01")]
    public void What_is_not_announced_is_expected_by_how_often_the_publisher_releases(string frequency, string day)
    {
        var next = Assert.Single(Next($"frequency: {frequency}\n", "2024-03-01"));

        Assert.Equal(new NextRelease(2, DateOnly.Parse(day, null), IsAnnounced: false), next);
    }

    [Fact]
    public void Days_that_the_publisher_announced_go_before_what_is_expected()
    {
        var next = Next("frequency: week\nschedule: { next: [2024-02-23, 2024-03-01, 2024-03-07, 2024-03-15] }\n", "2024-03-01");

        Assert.Equal([new(2, new(2024, 3, 7), true), new(3, new(2024, 3, 15), true)], next);
    }

    [Fact]
    public void Without_an_announced_day_and_a_day_of_release_nothing_is_expected()
    {
        Assert.Empty(Next("frequency: week\n", null));
        Assert.Empty(Next("", "2024-03-01"));
    }

    [Fact]
    public void A_release_is_overdue_from_the_day_after()
    {
        var next = new NextRelease(2, new(2024, 3, 7), IsAnnounced: true);

        Assert.False(next.IsOverdue(new(2024, 3, 7)));
        Assert.True(next.IsOverdue(new(2024, 3, 8)));
    }

    [Theory]
    [InlineData("[2024-3-7]", "bad-date")]
    [InlineData("[2024-03-07, 2024-03-07]", "schedule-order")]
    [InlineData("[2024-03-07, 2024-03-06]", "schedule-order")]
    public void A_day_that_cannot_be_is_a_fault(string days, string code)
    {
        var (_, faults) = new MadeDataset().WithDefinition(End, $"schedule: {{ next: {days} }}\n{End}").Read();

        Assert.Equal(code, Assert.Single(faults).Code);
    }

    [Fact]
    public void At_most_60_days_are_announced()
    {
        var days = string.Join(", ", Enumerable.Range(0, 61).Select(i => new DateOnly(2024, 3, 7).AddDays(i).ToString("yyyy-MM-dd", null)));

        Assert.NotEmpty(new MadeDataset().WithDefinition(End, $"schedule: {{ next: [{days}] }}\n{End}").Read().Faults);
    }

    private static System.Collections.Immutable.ImmutableArray<NextRelease> Next(string words, string? published)
    {
        using var folder = new VersionedFolder();
        folder.Write("dataset.yaml", new MadeDataset().WithDefinition(End, words + End).Definition);
        folder.Add(new MadeDataset().Csv, UpdateOptions.None with { Published = published is null ? null : DateOnly.Parse(published, null) });
        return ReleaseSchedule.Of(folder.Require());
    }
}
