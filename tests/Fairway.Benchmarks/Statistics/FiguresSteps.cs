using System.Collections.Immutable;
using System.Globalization;
using Fairway.Statistics;
using Fairway.Statistics.Figures;

namespace Fairway.Benchmarks.Statistics;

/// <param name="Name">What is asked.</param>
/// <param name="Answer">By Fairway, as text.</param>
/// <param name="Sql">The same question of <see cref="SqliteRows"/>; its columns, joined, are the same text.</param>
internal sealed record FiguresStep(string Name, Func<FigureCalculator, DataTable, string> Answer, string Sql);

/// <summary>The questions.</summary>
internal static class FiguresSteps
{
    private const string LastYear = "day >= (SELECT strftime('%Y-01-01', max(day)) FROM rows)";

    private static readonly FigureFilter _eritrea = Where("nationality", "nationality 07");
    private static readonly SumFigure _yearToDate = Sum(FigureFilter.None, new(PeriodKind.ToDate, Grain.Year));

    public static IReadOnlyList<FiguresStep> OfOneRowADay { get; } = [.. Common, new(
        "rank of the latest day among days",
        (figures, table) => Value(figures, table, new RankFigure("rank", Sum(FigureFilter.None, new(PeriodKind.Latest)), Grain.Day)),
        "SELECT count(*) + 1 FROM rows WHERE people > (SELECT people FROM rows ORDER BY day DESC LIMIT 1)")];

    public static IReadOnlyList<FiguresStep> OfManyRowsADay { get; } =
    [
        .. Common,
        new(
            "year to date of one word",
            (figures, table) => Value(figures, table, Sum(_eritrea, new(PeriodKind.ToDate, Grain.Year))),
            $"SELECT sum(people) FROM rows WHERE nationality = 'nationality 07' AND {LastYear}"),
        new(
            "five words with most, year to date",
            (figures, table) => string.Join(' ', figures.Compute(new TopFigure("top", "nationality", "people", 5, FigureFilter.None, _yearToDate.Over, false), table.Last.End)!
                .Items.Select(item => string.Create(CultureInfo.InvariantCulture, $"{item.Word} {item.Value:0}"))),
            $"SELECT nationality, sum(people) FROM rows WHERE {LastYear} GROUP BY 1 ORDER BY 2 DESC LIMIT 5"),
        new("every month, from the rows", (_, table) => Months(table, FigureFilter.None), "SELECT substr(day, 1, 7), sum(people) FROM rows GROUP BY 1 ORDER BY 1"),
        new("every month of one word, from the rows", (_, table) => Months(table, _eritrea), "SELECT substr(day, 1, 7), sum(people) FROM rows WHERE nationality = 'nationality 07' GROUP BY 1 ORDER BY 1"),
    ];

    private static IEnumerable<FiguresStep> Common =>
    [
        new("year to date", (figures, table) => Value(figures, table, _yearToDate), $"SELECT sum(people) FROM rows WHERE {LastYear}"),
        new(
            "rank among years to the same date",
            (figures, table) => Value(figures, table, new RankFigure("rank", _yearToDate)),
            """
            WITH last(d) AS (SELECT max(day) FROM rows),
            years(y, total) AS (SELECT substr(day, 1, 4), sum(people) FROM rows, last WHERE substr(day, 6) <= substr(d, 6) GROUP BY 1)
            SELECT count(*) + 1 FROM years, last WHERE total > (SELECT total FROM years WHERE y = substr(d, 1, 4))
            """),
        new(
            "highest month",
            (figures, table) => Value(figures, table, new MaxFigure("max", "people", FigureFilter.None, Grain.Month, null)),
            "SELECT sum(people) FROM rows GROUP BY substr(day, 1, 7) ORDER BY 1 DESC LIMIT 1"),
        new(
            "highest day",
            (figures, table) => Value(figures, table, new MaxFigure("max", "people", FigureFilter.None, Grain.Day, null)),
            "SELECT sum(people) FROM rows GROUP BY day ORDER BY 1 DESC LIMIT 1"),
        new(
            "first day of 10,000 in the year",
            (figures, table) => figures.Compute(new FirstDayFigure("first", "people", FigureFilter.None, 10_000, _yearToDate.Over, false), table.Last.End)!.Day!.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            $"SELECT min(day) FROM (SELECT day, sum(sum(people)) OVER (ORDER BY day) AS total FROM rows WHERE {LastYear} GROUP BY day) WHERE total >= 10000"),
    ];

    private static string Value(FigureCalculator figures, DataTable table, FigureDefinition figure) =>
        figures.Compute(figure, table.Last.End)!.Value.ToString("0", CultureInfo.InvariantCulture);

    private static string Months(DataTable table, FigureFilter where)
    {
        var series = MeasureSeriesBuilder.Build(table, "people", where, isOfEvents: false);
        var text = new List<string>();
        for (var month = Period.Of(Grain.Month, series.From); month.Start <= series.To; month = month with { Number = month.Number + 1 })
        {
            var total = series.Total(month.Start < series.From ? series.From : month.Start, month.End > series.To ? series.To : month.End)!.Value;
            if (total.Value > 0)
                text.Add(string.Create(CultureInfo.InvariantCulture, $"{month} {total.Value:0}"));
        }

        return string.Join(' ', text);
    }

    private static SumFigure Sum(FigureFilter where, FigurePeriod over) => new("sum", "people", where, over, false);

    private static FigureFilter Where(string column, string word) => new(ImmutableSortedDictionary<string, ImmutableArray<string>>.Empty.Add(column, [word]));
}
