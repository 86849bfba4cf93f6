using System.Collections.Immutable;
using System.Globalization;
using Fairway.Languages;
using Fairway.Statistics;
using Fairway.Statistics.Figures;

namespace Fairway.Web.Data;

/// <summary>Each year to the same date, with a bar and how far the latest year is above or below it.</summary>
/// <param name="LatestYear">With which the others are compared.</param>
internal sealed record SameDateTable(string PeopleLabel, string? BoatsLabel, int LatestYear, ImmutableArray<SameDateLine> Rows)
{
    /// <summary>Of the first measure and, where a figure divides it by another, of that; null where there is only one year.</summary>
    public static SameDateTable? Of(Dataset dataset, LocalText text, Language reader)
    {
        var ratio = dataset.Definition.FigureDefinitions.Values.OfType<RatioFigure>().FirstOrDefault();
        var people = ratio?.Measure ?? dataset.Definition.Measures.First().Name;
        var rows = dataset.SameDateTable(people, ratio?.DividedBy);
        if (rows.Length < 2)
            return null;

        var most = rows.Max(row => row.People);
        return new(
            text.Text.Columns[people],
            ratio is null ? null : text.Text.Columns[ratio.DividedBy],
            rows[0].Year,
            [.. rows.Select((row, i) => new SameDateLine(row, i, rows[0].People - row.People, most > 0 ? row.People / most : 0, reader.Direction == TextDirection.RightToLeft))]);
    }
}

/// <param name="Index">0 for the latest year.</param>
/// <param name="LatestAgainstIt">What the latest year has more than this one; below zero, fewer. A difference and no percentage, which would say nothing of the small first years.</param>
/// <param name="Share">Of the longest bar, 0 to 1.</param>
/// <param name="FromTheRight">Bars start at the reader's side.</param>
internal sealed record SameDateLine(SameDateRow Values, int Index, decimal LatestAgainstIt, decimal Share, bool FromTheRight)
{
    public bool IsLatest => Index == 0;

    /// <summary>The year still runs: its bar is hatched.</summary>
    public bool IsUnfinished => IsLatest && Values.FullYear is null;

    public string? BarClass => Index switch { 0 => "now", 1 => "last", _ => null };

    public string BarStart => Percent(FromTheRight ? 1 - Share : 0);

    public string BarLength => Percent(Share);

    private static string Percent(decimal share) => (share * 100).ToString("0.#", CultureInfo.InvariantCulture) + "%";
}
