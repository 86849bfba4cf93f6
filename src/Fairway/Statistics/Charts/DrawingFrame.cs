namespace Fairway.Statistics.Charts;

/// <summary>Where in a file a drawing stands.</summary>
internal readonly record struct DrawingFrame(double Left, double Top, double Width, double Height)
{
    public string X(double fraction, double more = 0) => Svg.Number(Left + (fraction * Width) + more);

    public string Y(double fraction, double more = 0) => Svg.Number(Top + (fraction * Height) + more);
}
