using System.Collections.Concurrent;
using System.Collections.Immutable;
using CsCheck;
using Fairway.Statistics;
using Fairway.Statistics.Figures;

namespace Fairway.Tests.Statistics.Figures;

/// <summary>Every verb with every period and filter, on random rows of every grain, against a slow and obvious computation.</summary>
public sealed class EveryFigureTests
{
    private const int DaysOfEach = 2;

    private static readonly ImmutableArray<FigureFilter> _filters =
    [
        FigureFilter.None,
        Where(("nationality", ["Eritrea"])),
        Where(("nationality", ["Sudan", "Vietnam"]), ("sex", ["Female"])),
        Where(("nationality", ["Nowhere"])),
    ];

    private static readonly ImmutableArray<string> _periods =
    [
        "latest", "day", "week", "month", "quarter", "year", "last-7-days", "previous-7-days", "last-30-days", "previous-day", "last-2-weeks", "previous-2-weeks",
        "last-3-months", "previous-month", "last-4-quarters", "previous-2-quarters", "last-2-years", "previous-year", "week-to-date", "month-to-date",
        "quarter-to-date", "year-to-date", "since-2020-01-01", "all",
    ];

    [Theory]
    [InlineData(Grain.Day, false, 6)]
    [InlineData(Grain.Day, true, 6)]
    [InlineData(Grain.Week, false, 12)]
    [InlineData(Grain.Month, false, 12)]
    [InlineData(Grain.Month, true, 12)]
    [InlineData(Grain.Quarter, false, 25)]
    [InlineData(Grain.Year, false, 25)]
    public void Every_figure_agrees_with_the_slow_computation(Grain grain, bool isOfEvents, int datasets)
    {
        var (asked, valued) = (new ConcurrentDictionary<string, bool>(), new ConcurrentDictionary<string, bool>());
        Gen.Int[0, int.MaxValue].Sample(seed =>
        {
            var rows = new RandomRows(grain, isOfEvents, seed);
            var fast = new FigureCalculator(rows.Definition, rows.Table);
            var slow = new SlowFigures(rows);
            var random = new Random(seed);
            foreach (var figure in Every(rows, grain, random))
            {
                foreach (var at in rows.Days(random, DaysOfEach))
                {
                    var (expected, computed) = (slow.Compute(figure, at), fast.Compute(figure, at));
                    Assert.True(Equals(expected, computed), $"seed {seed}, {FigureFormula.Write(figure)} at {at:yyyy-MM-dd}: {computed} instead of {expected}");
                    asked[figure.Name] = true;
                    if (computed is not null)
                        valued[figure.Name] = true;
                }
            }
        }, iter: datasets);

        // Nothing that agrees only in never having a value.
        Assert.Equal(asked.Keys.Order(), valued.Keys.Order());
    }

    /// <summary>Of each verb, with each period that the grain allows and each filter.</summary>
    private static IEnumerable<FigureDefinition> Every(RandomRows rows, Grain grain, Random random)
    {
        var longer = Enum.GetValues<Grain>().Where(per => per.IsMadeOf(grain)).ToArray();
        foreach (var where in _filters)
        {
            foreach (var per in longer)
            {
                yield return new MaxFigure("max", "people", where, per, null);
                yield return new MinFigure("min", "people", where, per, null);
            }

            if (grain == Grain.Day)
                yield return new DaysSinceFigure("since", "people", where, random.Next(4) * 10);
            foreach (var period in Periods(grain))
            {
                foreach (var figure in Over(period, where, grain, longer[random.Next(longer.Length)], rows.Days(random, 1).Single(), random))
                    yield return figure;
            }
        }
    }

    private static IEnumerable<FigureDefinition> Over(FigurePeriod over, FigureFilter where, Grain grain, Grain per, DateOnly from, Random random)
    {
        var lastYear = random.Next(4) == 0;
        AmountFigure[] amounts =
        [
            new SumFigure("sum", "people", where, over, lastYear),
            new SumFigure("known", FigureMeasure.Known("people"), where, over, lastYear),
            new SumFigure("count", FigureMeasure.Rows, where, over, lastYear),
            new RatioFigure("ratio", "people", "boats", where, over, lastYear),
            new ShareFigure("share", "people", where, over, lastYear),
            new MeanFigure("mean", "people", where, per, over, lastYear),
        ];
        var amount = amounts[random.Next(amounts.Length)];
        FigureDefinition[] others =
        [
            new MaxFigure("max", "people", where, per, over),
            new MinFigure("min", FigureMeasure.Rows, where, per, over),
            new RankFigure("rank", amount),
            new RankFigure("rank-among", amount, per),
            new RankFigure("rank-of-sum", amounts[0], grain),
            new ChangeFigure("change", amount, random.Next(2) == 0),
            new ChangeFigure("change-from-day", amount, random.Next(2) == 0, ChangeFrom.Date, from),
            new TopFigure("top", random.Next(2) == 0 ? "nationality" : "sex", random.Next(2) == 0 ? "people" : FigureMeasure.Rows, 1 + random.Next(4), where, over, lastYear),
        ];
        IEnumerable<FigureDefinition> figures = [.. amounts, .. others];
        if (over.HasPrevious)
            figures = figures.Append(new ChangeFigure("change-from-previous", amount, random.Next(2) == 0, ChangeFrom.PreviousPeriod));
        return grain == Grain.Day ? figures.Append(new FirstDayFigure("first", "people", where, random.Next(3_000), over, lastYear)) : figures;
    }

    private static IEnumerable<FigurePeriod> Periods(Grain grain) => _periods
        .Select(word => FigurePeriodWords.TryParse(word, out var period) ? period : throw new FormatException(word))
        .Where(period => period.Grain is not { } of || of.IsMadeOf(grain));

    private static FigureFilter Where(params (string Column, ImmutableArray<string> Words)[] kept) =>
        new(kept.ToImmutableSortedDictionary(column => column.Column, column => column.Words, StringComparer.Ordinal));
}
