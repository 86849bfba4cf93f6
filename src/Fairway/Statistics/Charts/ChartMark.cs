using System.Collections.Immutable;

namespace Fairway.Statistics.Charts;

/// <summary>
/// One thing that is drawn. Places are fractions of the whole drawing, from its left and top, so that the same marks make a drawing
/// that stretches with a page and a file of a fixed size.
/// </summary>
internal abstract record ChartMark;

/// <summary>A light line across at a round number, which is written above its start.</summary>
internal sealed record GridMark(double Y, string Number) : ChartMark;

/// <summary>The line of zero.</summary>
internal sealed record BaseMark(double Y) : ChartMark;

/// <summary>A dotted line from top to bottom.</summary>
internal sealed record AtMark(double X) : ChartMark;

/// <summary>A word under the drawing.</summary>
internal sealed record TickMark(double X, string Word, bool IsWide, bool IsNow) : ChartMark
{
    private const double NearEnd = 0.94;

    /// <summary>A word near the right edge ends there, so that it does not make a narrow page scroll.</summary>
    public TextAnchor Anchor => X > NearEnd ? TextAnchor.End : TextAnchor.Middle;

    public double Place => X > NearEnd ? 1 : X;
}

/// <summary>Lines of one series, in fractions of the plot; several where there are gaps.</summary>
internal sealed record LineMark(ChartRole Role, ImmutableArray<ImmutableArray<PlotPoint>> Lines) : ChartMark;

/// <summary>Bars of one kind, in fractions of the plot.</summary>
internal sealed record BarsMark(ChartRole Role, ImmutableArray<PlotBar> Bars) : ChartMark;

/// <summary>A bar of a value that is not complete or not certain: hatched, with an outline.</summary>
internal sealed record PartBarMark(ChartRole Role, double X, double Y, double Width, double Height) : ChartMark;

/// <summary>A bar that lies, from the reader's side.</summary>
internal sealed record RowMark(ChartRole Role, double X, double Y, double Width, double Height) : ChartMark;

/// <summary>A point on a line; open for the one that is still moving or not certain.</summary>
internal sealed record DotMark(double X, double Y, ChartRole Role, bool IsOpen) : ChartMark;

/// <param name="Anchor">Which side of the text the place is: that of its start, middle or end, from left to right in every language.</param>
/// <param name="Rise">In ems: how far the text's baseline lies below the place.</param>
/// <param name="Shift">In ems: how far it stands from the place, from left to right.</param>
/// <param name="IsWide">Only where the page is wide.</param>
/// <param name="IsNarrow">Only where the page is narrow.</param>
/// <param name="IsKey">The name of a colour: what follows is its number, and bold.</param>
/// <param name="IsSource">The words are in the source language.</param>
/// <param name="More">Further words in the same line, only where the page is wide.</param>
internal sealed record LabelMark(
    double X, double Y, string Words, ChartRole Role, TextAnchor Anchor, double Rise, double Shift = 0, bool IsWide = false, bool IsNarrow = false, string? More = null,
    bool IsSource = false, bool IsKey = false) : ChartMark;

/// <summary>Which year something belongs to, the latest, the one before, or another; or which category, the first to the fifth, or all others.</summary>
internal enum ChartRole
{
    Other,
    Last,
    Now,
    First,
    Second,
    Third,
    Fourth,
    Fifth,
}

internal enum TextAnchor
{
    Start,
    Middle,
    End,
}

/// <summary>In fractions of the plot, from its left and top.</summary>
internal readonly record struct PlotPoint(double X, double Y);

/// <param name="Base">Where it stands: on the line of zero, or on another bar.</param>
internal readonly record struct PlotBar(double X, double Width, double Y, double Base = 1);
