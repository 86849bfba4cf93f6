using System.Globalization;
using CsCheck;
using Fairway.Languages;

namespace Fairway.Tests.Languages;

public sealed class DateWriterTests
{
    private static readonly DateOnly Day = new(2026, 8, 20);

    [Theory]
    [InlineData("en", "20 August 2026")]
    [InlineData("ar", "٢٠ أغسطس ٢٠٢٦")]
    [InlineData("fa", "۲۰ اوت ۲۰۲۶ (۲۹ مرداد ۱۴۰۵)")]
    [InlineData("vi", "20 tháng 8, 2026")]
    public void A_date_is_written_in_the_words_and_order_of_the_language(string tag, string expected) =>
        Assert.Equal(expected, TestLanguages.Set[LanguageTag.Parse(tag)].Dates.Write(Day));

    [Theory]
    [InlineData("en", "20 August")]
    [InlineData("ar", "٢٠ أغسطس")]
    [InlineData("fa", "۲۰ اوت")]
    [InlineData("vi", "20 tháng 8")]
    public void A_day_has_no_year(string tag, string expected) =>
        Assert.Equal(expected, TestLanguages.Set[LanguageTag.Parse(tag)].Dates.WriteDay(Day));

    [Theory]
    [InlineData("en", "January 2026")]
    [InlineData("ar", "يناير ٢٠٢٦")]
    [InlineData("fa", "ژانویهٔ ۲۰۲۶")]
    [InlineData("vi", "tháng 1 năm 2026")]
    public void A_month_has_its_year(string tag, string expected) =>
        Assert.Equal(expected, TestLanguages.Set[LanguageTag.Parse(tag)].Dates.WriteMonth(2026, 1));

    [Theory]
    [InlineData("en", "September", "Sept")]
    [InlineData("fa", "سپتامبر", "سپتامبر")]
    [InlineData("vi", "Tháng 9", "thg 9")]
    public void A_month_alone_has_its_own_form(string tag, string wide, string abbreviated)
    {
        var dates = TestLanguages.Set[LanguageTag.Parse(tag)].Dates;

        Assert.Equal(wide, dates.MonthName(9));
        Assert.Equal(abbreviated, dates.MonthName(9, abbreviated: true));
    }

    [Fact]
    public void A_month_that_no_year_has_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => TestLanguages.English.Dates.MonthName(13));
        Assert.Throws<ArgumentOutOfRangeException>(() => TestLanguages.English.Dates.WriteMonth(2026, 0));
    }

    // Days of the official Iranian calendar: Nowruz on 20 or 21 March, and the last day of a leap year.
    [Theory]
    [InlineData(2025, 3, 20, 1403, 12, 30)]
    [InlineData(2025, 3, 21, 1404, 1, 1)]
    [InlineData(2026, 3, 20, 1404, 12, 29)]
    [InlineData(2026, 3, 21, 1405, 1, 1)]
    [InlineData(2024, 3, 20, 1403, 1, 1)]
    [InlineData(1979, 2, 11, 1357, 11, 22)]
    public void Solar_Hijri_days_are_those_of_the_official_calendar(int year, int month, int day, int hijriYear, int hijriMonth, int hijriDay) =>
        Assert.Equal((hijriYear, hijriMonth, hijriDay), SecondCalendar.ToSolarHijri(new DateOnly(year, month, day)));

    [Fact]
    public void A_date_before_the_second_calendar_began_is_written_in_the_first_alone()
    {
        Assert.Null(SecondCalendar.ToSolarHijri(new DateOnly(622, 3, 21)));
        Assert.Equal("۱ ژانویهٔ ۱", TestLanguages.Persian.Dates.Write(DateOnly.MinValue));
    }

    [Fact]
    public void The_next_day_is_the_next_day_of_the_second_calendar_too() =>
        Gen.DateOnly[new DateOnly(1800, 1, 1), new DateOnly(2400, 1, 1)].Sample(date =>
        {
            var (year, month, day) = SecondCalendar.ToSolarHijri(date)!.Value;
            var next = SecondCalendar.ToSolarHijri(date.AddDays(1))!.Value;
            return next == (year, month, day + 1) || next == (year, month + 1, 1) || (next == (year + 1, 1, 1) && month == 12);
        });

    [Fact]
    public void Writing_does_not_depend_on_the_culture_of_the_machine()
    {
        var expected = TestLanguages.Set.All.Select(WriteAll).ToList();
        var culture = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("fa-IR");
            Assert.Equal(expected, TestLanguages.Set.All.Select(WriteAll));
            Assert.Equal(expected, TestLanguages.Offered("en", "ar", "fa", "vi").All.Select(WriteAll));
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    private static string WriteAll(Language language)
    {
        var messages = TestLanguages.Messages(
            language,
            """{ "m": "{n} {n, number, percent} {d} {n, selectordinal, zero{#} one{#} two{#} few{#} many{#} other{#}}" }""",
            strict: false);
        return string.Join(
            '|',
            language.Numbers.Write(-1234567.891m, 2),
            language.Numbers.WritePercent(0.4321m, 1, signed: true),
            language.Numbers.WritePlain(-2026),
            language.Dates.Write(Day),
            language.Dates.WriteDay(Day),
            language.Dates.WriteMonth(2026, 8),
            messages.Format("m", ("n", 12.5m), ("d", Day)));
    }
}
