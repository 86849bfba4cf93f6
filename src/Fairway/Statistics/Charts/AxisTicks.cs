namespace Fairway.Statistics.Charts;

/// <summary>Round numbers for gridlines: at most five, above zero.</summary>
internal static class AxisTicks
{
    public const int Most = 5;

    /// <summary>The top of a drawing in which every value is zero or nearly so.</summary>
    public const decimal LeastTop = 5;

    public static IEnumerable<decimal> Below(decimal max)
    {
        var step = Step(max);
        for (var tick = step; tick <= max; tick += step)
            yield return tick;
    }

    private static decimal Step(decimal max)
    {
        for (decimal power = 1; ; power *= 10)
        {
            foreach (var step in (ReadOnlySpan<decimal>)[1, 2, 5])
            {
                if (max / (step * power) < Most + 1)
                    return step * power;
            }
        }
    }
}
