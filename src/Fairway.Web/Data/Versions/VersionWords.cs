using System.Globalization;
using Fairway.Languages;
using Fairway.Statistics;
using Fairway.Statistics.Versions;

namespace Fairway.Web.Data.Versions;

/// <summary>What a version says of itself.</summary>
internal static class VersionWords
{
    public static string KindName(VersionKind kind) => kind switch
    {
        VersionKind.Update => "update",
        VersionKind.Revision => "revision",
        VersionKind.Correction => "correction",
        VersionKind.Structure => "structure",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static string KindKey(VersionKind kind) => $"data.version.{KindName(kind)}";

    /// <summary>A cell as a page writes it: numbers in the reader's digits, statuses in words, a mark where no value stands.</summary>
    public static string Cell(Messages messages, DatasetColumn? column, string cell)
    {
        if (column is null)
            return cell;
        if (column.Role == ColumnRole.Status)
            return StatusWord.TryParse(cell, out var status) ? StatusText.Title(status, messages) ?? cell : cell;
        if (column.Role != ColumnRole.Measure)
            return cell;
        if (cell.Length == 0)
            return column.Missing is { } missing ? StatusText.Mark(missing)! : "";
        return decimal.TryParse(cell, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
            ? messages.Language.Numbers.Write(value, Math.Min(6, (int)value.Scale))
            : cell;
    }
}
