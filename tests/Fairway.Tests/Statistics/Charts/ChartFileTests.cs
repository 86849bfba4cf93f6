using System.Text;
using System.Xml.Linq;
using Fairway.Statistics;
using Fairway.Statistics.Charts;
using Fairway.Tests.Languages;

namespace Fairway.Tests.Statistics.Charts;

/// <summary>Every chart of every dataset in every language.</summary>
public sealed class ChartFileTests
{
    private const int MaxBytes = 25_000;

    public static TheoryData<string> Languages { get; } = new(TestLanguages.Every.All.Select(language => language.Tag.Value));

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_chart_is_well_formed_and_at_most_25_KB(string tag)
    {
        foreach (var (dataset, chart) in All())
        {
            foreach (var layout in (FileLayout[])[FileLayout.Normal, FileLayout.Card])
            {
                var svg = ChartRenderer.RenderFile(dataset, chart, TestDatasets.AnyMessages(tag), layout: layout);
                Assert.InRange(Encoding.UTF8.GetByteCount(svg), 1, MaxBytes);
                Assert.Equal($"0 0 {layout.Width} {layout.Height}", (string?)XElement.Parse(svg).Attribute("viewBox"));
            }

            var view = ChartRenderer.Render(dataset, chart, TestDatasets.AnyMessages(tag));
            Assert.NotEmpty(XElement.Parse($"<x>{view.Svg}</x>").Descendants("title"));
            Assert.All(view.Table.Rows, row => Assert.Equal(view.Table.Columns.Length, row.Length));
        }
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void No_label_stands_on_another(string tag)
    {
        foreach (var (dataset, chart) in All())
        {
            foreach (var layout in (FileLayout[])[FileLayout.Normal, FileLayout.Card])
            {
                var boxes = LabelBoxes.Of(XElement.Parse(ChartRenderer.RenderFile(dataset, chart, TestDatasets.AnyMessages(tag), layout: layout)));
                foreach (var (one, i) in boxes.Select((box, i) => (box, i)))
                {
                    Assert.True(one.Left >= 0 && one.Right <= layout.Width && one.Bottom <= layout.Height, $"{chart} {tag} {layout.Width}x{layout.Height}: '{one.Words}' leaves the drawing.");
                    Assert.All(boxes.Skip(i + 1), other => Assert.False(one.Meets(other), $"{chart} {tag} {layout.Width}x{layout.Height}: '{one.Words}' stands on '{other.Words}'."));
                }
            }
        }
    }

    private static IEnumerable<(Dataset Dataset, string Chart)> All() =>
        TestDatasets.All.SelectMany(dataset => dataset.Definition.Charts.Select(chart => (dataset, chart)));
}
