using System.Collections.Immutable;

namespace Fairway.Statistics.Figures;

/// <summary>Finds the words of a dimension with the highest sums.</summary>
internal static class TopFigures
{
    public static FigureValue? Compute(TopFigure figure, FigureCalculator figures, DateOnly at)
    {
        var series = figures.Require(figure.Measure, figure.Where);
        if (figures.Range(figure.Over, figure.LastYear, at) is not var (from, to) || series.Total(from, to) is not { } total || total.Value == 0)
            return null;
        var start = Period.Of(series.First.Grain, from).Number - series.First.Number;
        var end = Period.Of(series.First.Grain, to).Number - series.First.Number + 1;

        var words = figures.Words(figure.Measure, figure.Dimension, figure.Where);
        var sums = Enumerable.Range(0, words.Words.Length)
            .Select(word => (Word: words.Words[word], Value: words.Sum(word, start, end)))
            .Where(word => word.Value != 0)
            .ToArray();
        Array.Sort(sums, (one, other) => other.Value.CompareTo(one.Value) is var order and not 0 ? order : string.CompareOrdinal(one.Word, other.Word));

        ImmutableArray<FigureItem> items = [.. sums.Take(Listed(sums, figure.Count)).Select(word => new FigureItem(word.Word, word.Value, word.Value / total.Value))];
        return items.IsEmpty
            ? null
            : new(total.Value, FigureUnit.List, to, from, to, total.Status) { Items = new(items), Rest = total.Value - items.Sum(item => item.Value) };
    }

    /// <summary>How many are listed: with all equals of the last one, or where these are too many, with none.</summary>
    private static int Listed((string Word, decimal Value)[] sums, int count)
    {
        if (sums.Length <= count)
            return sums.Length;
        var last = sums[count - 1].Value;
        var end = count;
        while (end < sums.Length && sums[end].Value == last)
            end++;
        if (end <= TopFigure.MaxListed)
            return end;
        return Array.FindIndex(sums, word => word.Value == last);
    }
}
