using Fairway.Statistics;

namespace Fairway.Tests.Statistics;

public sealed class FigureTextTests
{
    [Theory]
    [InlineData("en", "the highest of 8 years")]
    [InlineData("ar", "أعلى رقم من بين ٨ سنوات")]
    [InlineData("fa", "بالاترین رقم در میان ۸ سال")]
    [InlineData("vi", "mức cao nhất trong 8 năm")]
    public void A_rank_of_one_is_the_highest(string tag, string text) =>
        Assert.Equal(text, FigureText.Write(Figure("year-to-date-rank", new(2025, 4, 17)), TestDatasets.Messages(tag)));

    [Theory]
    [InlineData("en", "the fifth highest of 9 years")]
    [InlineData("ar", "خامس أعلى رقم من بين ٩ سنوات")]
    [InlineData("fa", "پنجمین رقم بالا در میان ۹ سال")]
    [InlineData("vi", "mức cao thứ năm trong 9 năm")]
    public void A_rank_is_spelled(string tag, string text) =>
        Assert.Equal(text, FigureText.Write(Figure("year-to-date-rank"), TestDatasets.Messages(tag)));

    [Theory]
    [InlineData("en", 1, 1, "the only year")]
    [InlineData("en", 10, 12, "the tenth highest of 12 years")]
    [InlineData("en", 11, 12, "the 11th highest of 12 years")]
    [InlineData("en", 22, 30, "the 22nd highest of 30 years")]
    [InlineData("ar", 2, 2, "ثاني أعلى رقم من بين سنتين")]
    [InlineData("ar", 10, 12, "عاشر أعلى رقم من بين ١٢ سنة")]
    [InlineData("ar", 11, 12, "الرقم ١١ من حيث الارتفاع من بين ١٢ سنة")]
    [InlineData("fa", 11, 12, "۱۱\u200cمین رقم بالا در میان ۱۲ سال")]
    [InlineData("vi", 11, 12, "mức cao thứ 11 trong 12 năm")]
    public void Beyond_ten_and_below_two_the_grammar_holds(string tag, int rank, int of, string text)
    {
        var figure = Figure("year-to-date-rank") with { Value = rank, Of = of };
        Assert.Equal(text, FigureText.Write(figure, TestDatasets.Messages(tag)));
    }

    [Theory]
    [InlineData("en", "15,897", "−43%", "67.9", "3 days")]
    [InlineData("ar", "١٥٬٨٩٧", "\u061c−٤٣٪\u061c", "٦٧٫٩", "٣ أيام")]
    [InlineData("fa", "۱۵٬۸۹۷", "\u200e−۴۳٪", "۶۷٫۹", "۳ روز")]
    [InlineData("vi", "15.897", "−43%", "67,9", "3 ngày")]
    public void Numbers_are_written_in_the_digits_and_signs_of_the_language(string tag, string people, string change, string perBoat, string days)
    {
        var messages = TestDatasets.Messages(tag);
        Assert.Equal(people, FigureText.Write(Figure("year-to-date"), messages));
        Assert.Equal(change, FigureText.Write(Figure("year-to-date-change"), messages));
        Assert.Equal(perBoat, FigureText.Write(Figure("people-per-boat"), messages));
        Assert.Equal(days, FigureText.Write(Figure("days-since-arrival"), messages));
    }

    [Fact]
    public void A_rise_has_a_plus_and_a_share_has_none()
    {
        var messages = TestDatasets.Messages("en");
        var figure = Figure("year-to-date-change");
        Assert.Equal("+12%", FigureText.Write(figure with { Value = 0.12m }, messages));
        Assert.Equal("12%", FigureText.Write(figure with { Value = 0.12m, Unit = FigureUnit.Share }, messages));
        Assert.Equal("+1,200", FigureText.Write(figure with { Value = 1200, Unit = FigureUnit.Difference }, messages));
    }

    [Fact]
    public void When_a_record_fell_is_a_day_a_month_or_a_year()
    {
        var messages = TestDatasets.Messages("en");
        Assert.Equal("3 September 2022", FigureText.WriteWhen(Figure("record-day"), messages));
        Assert.Equal("August 2022", FigureText.WriteWhen(Figure("record-month"), messages));
        Assert.Equal("2022", FigureText.WriteWhen(Figure("record-year"), messages));
        Assert.Equal("15 April 2025", FigureText.WriteWhen(Figure("year-record-day", new(2025, 4, 17)), messages));
        Assert.Equal("17 August 2026", FigureText.WriteWhen(Figure("days-since-arrival"), messages));
    }

    [Fact]
    public void A_period_that_is_no_month_or_year_is_written_from_day_to_day()
    {
        Assert.Equal("1 January to 20 August 2026", FigureText.WriteWhen(Figure("year-to-date"), TestDatasets.Messages("en")));
        Assert.Equal("30 December 2025 to 5 January 2026", FigureText.WriteWhen(Figure("last-7-days", new(2026, 1, 5)), TestDatasets.Messages("en")));
        Assert.Equal("۱ ژانویه تا ۲۰ اوت ۲۰۲۶ (۲۹ مرداد ۱۴۰۵)", FigureText.WriteWhen(Figure("year-to-date"), TestDatasets.Messages("fa")));
    }

    [Fact]
    public void The_record_of_a_year_that_is_still_running_says_how_far_it_runs()
    {
        var record = Figure("record-year", new(2018, 12, 30));
        Assert.Equal("1 January to 30 December 2018", FigureText.WriteWhen(record, TestDatasets.Messages("en")));
    }

    [Fact]
    public void The_date_is_the_data_to_date() =>
        Assert.Equal("17 April 2025", FigureText.WriteDate(Figure("year-to-date-rank", new(2025, 4, 17)), TestDatasets.Messages("en")));

    private static FigureValue Figure(string name, DateOnly? at = null) => TestDatasets.SmallBoats.Figure(name, at)!;
}
