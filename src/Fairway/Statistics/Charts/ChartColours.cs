namespace Fairway.Statistics.Charts;

/// <summary>The colours of the site's light style, for files that stand alone.</summary>
internal static class ChartColours
{
    public const string Paper = "#fcfcfa";
    public const string Ink = "#14201b";
    public const string Soft = "#4a5751";
    public const string Accent = "#00624a";
    public const string Grid = "#dde3de";
    public const string Edge = "#66736c";

    private const string LastYear = "#3d4a44";
    private const string Quiet = "#87938d";

    public static string Of(ChartRole role) => role switch
    {
        ChartRole.Now or ChartRole.First => Accent,
        ChartRole.Last => LastYear,
        ChartRole.Second => "#c97800",
        ChartRole.Third => "#3b7fc4",
        ChartRole.Fourth => "#8a2f6b",
        ChartRole.Fifth => Ink,
        _ => Quiet,
    };
}
