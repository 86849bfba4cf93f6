using Fairway.Input;
using Fairway.Statistics;

namespace Fairway.Tests.Statistics.Figures;

/// <summary>Facts about the real series that were established outside this program.</summary>
public sealed class SmallBoatFactsTests
{
    private static readonly Dataset Data = TestDatasets.SmallBoats;

    [Theory]
    [InlineData(2018, 299)]
    [InlineData(2019, 1843)]
    [InlineData(2020, 8462)]
    [InlineData(2021, 28526)]
    [InlineData(2022, 45755)]
    [InlineData(2023, 29437)]
    [InlineData(2024, 36816)]
    [InlineData(2025, 41472)]
    public void A_year_adds_up_to_the_published_total(int year, int people) =>
        Assert.Equal(people, Data.Figure("year-to-date", new(year, 12, 31))!.Value);

    [Theory]
    [InlineData("2026-08-20", 15897)]
    [InlineData("2025-08-20", 27997)]
    [InlineData("2024-08-20", 19294)]
    [InlineData("2023-08-20", 17957)]
    [InlineData("2022-08-20", 21344)]
    [InlineData("2021-08-20", 11613)]
    [InlineData("2025-04-17", 9099)]
    [InlineData("2024-04-17", 6265)]
    [InlineData("2023-04-17", 5049)]
    [InlineData("2022-04-17", 6340)]
    [InlineData("2025-04-21", 9560)]
    public void The_year_to_a_date_is_as_reported(string date, int people)
    {
        var at = Day(date);
        var figure = Data.Figure("year-to-date", at)!;
        Assert.Equal(people, figure.Value);
        Assert.Equal((at, new DateOnly(at.Year, 1, 1), at), (figure.DataTo, figure.From, figure.To));
        Assert.Equal(ValueStatus.Provisional, figure.Status);
    }

    [Fact]
    public void To_17_April_2025_more_had_crossed_than_in_any_year_to_that_date()
    {
        var rank = Data.Figure("year-to-date-rank", Day("2025-04-17"))!;
        Assert.Equal((1m, 8, FigureUnit.Rank), (rank.Value, rank.Of, rank.Unit));
    }

    [Fact]
    public void To_20_August_2026_the_year_is_fifth_of_nine_and_43_per_cent_below_the_year_before()
    {
        var rank = Data.Figure("year-to-date-rank")!;
        Assert.Equal((5m, 9), (rank.Value, rank.Of));
        Assert.Equal(Day("2026-08-20"), rank.DataTo);
        Assert.Equal(27997, Data.Figure("year-to-date-last-year")!.Value);
        Assert.Equal(Day("2025-08-20"), Data.Figure("year-to-date-last-year")!.DataTo);

        var change = Data.Figure("year-to-date-change")!;
        Assert.Equal(FigureUnit.Percent, change.Unit);
        Assert.Equal(-0.43m, decimal.Round(change.Value, 2));
    }

    [Fact]
    public void On_17_April_2025_the_highest_day_of_the_year_was_15_April_with_705()
    {
        var record = Data.Figure("year-record-day", Day("2025-04-17"))!;
        Assert.Equal((705m, Day("2025-04-15"), Day("2025-04-15")), (record.Value, record.From, record.To));
        Assert.Equal(Day("2025-04-17"), record.DataTo);
    }

    [Fact]
    public void The_record_year_is_2022_and_whole()
    {
        var record = Data.Figure("record-year")!;
        Assert.Equal((45755m, Day("2022-01-01"), Day("2022-12-31")), (record.Value, record.From, record.To));
    }

    [Fact]
    public void The_last_seven_days_and_the_seven_before_are_as_in_the_release()
    {
        Assert.Equal(425, Data.Figure("last-7-days")!.Value);
        Assert.Equal((Day("2026-08-14"), Day("2026-08-20")), (Data.Figure("last-7-days")!.From, Data.Figure("last-7-days")!.To));
        Assert.Equal(911, Data.Figure("previous-7-days")!.Value);
        Assert.Equal((Day("2026-08-07"), Day("2026-08-13")), (Data.Figure("previous-7-days")!.From, Data.Figure("previous-7-days")!.To));
    }

    [Fact]
    public void People_per_boat_is_sum_over_sum()
    {
        Assert.Equal(234, Data.Figure("boats-year-to-date")!.Value);
        Assert.Equal(15897m / 234m, Data.Figure("people-per-boat")!.Value);
        Assert.Equal(59.4m, decimal.Round(Data.Figure("people-per-boat", Day("2025-08-20"))!.Value, 1));
    }

    [Fact]
    public void Three_days_of_confirmed_zeros_have_passed_since_the_last_arrival()
    {
        var since = Data.Figure("days-since-arrival")!;
        Assert.Equal((3m, FigureUnit.Days), (since.Value, since.Unit));
        Assert.Equal(Day("2026-08-17"), since.To);
        Assert.Equal(0, Data.Figure("latest-day")!.Value);
    }

    [Fact]
    public void The_table_of_the_same_date_in_each_year_has_rank_change_and_full_year()
    {
        var rows = Data.SameDateTable("people", "boats");
        Assert.Equal([2026, 2025, 2024, 2023, 2022, 2021, 2020, 2019, 2018], rows.Select(row => row.Year));
        Assert.Equal((15897m, 234m, null, null), (rows[0].People, rows[0].Boats, rows[0].Change, rows[0].FullYear));
        Assert.Equal((27997m, 471m, 41472m), (rows[1].People, rows[1].Boats, rows[1].FullYear));
        Assert.Equal(-0.43m, decimal.Round(rows[1].Change!.Value, 2));
        Assert.Equal(51.9m, decimal.Round(rows[2].PeoplePerBoat!.Value, 1));
        Assert.All(rows, row => Assert.Equal(new DateOnly(row.Year, 8, 20), row.To));
    }

    [Fact]
    public void Before_the_series_and_after_it_there_is_no_figure()
    {
        Assert.All(Data.Definition.Figures, figure =>
        {
            Assert.Null(Data.Figure(figure, Day("2017-12-31")));
            Assert.Null(Data.Figure(figure, Day("2026-08-21")));
            Assert.Null(Data.Figure(figure, DateOnly.MinValue));
            Assert.Null(Data.Figure(figure, DateOnly.MaxValue));
        });
    }

    [Fact]
    public void In_the_first_year_there_is_nothing_to_compare_with()
    {
        Assert.Null(Data.Figure("year-to-date-change", Day("2018-12-31")));
        Assert.Null(Data.Figure("year-to-date-last-year", Day("2018-12-31")));
        Assert.Equal(1, Data.Figure("year-to-date-rank", Day("2018-12-31"))!.Of);
    }

    [Fact]
    public void A_figure_that_is_not_declared_is_named_in_the_error()
    {
        var error = Assert.Throws<KeyNotFoundException>(() => Data.Figure("year-todate"));
        Assert.Contains("'year-todate'", error.Message, StringComparison.Ordinal);
    }

    private static DateOnly Day(string text) => IsoDay.TryParse(text, out var day) ? day : throw new FormatException(text);
}
