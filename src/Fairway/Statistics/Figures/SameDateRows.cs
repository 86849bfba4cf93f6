using System.Collections.Immutable;

namespace Fairway.Statistics.Figures;

/// <summary>One year, to the same calendar date as the latest.</summary>
/// <param name="PeoplePerBoat">Sum over sum; null where there were no boats or they were not counted.</param>
/// <param name="Change">Of the latest year against this one, as a fraction: −0.43 says that the latest has 43% fewer. Null for the latest year itself, and against zero.</param>
/// <param name="FullYear">Null while the year is not over.</param>
public sealed record SameDateRow(
    int Year, DateOnly To, decimal People, decimal? Boats, decimal? PeoplePerBoat, decimal? Change, decimal? FullYear, ValueStatus Status);

internal static class SameDateRows
{
    public static ImmutableArray<SameDateRow> Compute(FigureCalculator figures, string people, string? boats, DateOnly at)
    {
        var persons = figures.Series(people, FigureFilter.None)
            ?? throw new KeyNotFoundException($"'{people}' is not a measure of the dataset.");
        var vessels = boats is null ? null : figures.Series(boats, FigureFilter.None);
        if (FigureCalculator.LastDay(persons, at) is not { } day || persons.Total(new(day.Year, 1, 1), day) is not { } now)
            return [];

        var rows = ImmutableArray.CreateBuilder<SameDateRow>();
        for (var year = day.Year; year >= persons.From.Year; year--)
        {
            var from = new DateOnly(year, 1, 1);
            var to = SeriesDays.Back(day, Grain.Year, day.Year - year, persons.First.Grain);
            if (persons.Total(from, to) is not { } total)
                continue;
            var boatTotal = vessels?.Total(from, to)?.Value;
            var end = new DateOnly(year, 12, 31);
            rows.Add(new(
                year,
                to,
                total.Value,
                boatTotal,
                boatTotal > 0 ? total.Value / boatTotal : null,
                year < day.Year && total.Value > 0 ? (now.Value - total.Value) / total.Value : null,
                end <= day ? persons.Total(from, end)?.Value : null,
                total.Status));
        }

        return rows.ToImmutable();
    }
}
