using Fairway.Input;
using Fairway.Statistics.Figures;

namespace Fairway.Statistics.Reading;

/// <summary>Looks for the words of <c>where</c> in the data: of a slip of the keyboard a figure would be zero, and nobody would see why.</summary>
internal static class FilterCheck
{
    public static void Warn(Dataset dataset, string file, FaultList faults)
    {
        foreach (var (name, figure) in dataset.Definition.FigureDefinitions.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            foreach (var (column, words) in Filter(figure).Kept)
            {
                var dimension = dataset.Table.Dimensions[column];
                foreach (var word in words.Where(word => dimension.CodeOf(word) < 0))
                    faults.Warn(file, 1, 1, "unknown-word", $"The figure '{name}' keeps rows whose '{column}' is '{Suggestion.Clip(word)}', and there are none.{Suggestion.For(word, dimension.Values)}");
            }
        }
    }

    private static FigureFilter Filter(FigureDefinition figure) => figure switch
    {
        AmountFigure amount => amount.Where,
        MaxFigure max => max.Where,
        MinFigure min => min.Where,
        DaysSinceFigure since => since.Where,
        FirstDayFigure first => first.Where,
        TopFigure top => top.Where,
        // Of another figure, which is looked at itself.
        _ => FigureFilter.None,
    };
}
