namespace Fairway.Statistics.Figures;

/// <summary>Finds days: the last with more than a number, and the first by which a sum has come to one.</summary>
internal static class DayFigures
{
    public static FigureValue? Compute(DaysSinceFigure figure, FigureCalculator figures, DateOnly at)
    {
        var series = figures.Require(figure.Measure, figure.Where);
        if (figures.Day(lastYear: false, at) is not { } day)
            return null;
        var last = Period.Of(series.First.Grain, day).Number - series.First.Number;
        for (var index = last; index >= 0 && !series.IsMissing(index); index--)
        {
            if (series.Value(index) <= figure.Above)
                continue;
            var period = series.First with { Number = series.First.Number + index };
            return new(day.DayNumber - period.End.DayNumber, FigureUnit.Days, day, period.Start, period.End, series.StatusOf(index, last + 1));
        }

        return null;
    }

    public static FigureValue? Compute(FirstDayFigure figure, FigureCalculator figures, DateOnly at)
    {
        var series = figures.Require(figure.Measure, figure.Where);
        if (figures.Range(figure.Over, figure.LastYear, at) is not var (from, to) || from < series.From || from > to)
            return null;
        var start = Period.Of(series.First.Grain, from).Number - series.First.Number;
        var end = Period.Of(series.First.Grain, to).Number - series.First.Number;
        decimal sum = 0;
        for (var index = start; index <= end && !series.IsMissing(index); index++)
        {
            sum += series.Value(index);
            if (sum < figure.Reaches)
                continue;
            var day = (series.First with { Number = series.First.Number + index }).End;
            return new(day.DayNumber, FigureUnit.Date, to, from, day, series.StatusOf(start, index + 1));
        }

        return null;
    }
}
