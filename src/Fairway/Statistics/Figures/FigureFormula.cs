using System.Globalization;
using Fairway.Input;

namespace Fairway.Statistics.Figures;

/// <summary>
/// A figure's definition as one line of English in the words of the vocabulary, for programs and for who checks a number:
/// "sum of people, year to date, where nationality is Eritrea or Sudan".
/// </summary>
public static class FigureFormula
{
    public static string Write(FigureDefinition figure) => figure switch
    {
        SumFigure sum => $"{Sum(sum.Measure)}{Over(sum)}",
        RatioFigure ratio => $"{Sum(ratio.Measure)} divided by {Sum(ratio.DividedBy)}{Over(ratio)}",
        ShareFigure share => $"{Sum(share.Measure)}{Over(share)}, as a share of the same without the filter",
        MeanFigure mean => $"mean of {Measure(mean.Measure)} per {Word(mean.Per)}{Over(mean)}",
        MaxFigure max => $"highest {Sum(max.Measure)} per {Word(max.Per)}{Over(max.Over, false, max.Where)}",
        MinFigure min => $"lowest {Sum(min.Measure)} per {Word(min.Per)}{Over(min.Over, false, min.Where)}",
        RankFigure { Among: { } among } rank => $"rank of ({Write(rank.Of)}) among the same at the end of each earlier {Word(among)}",
        RankFigure rank => $"rank of ({Write(rank.Of)}) among the same to the same date of each earlier year",
        ChangeFigure change => $"change of ({Write(change.Of)}) {From(change)}{(change.AsPercent ? ", as percent" : "")}",
        DaysSinceFigure since => $"days since the last day with more than {Number(since.Above)} {Measure(since.Measure)}{Where(since.Where)}",
        FirstDayFigure first => $"first day by which the {Sum(first.Measure)} reaches {Number(first.Reaches)}{Over(first.Over, first.LastYear, first.Where)}",
        TopFigure top => string.Create(CultureInfo.InvariantCulture, $"top {top.Count} of {top.Dimension} by {Sum(top.Measure)}{Over(top.Over, top.LastYear, top.Where)}"),
        _ => throw new InvalidOperationException($"The figure '{figure.Name}' is of an unknown kind."),
    };

    private static string Sum(string measure) => measure == FigureMeasure.Rows ? "count of rows" : $"sum of {Measure(measure)}";

    private static string Measure(string measure) => FigureMeasure.Parse(measure) switch
    {
        (null, _) => FigureMeasure.RowsWord,
        (var column, true) => $"{column} (missing left out)",
        var (column, _) => column,
    };

    private static string Over(AmountFigure figure) => Over(figure.Over, figure.LastYear, figure.Where);

    private static string Over(FigurePeriod? over, bool lastYear, FigureFilter where)
    {
        // The hyphens of a day stay.
        var period = over switch
        {
            null => "",
            { Kind: PeriodKind.Since, From: var day } => $", since {IsoDay.Write(day)}",
            { } other => $", {other.ToString().Replace('-', ' ')}",
        };
        return $"{period}{(lastYear ? " of last year" : "")}{Where(where)}";
    }

    private static string Where(FigureFilter where) =>
        where.IsEmpty ? "" : $", where {string.Join(" and ", where.Kept.Select(column => $"{column.Key} is {string.Join(" or ", column.Value)}"))}";

    private static string From(ChangeFigure change) => change.From switch
    {
        ChangeFrom.LastYear => "from the same date of last year",
        ChangeFrom.PreviousPeriod => "from the period before",
        _ => $"from {IsoDay.Write(change.Date)}",
    };

    private static string Word(Grain grain) => grain.ToString().ToLowerInvariant();

    private static string Number(decimal number) => TableCells.Write(number);
}
