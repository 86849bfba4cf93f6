using Fairway.Languages;

namespace Fairway.Statistics;

/// <summary>The one place where a figure becomes words: digits, sign, rank, date, list.</summary>
public static class FigureText
{
    /// <summary>Decimals of an average such as people per boat.</summary>
    public const int RatioDecimals = 1;

    /// <summary>Most periods that share a record and are all named; of more the first is, and how many they are.</summary>
    private const int MaxNamed = 3;

    /// <summary>The figure where no sentence around it can say it: of a sum that leaves out what is not known, "at least 15".</summary>
    public static string WriteAlone(FigureValue figure, Messages messages) =>
        figure.IsLeast ? messages.Format("figure.at-least", ("value", Write(figure, messages))) : Write(figure, messages);

    /// <summary>The figure itself: "15,897", "−43%", "67.9", "the fifth highest of 9 years", "6 April 2025", "Eritrea (120) and Sudan (80)".</summary>
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
            FigureUnit.RatioDifference => numbers.Write(figure.Value, RatioDecimals, signed: true),
            FigureUnit.Days => messages.Format("figure.days", ("days", figure.Value)),
            FigureUnit.Rank => WriteRank((int)figure.Value, figure, messages),
            FigureUnit.Date => messages.Language.Dates.Write(figure.Day!.Value),
            FigureUnit.List => messages.Language.List([.. figure.Items.Select(item => WriteItem(item, messages))]),
            _ => throw new ArgumentOutOfRangeException(nameof(figure)),
        };
    }

    /// <summary>Its data-to date.</summary>
    public static string WriteDate(FigureValue figure, Messages messages) => messages.Language.Dates.Write(figure.DataTo);

    /// <summary>The days, months or years that a record fell in, or the period that a total covers.</summary>
    public static string WriteWhen(FigureValue figure, Messages messages)
    {
        if (figure.Sharing is not { } sharing || sharing == 1 || figure.Unit == FigureUnit.Rank)
            return WriteSpan(new(figure.From, figure.To), messages);
        return sharing <= MaxNamed
            ? messages.Language.List([.. figure.Holders.Select(holder => WriteSpan(holder, messages))])
            : messages.Format("figure.first-of", ("when", WriteSpan(figure.Holders[0], messages)), ("count", sharing));
    }

    private static string WriteSpan(DaySpan span, Messages messages)
    {
        var (from, to) = (span.From, span.To);
        var language = messages.Language;
        if (from == to)
            return language.Dates.Write(to);
        if (Period.Of(Grain.Month, to) is var month && month.Start == from && month.End == to)
            return language.Dates.WriteMonth(to.Year, to.Month);
        if (Period.Of(Grain.Year, to) is var year && year.Start == from && year.End == to)
            return language.Numbers.WritePlain(to.Year);
        return messages.Format(from.Year == to.Year ? "figure.range" : "figure.range-of-years", ("from", from), ("to", to));
    }

    private static string WriteRank(int rank, FigureValue figure, Messages messages) =>
        messages.Format(figure.Among is null or Grain.Year ? "figure.rank" : "figure.rank-of", ("rank", rank), ("of", figure.Of!.Value));

    /// <summary>The word is as in the data, in whatever language and direction those are.</summary>
    private static string WriteItem(FigureItem item, Messages messages) =>
        $"{Bidi.Isolate(item.Word)} ({messages.Language.Numbers.Write(item.Value)})";
}
