using System.Collections.Immutable;
using System.Globalization;

namespace Fairway.Statistics.Reading;

/// <summary>Checks the declared rules between the columns of a row.</summary>
internal sealed class RowRules(DatasetDefinition definition)
{
    private readonly ImmutableArray<(int Column, int AtMost, AtMostRule Rule)> _rules =
    [
        .. definition.Rules.Select(rule => (IndexOf(definition, rule.Column), IndexOf(definition, rule.AtMost), rule)),
    ];

    public void Check(RawRow row, ImmutableArray<ColumnBuilder> columns, CellFaults faults)
    {
        foreach (var (column, atMost, rule) in _rules)
        {
            if (columns[column].Latest is { } value && columns[atMost].Latest is { } most && value > most)
            {
                faults.Add(row.Line, row.Cells[column + 1].Column, "rule", string.Create(
                    CultureInfo.InvariantCulture,
                    $"'{rule.Column}' is {value} and '{rule.AtMost}' is {most}: the first is part of the second and cannot be more."));
            }
        }
    }

    private static int IndexOf(DatasetDefinition definition, string name) => definition.Columns.IndexOf(definition.Columns.First(column => column.Name == name));
}
