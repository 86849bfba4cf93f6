using Fairway.Languages;

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

    [Fact]
    public void A_key_that_no_language_has_is_a_fault_of_the_program()
    {
        var messages = English("""{ "here": "Here" }""");

        Assert.True(messages.Has("here"));
        Assert.False(messages.Has("there"));
        Assert.Contains("interface/en.json", Assert.Throws<KeyNotFoundException>(() => messages["there"]).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_argument_that_is_not_given_or_of_another_kind_is_a_fault_of_the_program()
    {
        var messages = English("""{ "n": "{n, number}", "d": "{d, date}", "w": "{w, select, other {a}}", "any": "{x}" }""");

        Assert.Contains("needs an argument 'x'", Assert.Throws<ArgumentException>(() => messages["any"]).Message, StringComparison.Ordinal);
        Assert.Contains("must be a number", Assert.Throws<ArgumentException>(() => messages.Format("n", ("n", "5"))).Message, StringComparison.Ordinal);
        Assert.Contains("must be a DateOnly", Assert.Throws<ArgumentException>(() => messages.Format("d", ("d", 5))).Message, StringComparison.Ordinal);
        Assert.Contains("must be a string", Assert.Throws<ArgumentException>(() => messages.Format("w", ("w", 5))).Message, StringComparison.Ordinal);
        Assert.Contains("must be a number", Assert.Throws<ArgumentException>(() => messages.Format("any", ("x", 0.5))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_language_lacks_comes_from_the_source_in_its_own_digits()
    {
        var source = English("""{ "only": "{n} only" }""");
        var persian = new Messages { Language = TestLanguages.Persian, Source = source, Entries = TestLanguages.Messages(TestLanguages.Persian, "{}").Entries };

        Assert.True(persian.Has("only"));
        Assert.Equal("5 only", persian.Format("only", ("n", 5)));
    }

    private static Messages English(string json) => TestLanguages.Messages(TestLanguages.English, json);
}
