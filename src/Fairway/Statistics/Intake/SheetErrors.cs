using System.Collections.Frozen;

namespace Fairway.Statistics.Intake;

/// <summary>What spreadsheet programs show in a cell that could not be calculated.</summary>
internal static class SheetErrors
{
    /// <summary>Stands here for a formula that no program has calculated: the file has no value for the cell.</summary>
    public const string Uncalculated = "#UNCALCULATED!";

    /// <summary>Stands here for an error that has no name here.</summary>
    public const string Other = "#ERROR!";

    private static readonly FrozenSet<string> Known = FrozenSet.ToFrozenSet(
        ["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#GETTING_DATA", "#SPILL!", "#CALC!", "#FIELD!", "#BLOCKED!", "#CONNECT!", Uncalculated, Other],
        StringComparer.Ordinal);

    public static bool IsError(string text) =>
        text.Length > 3 && ((text[0] == '#' && Known.Contains(text)) || (text.StartsWith("Err:", StringComparison.Ordinal) && !text.AsSpan(4).ContainsAnyExceptInRange('0', '9')));
}
