namespace Fairway.Tests.Languages;

public sealed class MessagesTests
{
    [Fact]
    public void A_number_is_written_in_digits_of_the_language_and_a_date_as_its_date()
    {
        var messages = TestLanguages.Messages(TestLanguages.Arabic, """{ "m": "{people} {rate} {day} {name}" }""");

        Assert.Equal(
            "٩٬٠٩٩ ١٫٥ ١٧ أبريل ٢٠٢٥ UNHCR",
            messages.Format("m", ("people", 9099), ("rate", 1.5m), ("day", new DateOnly(2025, 4, 17)), ("name", "UNHCR")));
    }

    [Theory]
    [InlineData(0, "لا نتائج")]
    [InlineData(1, "نتيجة واحدة")]
    [InlineData(2, "نتيجتان")]
    [InlineData(3, "٣ نتائج")]
    [InlineData(11, "١١ نتيجة")]
    [InlineData(100, "١٠٠ نتيجة (أخرى)")]
    [InlineData(1003, "١٬٠٠٣ نتائج")]
    public void Arabic_counts_in_six_ways(int count, string expected)
    {
        var messages = TestLanguages.Messages(
            TestLanguages.Arabic,
            """{ "m": "{count, plural, zero {لا نتائج} one {نتيجة واحدة} two {نتيجتان} few {# نتائج} many {# نتيجة} other {# نتيجة (أخرى)}}" }""");

        Assert.Equal(expected, messages.Format("m", ("count", count)));
    }
}
