using System.Globalization;
using Fairway.Statistics.Reading;

namespace Fairway.Statistics.Intake;

/// <summary>
/// Warns of values that <c>dataset.yaml</c> declares unusual, and of nothing else: a rule made from the history would call every record a mistake.
/// A warning stops nothing.
/// </summary>
internal static class OutlierCheck
{
    /// <summary>Most that are listed for one rule, the latest rows first; the rest is counted.</summary>
    public const int MaxListed = 20;

    /// <param name="rules">What is unusual.</param>
    /// <param name="rows">What was read.</param>
    /// <param name="sheetColumn">Where a column of the dataset stands in the file, from 1.</param>
    /// <param name="faults">Receives the warnings.</param>
    public static void Run(IEnumerable<OutlierRule> rules, PlacedTable rows, Func<string, int> sheetColumn, CellFaults faults)
    {
        foreach (var rule in rules)
        {
            var (measure, divisor) = (rows.Table.Measures[rule.Column], rule.DividedBy is { } name ? rows.Table.Measures[name] : null);
            var count = 0;
            for (var row = rows.Table.RowCount - 1; row >= 0; row--)
            {
                if (measure[row] is not { } value || (divisor is not null && !(divisor[row] > 0)))
                    continue;
                var compared = divisor is null ? value : value / divisor[row]!.Value;
                if (compared > rule.Above && ++count <= MaxListed)
                    faults.Warn(rows.Lines[row], sheetColumn(rule.Column), "outlier", Sentence(rule, rows.Table.PeriodOf(row), compared));
            }

            if (count > MaxListed)
                faults.Warn(1, sheetColumn(rule.Column), "outlier", string.Create(CultureInfo.InvariantCulture, $"{count} values of '{rule.Column}' are unusual; the latest {MaxListed} are listed."));
        }
    }

    private static string Sentence(OutlierRule rule, Period period, decimal value) => string.Create(
        CultureInfo.InvariantCulture,
        $"'{rule.Column}'{(rule.DividedBy is null ? "" : $" divided by '{rule.DividedBy}'")} is {value:0.##} for {period}, above {rule.Above}: unusual, and taken as it is. Compare it with what the publisher says.");
}
