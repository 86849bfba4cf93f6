using System.Collections.Immutable;

namespace Fairway.Statistics.Versions;

/// <summary>A cell since a version.</summary>
/// <param name="Version">The first that had this value.</param>
/// <param name="Value">As the canonical CSV writes it; null where the version has no such cell.</param>
public sealed record CellState(DatasetVersion Version, string? Value);

internal readonly record struct CellPlace(bool RowIsThere, string Cell);

/// <summary>Goes back from a cell as it is now.</summary>
internal static class CellHistory
{
    public static ImmutableArray<CellState> Of(VersionHistory history, CellPlace now, RowKey row, string column)
    {
        var states = new Stack<CellState>();
        for (var version = history.Latest.Number; version >= 1; version--)
        {
            var value = now.RowIsThere && history.HeaderOf(version).Contains(column) ? now.Cell : null;
            if (states.TryPeek(out var later) && later.Value == value)
                states.Pop();
            states.Push(new(history.Find(version)!, value));
            if (version > 1)
                now = Before(history, version, now, row, column);
        }

        // What was never there has no history, and before it was there is none of it.
        while (states.TryPeek(out var first) && first.Value is null)
            states.Pop();
        return [.. states];
    }

    private static CellPlace Before(VersionHistory history, int version, CellPlace now, RowKey row, string column)
    {
        var isThere = now.RowIsThere;
        var cell = history.HeaderOf(version).Contains(column) ? now.Cell : "";
        foreach (var line in history.ChangesOf(version).Lines.Where(line => line.Row == row))
        {
            isThere = line.Word != ChangeWord.Added;
            if (line.Column == column)
                cell = line.Before;
        }

        return new(isThere, cell);
    }
}
