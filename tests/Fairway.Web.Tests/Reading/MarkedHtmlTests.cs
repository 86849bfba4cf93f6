using System.Text.Encodings.Web;
using System.Text.Unicode;
using Fairway.Search;
using Fairway.Web.Reading.Search;

namespace Fairway.Web.Tests.Reading;

public sealed class MarkedHtmlTests
{
    [Theory]
    [InlineData("تماس: 0300 123 1711، دوشنبه", "تماس: <bdi class=\"digits\" dir=\"ltr\">0300 123 1711</bdi>، دوشنبه")]
    [InlineData("0800 1111", "<bdi class=\"digits\" dir=\"ltr\">0800 1111</bdi>")]
    [InlineData("116 123 or 0800 1111", "<bdi class=\"digits\" dir=\"ltr\">116 123</bdi> or <bdi class=\"digits\" dir=\"ltr\">0800 1111</bdi>")]
    [InlineData("999 یا 112", "999 یا 112")]
    [InlineData("14 days, 28  days, 7 ", "14 days, 28  days, 7 ")]
    public void Digits_in_groups_are_isolated(string text, string html) => Assert.Equal(html, Write(new MarkedText(text, [])));

    [Fact]
    public void A_match_inside_a_number_is_marked_there()
    {
        var text = "call 0300 123 1711 <now>";

        var html = Write(new MarkedText(text, [(0, 4), (10, 3), (20, 3)]));

        Assert.Equal("<mark>call</mark> <bdi class=\"digits\" dir=\"ltr\">0300 <mark>123</mark> 1711</bdi> &lt;<mark>now</mark>&gt;", html);
    }

    [Fact]
    public void A_match_that_reaches_into_a_number_is_marked_on_both_sides()
    {
        var html = Write(new MarkedText("no 116 123", [(0, 6)]));

        Assert.Equal("<mark>no </mark><bdi class=\"digits\" dir=\"ltr\"><mark>116</mark> 123</bdi>", html);
    }

    private static string Write(MarkedText text)
    {
        using var writer = new StringWriter();
        new MarkedHtml(text).WriteTo(writer, HtmlEncoder.Create(UnicodeRanges.All));
        return writer.ToString();
    }
}
