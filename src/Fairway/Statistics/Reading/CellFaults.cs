using System.Globalization;
using Fairway.Input;
using Fairway.Statistics.Intake;

namespace Fairway.Statistics.Reading;

/// <summary>Faults of one data file: the first hundred one by one, then how many more there are.</summary>
/// <param name="faults">Receives them.</param>
/// <param name="file">The file's name.</param>
/// <param name="sheet">The sheet, where the file is a workbook: a fault then starts with the cell as the publisher's program names it.</param>
internal sealed class CellFaults(FaultList faults, string file, string? sheet = null)
{
    /// <summary>Most faults of one file that are listed.</summary>
    public const int MaxListed = 100;

    public int Count { get; private set; }

    public void Add(int line, int column, string code, string message)
    {
        if (++Count <= MaxListed)
            faults.Error(file, line, column, code, Placed(line, column, message));
    }

    public void Warn(int line, int column, string code, string message) => faults.Warn(file, line, column, code, Placed(line, column, message));

    /// <summary>Call once, after the last row.</summary>
    public void Close()
    {
        if (Count > MaxListed)
            faults.Error(file, 1, 1, "more-faults", string.Create(CultureInfo.InvariantCulture, $"{Count} faults are in this file; the first {MaxListed} are listed. Mend them and check again."));
    }

    private string Placed(int line, int column, string message) => sheet is null ? message : $"{sheet}!{CellPlace.Write(line, column)}: {message}";
}
