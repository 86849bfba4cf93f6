using Fairway.Input;

namespace Fairway.Tests.Input;

public sealed class SuggestionTests
{
    [Theory]
    [InlineData("claming", "claiming")]
    [InlineData("appaels", "appeals")]
    [InlineData("detentions", "detention")]
    [InlineData("elephant", null)]
    [InlineData("xx", null)]
    public void The_nearest_name_within_a_third_is_meant(string name, string? meant) =>
        Assert.Equal(meant, Suggestion.Nearest(name, ["claiming", "appeals", "detention"]));

    [Fact]
    public void The_nearer_of_two_is_meant() => Assert.Equal("year-to-date", Suggestion.Nearest("year-to-dats", ["year-to-day", "year-to-date"]));

    [Fact]
    public void A_very_long_name_is_not_compared() => Assert.Null(Suggestion.Nearest(new string('a', 81), [new string('a', 81)]));
}
