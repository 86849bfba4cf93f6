using System.Collections.Immutable;

namespace Fairway.Statistics.Versions;

/// <summary>A cell as it was first published, beside the same cell now.</summary>
/// <param name="Version">The first that had it.</param>
/// <param name="First">As the canonical CSV of that version writes it.</param>
/// <param name="Now">As the newest does; null where the row or the column was taken back.</param>
public sealed record FirstValue(RowKey Row, int Version, string First, string? Now);

/// <summary>Goes back over the cells of a column that any version changed; the others are what they first were.</summary>
internal static class FirstValues
{
    /// <summary>Instead of a version: no version had both the row and the column.</summary>
    private const int Never = -1;

    public static ImmutableArray<FirstValue> Of(VersionHistory history, VersionRows latest, string column)
    {
        var versions = Enumerable.Range(1, history.Latest.Number).Where(version => history.HeaderOf(version).Contains(column)).ToArray();
        if (versions.Length == 0)
            return [];

        // What is known of a row whose cell was not what it is now, as far as the loop has come back.
        var known = new Dictionary<RowKey, Past>();
        var came = versions[0];
        for (var version = history.Latest.Number; version > came; version--)
        {
            var isHere = history.HeaderOf(version).Contains(column);
            foreach (var line in history.ChangesOf(version).Lines)
            {
                var past = known.GetValueOrDefault(line.Row) ?? new Past(latest.Cell(line.Row, column) ?? "", 0, null);
                if (line.Word == ChangeWord.Added)
                    known[line.Row] = isHere ? new("", version, past.Cell) : new("", Never, null);
                else if (line.Column == column)
                    known[line.Row] = new(line.Before, 0, null);
            }
        }

        var rows = latest.InOrder().Select(row => row.Key).Concat(known.Keys.Where(row => !latest.Has(row)).Order());
        return [.. rows.Select(row => First(row, known.GetValueOrDefault(row), latest.Cell(row, column), came)).OfType<FirstValue>()];
    }

    private static FirstValue? First(RowKey row, Past? past, string? now, int came)
    {
        if (past is null)
            return now is null ? null : new(row, came, now, now);
        if (past.Version == Never)
            return null;
        return past.Version > 0 ? new(row, past.Version, past.First!, now) : new(row, came, past.Cell, now);
    }

    /// <param name="Cell">In the version that the loop has come back to.</param>
    /// <param name="Version">That added the row, where it is not there before; 0 where it is.</param>
    /// <param name="First">The cell in that version.</param>
    private sealed record Past(string Cell, int Version, string? First);
}
