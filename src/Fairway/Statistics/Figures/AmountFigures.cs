namespace Fairway.Statistics.Figures;

/// <summary>A number over a range of days.</summary>
/// <param name="Value">The number.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
/// <param name="Status">The most uncertain status of the values in it.</param>
/// <param name="IsLeast">Cells without a value were left out of it. Of a quotient of such sums nothing of the kind is known.</param>
internal readonly record struct Amount(decimal Value, DateOnly From, DateOnly To, ValueStatus Status, bool IsLeast = false);

/// <summary>Computes sums, ratios, shares and means.</summary>
internal static class AmountFigures
{
    public static FigureValue? Compute(AmountFigure figure, FigureCalculator figures, DateOnly at) =>
        Over(figure, figures, figures.Range(figure.Over, figure.LastYear, at)) is { } amount
            ? new(amount.Value, Unit(figure), amount.To, amount.From, amount.To, amount.Status) { IsLeast = amount.IsLeast }
            : null;

    public static FigureUnit Unit(AmountFigure figure) => figure switch
    {
        SumFigure => FigureUnit.Count,
        ShareFigure => FigureUnit.Share,
        _ => FigureUnit.Ratio,
    };

    /// <returns>Null without a range, where a value is missing, and where there is nothing to divide by.</returns>
    public static Amount? Over(AmountFigure figure, FigureCalculator figures, (DateOnly From, DateOnly To)? range)
    {
        if (range is not var (from, to))
            return null;
        return figure switch
        {
            SumFigure sum => figures.Require(sum.Measure, sum.Where).Total(from, to) is { } total ? new(total.Value, from, to, total.Status, total.IsLeast) : null,
            RatioFigure ratio => Divide(figures.Require(ratio.Measure, ratio.Where), figures.Require(ratio.DividedBy, ratio.Where), from, to),
            ShareFigure share => Divide(figures.Require(share.Measure, share.Where), figures.Require(share.Measure, FigureFilter.None), from, to),
            MeanFigure mean => Mean(mean, figures.Require(mean.Measure, mean.Where), from, to),
            _ => throw new InvalidOperationException($"The figure '{figure.Name}' is of an unknown kind."),
        };
    }

    private static Amount? Divide(MeasureSeries above, MeasureSeries below, DateOnly from, DateOnly to)
    {
        if (above.Total(from, to) is not { } part || below.Total(from, to) is not { } whole || whole.Value == 0)
            return null;
        return new(part.Value / whole.Value, from, to, StatusWord.MostUncertain(part.Status, whole.Status));
    }

    /// <summary>Periods that the range cuts at its beginning or end are not whole and take no part.</summary>
    private static Amount? Mean(MeanFigure figure, MeasureSeries series, DateOnly from, DateOnly to)
    {
        if (from < series.From)
            return null;
        var first = Period.Of(figure.Per, from);
        if (first.Start < from)
            first = first with { Number = first.Number + 1 };
        var last = Period.Of(figure.Per, to);
        if (last.End > to)
            last = last with { Number = last.Number - 1 };
        if (last.Number < first.Number || series.Total(first.Start, last.End) is not { } total)
            return null;
        return new(total.Value / (last.Number - first.Number + 1), first.Start, last.End, total.Status, total.IsLeast);
    }
}
