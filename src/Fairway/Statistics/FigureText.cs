using Fairway.Languages;

namespace Fairway.Statistics;

/// <summary>The one place where a figure becomes words: digits, sign, rank, date.</summary>
public static class FigureText
{
    /// <summary>Decimals of an average such as people per boat.</summary>
    public const int RatioDecimals = 1;

    /// <summary>The figure itself: "15,897", "−43%", "67.9", "the fifth highest of 9 years".</summary>
    public static string Write(FigureValue figure, Messages messages)
    {
        var numbers = messages.Language.Numbers;
        return figure.Unit switch
        {
            FigureUnit.Count => numbers.Write(figure.Value),
            FigureUnit.Ratio => numbers.Write(figure.Value, RatioDecimals),
            FigureUnit.Percent => numbers.WritePercent(figure.Value, signed: true),
            FigureUnit.Share => numbers.WritePercent(figure.Value),
            FigureUnit.Difference => numbers.Write(figure.Value, signed: true),
            FigureUnit.Days => messages.Format("figure.days", ("days", figure.Value)),
            FigureUnit.Rank => messages.Format("figure.rank", ("rank", (int)figure.Value), ("of", figure.Of!.Value)),
            _ => throw new ArgumentOutOfRangeException(nameof(figure)),
        };
    }

    /// <summary>Its data-to date.</summary>
    public static string WriteDate(FigureValue figure, Messages messages) => messages.Language.Dates.Write(figure.DataTo);

    /// <summary>The day, month or year that a record fell in, or the period that a total covers.</summary>
    public static string WriteWhen(FigureValue figure, Messages messages)
    {
        var (from, to) = (figure.From, figure.To);
        var language = messages.Language;
        if (from == to)
            return language.Dates.Write(to);
        if (Period.Of(Grain.Month, to) is var month && month.Start == from && month.End == to)
            return language.Dates.WriteMonth(to.Year, to.Month);
        if (Period.Of(Grain.Year, to) is var year && year.Start == from && year.End == to)
            return language.Numbers.WritePlain(to.Year);
        return messages.Format(from.Year == to.Year ? "figure.range" : "figure.range-of-years", ("from", from), ("to", to));
    }
}
