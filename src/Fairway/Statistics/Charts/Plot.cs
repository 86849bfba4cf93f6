namespace Fairway.Statistics.Charts;

/// <summary>Where the data stand inside a drawing.</summary>
/// <param name="Width">Fraction of the drawing's width; labels stand right of it.</param>
/// <param name="MaxValue">At the top.</param>
internal sealed record Plot(double Width, double MaxValue)
{
    public const double Top = 0.05;

    public const double Height = 0.86;

    public const double Bottom = Top + Height;

    /// <summary>In ems: how far below the line of zero the words under the drawing stand.</summary>
    public const double TickRise = 1.5;

    /// <summary>Least distance of two labels at the end of lines: 4.3% of the height.</summary>
    public const double LabelGap = 0.043;

    /// <summary>The same in a card, whose letters are larger and whose drawing is lower.</summary>
    public const double CardLabelGap = 0.072;

    /// <summary>Of the drawing, from a fraction of the plot.</summary>
    public double X(double fraction) => fraction * Width;

    public double Y(decimal value) => Top + (PlotY(value) * Height);

    /// <summary>Of the plot, from its top.</summary>
    public double PlotY(decimal value) => 1 - ((double)value / MaxValue);
}
