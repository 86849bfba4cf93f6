using Fairway.Web.Reading.Feedback;

namespace Fairway.Web.Tests.Desk.Care;

/// <summary>What of a reader's words is kept.</summary>
public sealed class FeedbackTextTests
{
    [Theory]
    [InlineData("write to zahra.ahmadi@example.org please", "write to [removed] please")]
    [InlineData("<a@b>", "<[removed]>")]
    [InlineData("call 020 7946 0958 today", "call [removed] today")]
    [InlineData("call +44 (0)20 7946-0958.", "call [removed].")]
    [InlineData("شمارهٔ من ۰۲۰۷۹۴۶۰۹۵۸ است", "شمارهٔ من [removed] است")]
    [InlineData("my case A1234567 is", "my case [removed] is")]
    [InlineData("UAN 1212-0001-2345-6789", "UAN [removed]")]
    [InlineData("passport ZU1234567.", "passport [removed].")]
    [InlineData("born 01/02/1990 there", "born [removed] there")]
    [InlineData("12\n34\n56", "[removed]")]
    public void Addresses_and_long_numbers_are_taken_out(string text, string kept) => Assert.Equal(kept, FeedbackText.WithoutPersonalData(FeedbackText.Clean(text)));

    [Theory]
    [InlineData("The figure of 15,472 is old: 15,897 is right since 2026.")]
    [InlineData("The deadline is 14 days, not 28.")]
    [InlineData("میزان ۱۵٬۴۷۲ است")]
    public void Figures_of_the_page_stay(string text) => Assert.Equal(text, FeedbackText.WithoutPersonalData(FeedbackText.Clean(text)));

    [Theory]
    [InlineData(" a\r\nb\rc ", "a\nb\nc")]
    [InlineData("a\0b\u001b[1mc\u009f", "ab[1mc")]
    [InlineData("\u202eabc\u2066d\u200f\ufeff", "abcd")]
    [InlineData("می\u200cخواهم ক\u200dষ", "می\u200cخواهم ক\u200dষ")]
    [InlineData("\ud800x\ue000", "x")]
    [InlineData(null, "")]
    public void What_cannot_be_seen_or_turns_a_text_is_left_out(string? text, string clean) => Assert.Equal(clean, FeedbackText.Clean(text));

    [Fact]
    public void A_text_of_the_greatest_length_made_to_be_slow_is_not()
    {
        foreach (var text in (string[])[new('1', FeedbackLimits.MaxText), string.Concat(Enumerable.Repeat("1 - ", 500)), new('a', FeedbackLimits.MaxText), new('@', FeedbackLimits.MaxText), string.Concat(Enumerable.Repeat("aaa1", 500))])
            Assert.True(FeedbackText.WithoutPersonalData(text).Length <= FeedbackLimits.MaxText * 2);
    }
}
