using System.Collections.Immutable;

namespace Fairway.Statistics.Charts;

/// <summary>One year of a cumulative chart.</summary>
/// <param name="Totals">Day by day (or period by period) the sum since 1 January; null from the first missing value on.</param>
/// <param name="AtDate">The sum to the same date as the latest.</param>
internal sealed record YearLine(int Year, ChartRole Role, ImmutableArray<(DateOnly Day, decimal? Total)> Totals, decimal? AtDate)
{
    /// <summary>Half a pixel is measured in the widest drawing of a page.</summary>
    public const double PixelWidth = 1000;

    public const double PixelHeight = 440;

    public bool HasData => Totals.Any(day => day.Total is not null);

    /// <summary>The sum at the end of the line.</summary>
    public decimal? Last => Totals.LastOrDefault(day => day.Total is not null).Total;

    public static YearLine Of(ChartContext chart, int year)
    {
        var start = new DateOnly(year, 1, 1);
        var end = year == chart.At.Year ? chart.At : new DateOnly(year, 12, 31);
        var role = (chart.At.Year - year) switch { 0 => ChartRole.Now, 1 => ChartRole.Last, _ => ChartRole.Other };
        var totals = ImmutableArray.CreateBuilder<(DateOnly, decimal?)>();
        for (var period = Period.Of(chart.Series.First.Grain, start); period.End <= end; period = period with { Number = period.Number + 1 })
            totals.Add((period.End, chart.Series.Total(start, period.End)?.Value));
        return new(year, role, totals.ToImmutable(), chart.Series.Total(start, chart.SameDate(year))?.Value);
    }

    /// <summary>From zero on 1 January, in fractions of the plot, simplified to half a pixel.</summary>
    public ImmutableArray<ImmutableArray<PlotPoint>> Lines(Plot plot)
    {
        var points = Totals.TakeWhile(day => day.Total is not null)
            .Select(day => new PlotPoint(CumulativeChart.X(day.Day) * PixelWidth, plot.PlotY(day.Total!.Value) * PixelHeight))
            .Prepend(new PlotPoint(0, PixelHeight))
            .ToArray();
        return [[.. LineSimplifier.Simplify(points).Select(point => new PlotPoint(point.X / PixelWidth, point.Y / PixelHeight))]];
    }
}
