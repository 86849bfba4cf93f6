namespace Fairway.Statistics.Charts;

/// <summary>What sentences can say of the categories: the largest of a period, its number and its share.</summary>
internal static class CategoryFacts
{
    public static IEnumerable<(string Name, object Value)> Arguments(ChartContext chart, CategorySeries categories, int period)
    {
        var largest = categories.Shown.MaxBy(series => series.Cells[period].Value ?? 0);
        var value = largest?.Cells[period].Value ?? 0;
        return
        [
            ("category", largest is null ? "" : ChartContext.InSentence(largest.Name)), ("categoryTotal", value),
            ("categoryIsLeast", largest is null ? "no" : ChartSentence.IsLeast(largest.Cells[period])),
            ("share", Share(chart, value, categories.All.Cells[period].Value)), ("categories", categories.Shown.Length),
        ];
    }

    public static string Share(ChartContext chart, decimal part, decimal? whole) => whole > 0 ? chart.Language.Numbers.WritePercent(part / whole.Value) : "";
}
