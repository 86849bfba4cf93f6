using System.Collections.Immutable;

namespace Fairway.Statistics.Figures;

/// <summary>
/// One measure over time for each word of a dimension, with running sums. Only periods in which a word occurs take room, and the sum of any range
/// is found by two searches.
/// </summary>
internal sealed class WordSeries
{
    // The entries of word w are those from _starts[w] to _starts[w + 1]: a period's index, and the sum up to its end.
    private readonly int[] _starts;
    private readonly int[] _periods;
    private readonly decimal[] _sums;

    public WordSeries(DataTable table, string measure, string dimension, FigureFilter filter)
    {
        var column = table.Dimensions[dimension];
        Words = column.Values;
        var kept = filter.Rows(table);
        var name = FigureMeasure.Parse(measure).Column;
        var numbers = name is null ? [] : table.Measures[name].Values;
        var states = name is null ? [] : table.Measures[name].Statuses;
        var codes = column.Codes;

        var next = new int[Words.Length + 1];
        foreach (var code in codes)
            next[code + 1]++;
        for (var word = 0; word < Words.Length; word++)
            next[word + 1] += next[word];
        _starts = [.. next];
        _periods = new int[codes.Length];
        _sums = new decimal[codes.Length];
        for (var row = 0; row < codes.Length; row++)
        {
            var word = codes[row];
            var place = next[word]++;
            var before = place > _starts[word] ? _sums[place - 1] : 0;
            var isAdded = (kept is null || kept[row]) && (name is null || !StatusWord.IsMissing(states[row]));
            _periods[place] = table.Periods[row] - table.First.Number;
            _sums[place] = !isAdded ? before : before + (name is null ? 1 : numbers[row]);
        }
    }

    public ImmutableArray<string> Words { get; }

    /// <param name="word">Its place in <see cref="Words"/>.</param>
    /// <param name="start">Index of the first period.</param>
    /// <param name="end">Index after the last.</param>
    public decimal Sum(int word, int start, int end) => Before(word, end) - Before(word, start);

    /// <summary>The sum of all periods before one.</summary>
    private decimal Before(int word, int period)
    {
        var (low, high) = (_starts[word], _starts[word + 1]);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_periods[middle] < period)
                low = middle + 1;
            else
                high = middle;
        }

        return low == _starts[word] ? 0 : _sums[low - 1];
    }
}
