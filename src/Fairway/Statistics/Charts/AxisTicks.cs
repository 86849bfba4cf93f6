namespace Fairway.Statistics.Charts;

/// <summary>Round numbers for gridlines: at most five, above zero.</summary>
internal static class AxisTicks
{
    public const int Most = 5;

    /// <summary>The top of a drawing in which every value is zero or nearly so.</summary>
    public const decimal LeastTop = 5;

    /// <param name="max">The top of the drawing.</param>
    /// <param name="most">How many there may be.</param>
    public static IEnumerable<decimal> Below(decimal max, int most = Most)
    {
        var step = Step(max, most);
        for (var tick = step; tick <= max; tick += step)
            yield return tick;
    }

    private static decimal Step(decimal max, int most)
    {
        for (decimal power = 1; ; power *= 10)
        {
            foreach (var step in (ReadOnlySpan<decimal>)[1, 2, 5])
            {
                if (max / (step * power) < most + 1)
                    return step * power;
            }
        }
    }
}
