using Fairway.Statistics;
using Fairway.Statistics.Figures;

namespace Fairway.Web.Desk.Data;

/// <summary>A figure before and after; null where it has no value.</summary>
internal sealed record FigureEffect(FigureDefinition Definition, FigureValue? Before, FigureValue? After)
{
    /// <summary>The highest or lowest, a place among others, the day of something: what a reader remembers as an event, with its own time.</summary>
    public bool IsRecord => Definition is MaxFigure or MinFigure or RankFigure or DaysSinceFigure or FirstDayFigure;

    /// <summary>It says something else. That a sum or a place reaches to a later day is not yet another; a record of another day is.</summary>
    public bool IsOther => Before is null || After is null ? Before != After : !IsSame(Before, After);

    private bool IsSame(FigureValue before, FigureValue after) => Definition is MaxFigure or MinFigure
        ? before with { DataTo = after.DataTo } == after
        : before with { DataTo = after.DataTo, From = after.From, To = after.To } == after;
}
