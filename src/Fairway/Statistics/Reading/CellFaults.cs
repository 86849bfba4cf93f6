using System.Globalization;
using Fairway.Input;

namespace Fairway.Statistics.Reading;

/// <summary>Faults of one data file: the first hundred one by one, then how many more there are.</summary>
internal sealed class CellFaults(FaultList faults, string file)
{
    /// <summary>Most faults of one file that are listed.</summary>
    public const int MaxListed = 100;

    public int Count { get; private set; }

    public void Add(int line, int column, string code, string message)
    {
        if (++Count <= MaxListed)
            faults.Error(file, line, column, code, message);
    }

    /// <summary>Call once, after the last row.</summary>
    public void Close()
    {
        if (Count > MaxListed)
            faults.Error(file, 1, 1, "more-faults", string.Create(CultureInfo.InvariantCulture, $"{Count} faults are in this file; the first {MaxListed} are listed. Mend them and check again."));
    }
}
