namespace Fairway.Statistics.Figures;

/// <summary>Finds the place of a figure among its peers.</summary>
internal static class RankFigures
{
    public static FigureValue? Compute(RankFigure figure, FigureCalculator figures, DateOnly at)
    {
        if (AmountFigures.Compute(figure.Of, figures, at) is not { } now)
            return null;
        var tally = new Tally(now.Value, now.Status);
        if (figure.Among is { } among)
            AmongPeriods(figure.Of, figures, among, now, ref tally);
        else
            AmongYears(figure.Of, figures, at, ref tally);
        return now with
        {
            Value = tally.Above + 1,
            Unit = FigureUnit.Rank,
            Of = tally.Count + 1,
            Sharing = tally.Equal + 1,
            Among = figure.Among,
            Status = tally.Status,
            IsLeast = false,
        };
    }

    private static void AmongYears(AmountFigure figure, FigureCalculator figures, DateOnly at, ref Tally tally)
    {
        if (figures.Day(figure.LastYear, at) is not { } day)
            return;
        for (var years = 1; day.Year - years >= figures.First.Start.Year; years++)
            tally.Add(AmountFigures.Over(figure, figures, figures.RangeAt(figure.Over, SeriesDays.Back(day, Grain.Year, years, figures.First.Grain))));
    }

    private static void AmongPeriods(AmountFigure figure, FigureCalculator figures, Grain among, FigureValue now, ref Tally tally)
    {
        var own = Period.Of(among, now.To).Number;
        if (figure is SumFigure sum && IsWindow(sum.Over, among, figures.First.Grain))
        {
            AmongWindows(figures.Require(sum.Measure, sum.Where), sum.Over.Count, own, ref tally);
            return;
        }

        for (var peer = Period.Of(among, figures.First.Start); peer.Number < own; peer = peer with { Number = peer.Number + 1 })
            tally.Add(AmountFigures.Over(figure, figures, figures.RangeAt(figure.Over, peer.End)));
    }

    /// <summary>A sum of the latest N periods of the dataset, at each of its periods: thousands of peers in a daily dataset, so that each must be cheap.</summary>
    private static bool IsWindow(FigurePeriod over, Grain among, Grain grain) =>
        among == grain && (over.Kind == PeriodKind.Latest || (over.Kind == PeriodKind.Last && over.Of == grain));

    private static void AmongWindows(MeasureSeries series, int width, int own, ref Tally tally)
    {
        for (var end = width; end <= own - series.First.Number; end++)
        {
            if (series.Between(end - width, end) is { } total)
                tally.Add(total.Value, total.Status);
        }
    }

    private record struct Tally(decimal Value, ValueStatus Status)
    {
        public int Count { get; private set; }

        public int Above { get; private set; }

        public int Equal { get; private set; }

        public void Add(Amount? peer)
        {
            if (peer is { } amount)
                Add(amount.Value, amount.Status);
        }

        public void Add(decimal value, ValueStatus status)
        {
            Count++;
            var order = decimal.Compare(value, Value);
            if (order > 0)
                Above++;
            else if (order == 0)
                Equal++;
            if (status != Status)
                Status = StatusWord.MostUncertain(Status, status);
        }
    }
}
