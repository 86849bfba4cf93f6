using Fairway.Languages;

namespace Fairway.Statistics;

/// <summary>The one place where a figure becomes words: digits, sign, rank, date.</summary>
public static class FigureText
{
    /// <summary>The figure itself: "15,897", "−43%", "67.9", "the fifth highest of 9 years".</summary>
    public static string Write(FigureValue figure, Messages messages) => throw new NotImplementedException();

    /// <summary>Its data-to date.</summary>
    public static string WriteDate(FigureValue figure, Messages messages) => throw new NotImplementedException();

    /// <summary>The day, month or year that a record fell in, or the period that a total covers.</summary>
    public static string WriteWhen(FigureValue figure, Messages messages) => throw new NotImplementedException();
}
