namespace Fairway.Statistics.Figures;

/// <summary>Compares a figure with itself at another time.</summary>
internal static class ChangeFigures
{
    /// <returns>Null where either has no value, and as percent where the earlier is zero.</returns>
    public static FigureValue? Compute(ChangeFigure figure, FigureCalculator figures, DateOnly at)
    {
        if (AmountFigures.Compute(figure.Of, figures, at) is not { } now
            || AmountFigures.Over(figure.Of, figures, Earlier(figure, figures, at)) is not { } then
            || (figure.AsPercent && then.Value == 0))
        {
            return null;
        }

        var difference = now.Value - then.Value;
        return now with
        {
            Value = figure.AsPercent ? difference / then.Value : difference,
            Unit = figure.AsPercent ? FigureUnit.Percent : now.Unit == FigureUnit.Count ? FigureUnit.Difference : FigureUnit.RatioDifference,
            Status = StatusWord.MostUncertain(now.Status, then.Status),
            IsLeast = false,
        };
    }

    private static (DateOnly From, DateOnly To)? Earlier(ChangeFigure figure, FigureCalculator figures, DateOnly at)
    {
        var of = figure.Of;
        if (figures.Day(of.LastYear, at) is not { } day)
            return null;
        switch (figure.From)
        {
            case ChangeFrom.PreviousPeriod:
                var range = of.Over.Before(of.Over.Resolve(day, figures.First), day, figures.First);
                return range.From < figures.First.Start ? null : range;
            case ChangeFrom.Date:
                // What is later than the date of the figure is not known yet.
                return figure.Date > at ? null : figures.Range(of.Over, of.LastYear, figure.Date);
            default:
                return figures.RangeAt(of.Over, SeriesDays.Back(day, Grain.Year, 1, figures.First.Grain));
        }
    }
}
