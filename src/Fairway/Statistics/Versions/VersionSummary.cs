namespace Fairway.Statistics.Versions;

/// <summary>What a version changed, counted.</summary>
/// <param name="Added">Rows.</param>
/// <param name="Changed">Cells of rows that were there before.</param>
/// <param name="Removed">Rows.</param>
/// <param name="Days">First and last day of the periods that the changed cells are of; null where none changed.</param>
public sealed record VersionSummary(int Added, int Changed, int Removed, (DateOnly From, DateOnly To)? Days)
{
    public static VersionSummary Of(Dataset dataset, int version)
    {
        var changes = dataset.Versions.ChangesOf(version);
        var time = changes.Key.IndexOf(dataset.Definition.TimeColumn);
        (DateOnly From, DateOnly To)? days = null;
        foreach (var line in changes.Changed)
        {
            if (time < 0 || !Period.TryParse(dataset.Definition.Grain, line.Row.Cells[time], out var period))
                continue;
            days = days is var (from, to) ? (period.Start < from ? period.Start : from, period.End > to ? period.End : to) : (period.Start, period.End);
        }

        return new(changes.AddedCount, changes.ChangedCount, changes.RemovedCount, days);
    }
}
