using System.Collections.Immutable;

namespace Fairway.Statistics.Rows;

/// <summary>Gives each combination of words of some dimensions one number, without writing the words: the codes of the columns are digits of it.</summary>
internal sealed class WordGroups
{
    /// <summary>Above so many possible combinations only those that occur are numbered.</summary>
    private const int MostDense = 1 << 18;

    private readonly DimensionColumn[] _columns;
    private readonly int[]? _numbers;

    public WordGroups(DataTable table, ImmutableArray<string> by)
    {
        _columns = [.. by.Select(name => table.Dimensions[name])];
        var combinations = 1L;
        foreach (var column in _columns)
            combinations = Math.Min(combinations * column.Values.Length, int.MaxValue);
        if (combinations <= MostDense)
            Count = (int)combinations;
        else
            (_numbers, Count) = Number(table.RowCount);
    }

    /// <summary>Numbers are below it.</summary>
    public int Count { get; }

    public int this[int row] => _numbers is null ? Digits(row) : _numbers[row];

    private int Digits(int row)
    {
        var number = 0;
        foreach (var column in _columns)
            number = (number * column.Values.Length) + column.Code(row);
        return number;
    }

    private (int[] Numbers, int Count) Number(int rows)
    {
        var numbers = new int[rows];
        var known = new Dictionary<long, int>();
        foreach (var column in _columns)
        {
            known.Clear();
            for (var row = 0; row < rows; row++)
            {
                var pair = ((long)numbers[row] * column.Values.Length) + column.Code(row);
                if (!known.TryGetValue(pair, out var number))
                    known.Add(pair, number = known.Count);
                numbers[row] = number;
            }
        }

        return (numbers, known.Count);
    }
}
