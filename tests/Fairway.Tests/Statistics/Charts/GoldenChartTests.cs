using Fairway.Statistics.Charts;

namespace Fairway.Tests.Statistics.Charts;

/// <summary>
/// One chart in a language of each script, as it was when a person last looked at it. When a drawing is to change, the new one is beside the test program under the same name: look
/// at it, and put it in the old one's place.
/// </summary>
public sealed class GoldenChartTests
{
    [Theory]
    [InlineData("en")]
    [InlineData("vi")]
    [InlineData("fa")]
    [InlineData("ur")]
    [InlineData("ti")]
    [InlineData("bn")]
    [InlineData("pa")]
    public void A_chart_is_drawn_as_it_was(string tag)
    {
        var svg = ChartRenderer.RenderFile(TestDatasets.SmallBoats, "by-month", TestDatasets.AnyMessages(tag), new DateOnly(2026, 8, 20));
        var golden = Path.Combine(TestDatasets.Root, "tests", "Fairway.Tests", "Statistics", "Charts", "Golden", $"{tag}.svg");
        var drawn = Path.Combine(AppContext.BaseDirectory, $"{tag}.svg");
        File.WriteAllText(drawn, svg);

        Assert.True(File.Exists(golden) && File.ReadAllText(golden) == svg, $"The chart is drawn otherwise than in {golden}. Look at {drawn}; if it is right, put it there.");
    }
}
