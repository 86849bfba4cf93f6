using Fairway.Statistics;

namespace Fairway.Tests.Statistics;

/// <summary>How dates, lists, ties and places among periods are written.</summary>
public sealed class FigureListTextTests
{
    private static readonly FigureValue _figure = new(120, FigureUnit.Count, new(2025, 4, 28), new(2025, 4, 28), new(2025, 4, 28), ValueStatus.Final);

    [Theory]
    [InlineData("en", "28 April 2025")]
    [InlineData("fa", "۲۸ آوریل ۲۰۲۵ (۸ اردیبهشت ۱۴۰۴)")]
    [InlineData("vi", "28 tháng 4, 2025")]
    public void A_day_is_written_in_the_calendars_of_the_language(string tag, string text) =>
        Assert.Equal(text, FigureText.Write(_figure with { Unit = FigureUnit.Date, Value = new DateOnly(2025, 4, 28).DayNumber }, TestDatasets.Messages(tag)));

    [Theory]
    [InlineData("en", "\u2068Eritrea\u2069 (1,200), \u2068Iran\u2069 (800) and \u2068Sudan\u2069 (80)")]
    [InlineData("fa", "\u2068Eritrea\u2069 (۱٬۲۰۰)،\u200f \u2068Iran\u2069 (۸۰۰)، و \u2068Sudan\u2069 (۸۰)")]
    public void A_list_has_each_word_and_its_number(string tag, string text)
    {
        var list = _figure with { Unit = FigureUnit.List, Items = new([new("Eritrea", 1_200, 0.5m), new("Iran", 800, 0.3m), new("Sudan", 80, 0.2m)]) };
        Assert.Equal(text, FigureText.Write(list, TestDatasets.Messages(tag)));
    }

    [Fact]
    public void A_record_that_two_periods_hold_names_both_and_of_many_the_first()
    {
        var record = _figure with { Sharing = 2, Holders = new([Month(2024, 3), Month(2025, 8)]) };
        Assert.Equal("March 2024 and August 2025", FigureText.WriteWhen(record, TestDatasets.Messages("en")));
        Assert.Equal("March 2024, the first of 12", FigureText.WriteWhen(record with { Sharing = 12 }, TestDatasets.Messages("en")));
    }

    [Fact]
    public void A_place_among_months_is_a_number_of_a_number_and_among_years_is_spelled()
    {
        var rank = _figure with { Unit = FigureUnit.Rank, Value = 3, Of = 104, Among = Grain.Month };
        Assert.Equal("number 3 of 104", FigureText.Write(rank, TestDatasets.Messages("en")));
        Assert.Equal("رتبهٔ ۳ از ۱۰۴", FigureText.Write(rank, TestDatasets.Messages("fa")));
        Assert.Equal("the third highest of 104 years", FigureText.Write(rank with { Among = Grain.Year }, TestDatasets.Messages("en")));
    }

    [Fact]
    public void A_change_of_a_mean_keeps_its_decimal() =>
        Assert.Equal("+1.5", FigureText.Write(_figure with { Unit = FigureUnit.RatioDifference, Value = 1.46m }, TestDatasets.Messages("en")));

    private static DaySpan Month(int year, int month) => new(new(year, month, 1), new DateOnly(year, month, 1).AddMonths(1).AddDays(-1));
}
