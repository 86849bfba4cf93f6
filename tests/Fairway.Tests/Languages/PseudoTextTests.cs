using Fairway.Languages;
using Fairway.Languages.MessageFormat;

namespace Fairway.Tests.Languages;

public sealed class PseudoTextTests
{
    [Theory]
    [InlineData("Search", "[Šéåŕçĥ~~~]")]
    [InlineData("By {name}", "[Ƀý {name}~~]")]
    [InlineData("{count, plural, one {# day} other {# days}}", "[{count, plural, one {# đåý~~} other {# đåýš~~~}}]")]
    [InlineData("To {date, date, ::MMMMd}", "[Ţó {date, date, ::MMMMd}~~]")]
    [InlineData("{d, select, more {{n} up} other {}}", "[{d, select, more {{n} úþ~~} other {}}]")]
    public void Words_are_longer_and_strange_and_arguments_and_cases_stay(string message, string expected) =>
        Assert.Equal(expected, PseudoText.Of(message, TextDirection.LeftToRight));

    [Fact]
    public void A_long_message_is_lengthened_by_words_that_a_line_can_be_broken_between()
    {
        var text = PseudoText.Of(new string('a', 100), TextDirection.LeftToRight);

        Assert.Equal(142, text.Length);
        Assert.DoesNotContain("~~~~~~~~~", text, StringComparison.Ordinal);
    }

    [Fact]
    public void From_right_to_left_every_letter_is_of_a_script_that_runs_so() =>
        Assert.DoesNotContain(PseudoText.Of("Read this in another language", TextDirection.RightToLeft), char.IsAsciiLetter);

    [Theory]
    [InlineData(TextDirection.LeftToRight)]
    [InlineData(TextDirection.RightToLeft)]
    public void Every_message_of_the_interface_stays_one(TextDirection direction)
    {
        using var file = System.Text.Json.JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Path.GetDirectoryName(TestLanguages.FilePath)!, "interface", "en.json")));
        foreach (var message in file.RootElement.EnumerateObject())
        {
            Assert.True(Message.TryParse(message.Value.GetString()!, out var before, out _));
            Assert.True(Message.TryParse(PseudoText.Of(message.Value.GetString()!, direction), out var after, out var fault), $"{message.Name}: {fault}");
            Assert.Equal(before!.Arguments.Order(), after!.Arguments.Order());
        }
    }
}
