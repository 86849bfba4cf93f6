using System.Text;
using Fairway.Statistics.Charts;
using Fairway.Statistics.Charts.Pictures;
using NetVips;

namespace Fairway.Tests.Statistics.Charts.Pictures;

public sealed class ChartPictureTests
{
    [Theory]
    [InlineData("en")]
    [InlineData("fa")]
    [InlineData("ti")]
    [InlineData("bn")]
    [InlineData("pa")]
    [InlineData("ur")]
    [InlineData("vi")]
    public void A_card_is_drawn_with_the_letters_of_each_script(string tag)
    {
        var messages = TestDatasets.AnyMessages(tag);
        Assert.Null(ChartPicture.Problem(messages.Language));
        var title = TestDatasets.SmallBoats.TextIn(messages.Language.Tag).Charts["by-month"].Title;
        var png = ChartPicture.Draw(ChartRenderer.RenderFile(TestDatasets.SmallBoats, "by-month", messages, layout: FileLayout.Card), 1, ("Title", title));

        using var image = Image.PngloadBuffer(png);
        Assert.Equal((1200, 630), (image.Width, image.Height));
        // Ink where the headline stands: between a fiftieth and a third of its lines.
        using var headline = image.Crop(44, 44, 1112, 60).Colourspace(Enums.Interpretation.Bw)[0];
        using var dark = headline < 128;
        Assert.InRange(dark.Avg() / 255, 0.02, 0.35);
        Assert.Contains(title, Encoding.UTF8.GetString(png), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Noto Sans Arabic", "سلامت", "س\u200Cل\u200Cا\u200Cم\u200Cت")]
    [InlineData("Noto Sans Bengali", "ক্ষুদ্র", "ক\u200C্ষ\u200Cু\u200Cদ\u200C্\u200Cর")]
    [InlineData("Noto Nastaliq Urdu", "مہینے", "م\u200Cہ\u200Cی\u200Cن\u200Cے")]
    public void Letters_are_joined(string font, string joined, string apart) => Assert.True(InkOf(font, joined) < InkOf(font, apart));

    [Fact]
    public void A_picture_of_normal_size_has_twice_the_pixels()
    {
        using var image = Image.PngloadBuffer(ChartPicture.Draw(ChartRenderer.RenderFile(TestDatasets.SmallBoats, "by-day", TestDatasets.Messages("en")), ChartPicture.NormalScale));
        Assert.Equal((2400, 1440), (image.Width, image.Height));
    }

    /// <summary>How wide the words are when they are drawn.</summary>
    private static int InkOf(string font, string words)
    {
        var png = ChartPicture.Draw($"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"600\" height=\"200\"><text x=\"50\" y=\"120\" font-family=\"{font}\" font-size=\"40\">{words}</text></svg>", 1);
        using var image = Image.PngloadBuffer(png);
        using var grey = image.Colourspace(Enums.Interpretation.Bw)[0];
        using var mask = grey < 200;
        return (int)mask.FindTrim(threshold: 10, background: [0])[2];
    }
}
