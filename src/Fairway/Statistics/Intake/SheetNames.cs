using Fairway.Input;

namespace Fairway.Statistics.Intake;

/// <summary>Which sheet of a workbook is meant.</summary>
internal static class SheetNames
{
    private const int MaxListed = 20;

    /// <exception cref="SheetException">Names those that there are.</exception>
    public static SheetException Unknown(string name, IReadOnlyCollection<string> names) => new(
        "unknown-sheet", $"The file has no sheet '{name}'. It has: {List(names)}. Is it the file of this dataset? If the publisher renamed the sheet, change 'sheet' under 'intake' in dataset.yaml.");

    public static SheetException Ambiguous(IReadOnlyCollection<string> names) => new(
        "unknown-sheet", $"The file has {names.Count} sheets: {List(names)}. Say under 'intake' in dataset.yaml which one is taken, as 'sheet'.");

    /// <summary>What the readers of the file do not see is not taken: a hidden sheet is often what was left from the last release.</summary>
    public static SheetException Hidden(string name) => new(
        "hidden-sheet", $"The sheet '{name}' is hidden in the file. Look at it in a spreadsheet program; if it is what was released, show it and save the file.");

    private static string List(IReadOnlyCollection<string> names) => string.Join(", ", names.Take(MaxListed).Select(name => Suggestion.Clip(name)));
}
