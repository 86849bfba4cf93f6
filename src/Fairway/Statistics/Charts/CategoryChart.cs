using System.Collections.Immutable;

namespace Fairway.Statistics.Charts;

/// <summary>A bar for each of the largest categories over one period, its name above and its number behind. Bars start at the reader's side.</summary>
internal static class CategoryChart
{
    /// <summary>Of the width, for the longest: the rest is for its number.</summary>
    private const double Longest = 0.82;

    public static ChartDrawing Draw(ChartContext chart)
    {
        var (from, to) = chart.Definition.Over.Resolve(chart.At, chart.Series.First);
        var periods = ChartPeriods.Whole(from < chart.Series.From ? chart.Series.From : from, to);
        var categories = CategorySeries.Of(chart, periods, chart.Definition.Top);
        var marks = ImmutableArray.CreateBuilder<ChartMark>();
        var most = categories.Shown.Select(one => one.Sum).DefaultIfEmpty(1).Max();
        for (var i = 0; i < categories.Shown.Length; i++)
            AddRow(chart, marks, categories.Shown[i], i, categories.Shown.Length, (double)(categories.Shown[i].Sum / most));

        return chart.Drawing(Arguments(chart, categories, periods[0]), Describe(chart, categories), marks.ToImmutable(), Table(chart, categories)) with
        {
            Rows = Math.Max(categories.Shown.Length, 1),
        };
    }

    private static void AddRow(ChartContext chart, ImmutableArray<ChartMark>.Builder marks, ChartSeries series, int index, int count, double share)
    {
        var (height, length) = (1.0 / count, Longest * share);
        var right = chart.IsRightToLeft;
        marks.Add(new LabelMark(right ? 1 : 0, (index + 0.4) * height, series.Name.Text, ChartRole.Other, right ? TextAnchor.End : TextAnchor.Start, 0, IsSource: series.Name.IsSource));
        var (x, y, tall) = (right ? 1 - length : 0, (index + 0.5) * height, 0.36 * height);
        marks.Add(series.Cells[0].IsLeast ? new PartBarMark(ChartRole.Now, x, y, length, tall) : new RowMark(ChartRole.Now, x, y, length, tall));
        marks.Add(new LabelMark(right ? 1 - length : length, y + (tall / 2), chart.Value(series.Cells[0]), ChartRole.Last, right ? TextAnchor.End : TextAnchor.Start, 0.36, right ? -0.4 : 0.4));
    }

    private static List<(string Name, object Value)> Arguments(ChartContext chart, CategorySeries categories, ChartPeriod period)
    {
        var second = categories.Shown.ElementAtOrDefault(1);
        return
        [
            ("date", chart.At), ("from", period.From), ("to", period.To), ("total", categories.All.Sum),
            .. CategoryFacts.Arguments(chart, categories, 0),
            ("secondCategory", second is null ? "" : ChartContext.InSentence(second.Name)), ("secondTotal", second?.Sum ?? 0),
            ("isLeast", categories.Shown.Any(one => one.Cells[0].IsLeast) ? "yes" : "no"),
        ];
    }

    private static string Describe(ChartContext chart, CategorySeries categories) =>
        chart.Language.List([.. categories.Shown.Select(one => $"{ChartContext.InSentence(one.Name)}: {chart.Value(one.Cells[0])}")]);

    private static ChartTable Table(ChartContext chart, CategorySeries categories)
    {
        ImmutableArray<ChartSeries> rows = categories.Rest is { } rest ? [.. categories.Shown, rest] : categories.Shown;
        return new(
            chart.Text.Title,
            [chart.ColumnName(chart.Definition.Dimension!).Text, chart.ColumnName(chart.Definition.Measure).Text],
            [.. rows.Select(one => (ImmutableArray<string>)[one.Name.Text, chart.Value(one.Cells[0])])])
        {
            SourceWords = [.. rows.Where(one => one.Name.IsSource).Select(one => one.Name.Text)],
        };
    }
}
