using System.Collections.Immutable;

namespace Fairway.Statistics.Charts;

/// <summary>Pushes labels apart that would stand on each other, as little as may be, and keeps their order.</summary>
internal static class LabelSpreader
{
    /// <param name="places">Where each would stand, in any order.</param>
    /// <param name="gap">Least distance.</param>
    /// <param name="lowest">The greatest place that is allowed.</param>
    /// <returns>Where each stands, in the order given.</returns>
    public static ImmutableArray<double> Spread(IReadOnlyList<double> places, double gap, double lowest)
    {
        var order = Enumerable.Range(0, places.Count).OrderBy(index => places[index]).ToArray();
        var spread = places.ToArray();
        for (var i = 1; i < order.Length; i++)
            spread[order[i]] = Math.Max(spread[order[i]], spread[order[i - 1]] + gap);
        for (var i = order.Length - 1; i >= 0; i--)
        {
            var most = i == order.Length - 1 ? lowest : spread[order[i + 1]] - gap;
            spread[order[i]] = Math.Min(spread[order[i]], most);
        }

        return [.. spread];
    }
}
