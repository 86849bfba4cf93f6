namespace Fairway.Statistics.Charts;

/// <summary>Sizes of a chart as a file, in its own pixels.</summary>
public sealed record FileLayout(int Width, int Height, int Margin, int HeadlineSize, int TextSize, int LabelSize, int MostSubtitleLines)
{
    public static FileLayout Normal { get; } = new(1200, 720, 40, 30, 18, 16, 4);

    /// <summary>For the cards of social networks and messengers: fewer and larger words.</summary>
    public static FileLayout Card { get; } = new(1200, 630, 44, 42, 22, 20, 2);

    internal const double LineHeight = 1.35;

    internal double Inner => Width - (2 * Margin);
}
