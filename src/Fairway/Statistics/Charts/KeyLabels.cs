using System.Collections.Immutable;

namespace Fairway.Statistics.Charts;

/// <summary>Names of several colours at the right of a drawing, each beside what it names, broken into lines and pushed apart.</summary>
internal static class KeyLabels
{
    /// <summary>Part of a wide drawing that the data keep when names stand at their right.</summary>
    public const double DataWidth = 0.76;

    private const double Lowest = Plot.Bottom - 0.01;

    /// <param name="key">What is named.</param>
    /// <param name="ems">How wide a line may be.</param>
    /// <param name="lineHeight">As a fraction of the drawing's height.</param>
    public static IEnumerable<(KeyItem Item, ImmutableArray<string> Lines, double Y)> Place(ImmutableArray<KeyItem> key, double ems, double lineHeight)
    {
        ImmutableArray<string>[] lines = [.. key.Select(item => TextLines.Wrap(item.Name.Text, ems))];
        var most = lines.Select(one => one.Length).DefaultIfEmpty(1).Max() + 1;
        var places = LabelSpreader.Spread([.. key.Select(item => item.Y - (lineHeight * (most - 1) / 2))], lineHeight * (most + 0.3), Lowest - (lineHeight * (most - 1)));
        return key.Select((item, i) => (item, lines[i], places[i]));
    }
}
