using System.Globalization;
using CsCheck;
using Fairway.Languages;

namespace Fairway.Tests.Languages;

public sealed class NumberWriterTests
{
    [Theory]
    [InlineData("en", "45,774")]
    [InlineData("vi", "45.774")]
    [InlineData("fa", "۴۵٬۷۷۴")]
    [InlineData("ar", "٤٥٬٧٧٤")]
    public void Thousands_are_grouped_in_the_digits_of_the_language(string tag, string expected) =>
        Assert.Equal(expected, TestLanguages.Set[LanguageTag.Parse(tag)].Numbers.Write(45774));

    [Theory]
    [InlineData("en", "−1,234.50")]
    [InlineData("vi", "−1.234,50")]
    [InlineData("fa", "\u200e−۱٬۲۳۴٫۵۰")]
    [InlineData("ar", "\u061c−١٬٢٣٤٫٥٠")]
    public void A_minus_stands_before_the_number_and_carries_its_direction(string tag, string expected) =>
        Assert.Equal(expected, TestLanguages.Set[LanguageTag.Parse(tag)].Numbers.Write(-1234.5m, 2));

    [Theory]
    [InlineData("en", "−43%")]
    [InlineData("fa", "\u200e−۴۳٪")]
    [InlineData("ar", "\u061c−٤٣٪\u061c")]
    [InlineData("vi", "−43%")]
    public void Percent_has_the_sign_and_order_of_the_language(string tag, string expected) =>
        Assert.Equal(expected, TestLanguages.Set[LanguageTag.Parse(tag)].Numbers.WritePercent(-0.43m));

    [Theory]
    [InlineData("0.5", "1")]
    [InlineData("-0.5", "−1")]
    [InlineData("2.5", "3")]
    [InlineData("0.4", "0")]
    [InlineData("-0.4", "0")]
    public void A_half_is_rounded_away_from_zero_and_nothing_has_no_sign(string value, string expected) =>
        Assert.Equal(expected, TestLanguages.English.Numbers.Write(decimal.Parse(value, CultureInfo.InvariantCulture)));

    [Fact]
    public void A_signed_number_above_zero_has_a_plus_and_zero_has_none()
    {
        var numbers = TestLanguages.English.Numbers;

        Assert.Equal("+12%", numbers.WritePercent(0.123m, signed: true));
        Assert.Equal("0%", numbers.WritePercent(0.001m, signed: true));
        Assert.Equal("+1,200", numbers.Write(1200, signed: true));
        Assert.Equal("−3", numbers.Write(-3, signed: true));
    }

    [Fact]
    public void A_year_is_not_grouped() => Assert.Equal("۲۰۲۶", TestLanguages.Persian.Numbers.WritePlain(2026));

    [Theory]
    [InlineData(1234, "1234")]
    [InlineData(12345, "12,345")]
    [InlineData(1234567, "1,234,567")]
    public void Grouping_waits_for_the_digits_that_the_language_asks_for(int value, string expected) =>
        Assert.Equal(expected, new NumberWriter(Format() with { MinimumGroupingDigits = 2 }).Write(value));

    [Fact]
    public void Lakhs_and_crores_are_grouped_by_two() =>
        Assert.Equal("1,23,45,678", new NumberWriter(Format() with { FurtherGroupSize = 2 }).Write(12345678));

    [Fact]
    public void A_percent_sign_may_stand_before_the_number() =>
        Assert.Equal("−% 43", new NumberWriter(Format() with { PercentPattern = "% {0}" }).WritePercent(-0.43m));

    [Fact]
    public void More_decimals_than_a_decimal_has_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => TestLanguages.English.Numbers.Write(1, NumberWriter.MaxDecimals + 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => TestLanguages.English.Numbers.Write(1, -1));
        Assert.Equal("0." + new string('0', 27) + "1", TestLanguages.English.Numbers.Write(new decimal(1, 0, 0, false, 28), NumberWriter.MaxDecimals));
    }

    [Fact]
    public void The_largest_numbers_can_be_written()
    {
        Assert.Equal("−79,228,162,514,264,337,593,543,950,335", TestLanguages.English.Numbers.Write(decimal.MinValue));
        Assert.Equal("−9223372036854775808", TestLanguages.English.Numbers.WritePlain(long.MinValue));
    }

    [Fact]
    public void A_written_number_reads_back_as_the_number_rounded() =>
        Gen.Select(Gen.Int[0, 3].Select(i => TestLanguages.Set.All[i]), Gen.Decimal[-1_000_000_000_000m, 1_000_000_000_000m], Gen.Int[0, 8])
            .Sample((language, value, decimals) =>
                ReadBack(language.Numbers.Write(value, decimals), decimals) == decimal.Round(value, decimals, MidpointRounding.AwayFromZero));

    // Digits of any script; with decimals, the last separator is the decimal one.
    private static decimal ReadBack(string written, int decimals)
    {
        var digits = string.Concat(written.Where(char.IsDigit).Select(digit => (char)('0' + CharUnicodeInfo.GetDecimalDigitValue(digit))));
        var whole = digits[..^decimals] + "." + digits[^decimals..];
        var value = decimal.Parse(whole, CultureInfo.InvariantCulture);
        return written.Contains('−', StringComparison.Ordinal) ? -value : value;
    }

    private static NumberFormat Format() => new()
    {
        Digits = [.. "0123456789".Select(digit => digit.ToString())],
        Decimal = ".",
        Group = ",",
        Plus = "+",
        Minus = "−",
        Percent = "%",
        PercentPattern = "{0}%",
    };
}
