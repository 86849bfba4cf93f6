using System.Collections.Immutable;
using System.Globalization;
using Fairway.Input;
using Fairway.Statistics.Reading;

namespace Fairway.Statistics.Intake;

/// <summary>Turns the rows of a publisher's sheet into rows of the dataset, by the headings that <c>dataset.yaml</c> names.</summary>
internal sealed class SheetMapping
{
    private readonly DatasetDefinition _definition;
    private readonly IntakeDefinition _intake;
    private readonly ImmutableArray<int> _cells;
    private readonly int _headingRow;
    private readonly CellFaults _faults;

    private SheetMapping(DatasetDefinition definition, IntakeDefinition intake, ImmutableArray<int> cells, int headingRow, CellFaults faults) =>
        (_definition, _intake, _cells, _headingRow, _faults) = (definition, intake, cells, headingRow, faults);

    /// <summary>Finds the headings. Null with a fault when one is missing or stands there twice.</summary>
    public static SheetMapping? Find(DatasetDefinition definition, IntakeDefinition intake, Sheet sheet, CellFaults faults)
    {
        var time = intake.Headings[definition.TimeColumn];
        var row = sheet.Rows.Take(SheetLimits.MaxRowsBeforeHeadings).FirstOrDefault(row => row.Cells.Contains(time));
        if (row is null)
        {
            faults.Add(1, 1, "sheet-headings", $"The sheet '{sheet.Name}' has no heading '{time}' in its first {SheetLimits.MaxRowsBeforeHeadings} rows. Check 'headings' under 'intake' in dataset.yaml.");
            return null;
        }

        var names = TableReader.CanonicalHeader(definition)
            .Select(name => definition.Columns.Any(column => column.Name == name && column.Role == ColumnRole.Status) ? intake.Status!.Heading : intake.Headings[name])
            .ToArray();
        foreach (var heading in names.Where(heading => row.Cells.Count(cell => cell == heading) != 1))
            faults.Add(row.Number, 1, "sheet-headings", $"The heading '{heading}' stands in this row {(row.Cells.Contains(heading) ? "more than once" : "nowhere")}. Check 'headings' under 'intake' in dataset.yaml.");
        return faults.Count > 0 ? null : new(definition, intake, [.. names.Select(heading => row.Cells.IndexOf(heading))], row.Number, faults);
    }

    public IEnumerable<RawRow> Rows(Sheet sheet) =>
        sheet.Rows.Where(row => row.Number > _headingRow && !Array.TrueForAll([.. _cells], index => row[index].Length == 0)).Select(Map);

    private RawRow Map(SheetRow row)
    {
        var cells = ImmutableArray.CreateBuilder<RawCell>(_cells.Length);
        for (var i = 0; i < _cells.Length; i++)
        {
            var text = row[_cells[i]];
            var column = i == 0 ? null : _definition.Columns[i - 1];
            var value = column?.Role switch
            {
                ColumnRole.Status => StatusWord.Write(Status(row, _cells[i])),
                ColumnRole.Measure when _intake.Missing.TryGetValue(text, out var reason) => Mark(reason),
                // In a publisher's file an empty cell means nothing that is known: only a declared mark is a missing value.
                ColumnRole.Measure when text.Length == 0 => "(empty)",
                _ => text,
            };
            cells.Add(new(_cells[i] + 1, value));
        }

        return new(row.Number, cells.MoveToImmutable());
    }

    private ValueStatus Status(SheetRow row, int cell)
    {
        var status = _intake.Status!;
        if (row[cell].Length == 0)
            return status.Otherwise;
        if (status.Words.TryGetValue(row[cell], out var known))
            return known;
        _faults.Add(row.Number, cell + 1, "unknown-note", string.Create(CultureInfo.InvariantCulture, $"The note '{Suggestion.Clip(row[cell])}' is not known. Read it, and say in dataset.yaml under 'intake', 'status', 'words' what it means."));
        return status.Otherwise;
    }

    private static string Mark(ValueStatus reason) => reason switch
    {
        ValueStatus.NotApplicable => "[z]",
        ValueStatus.Suppressed => "[c]",
        _ => "[x]",
    };
}
