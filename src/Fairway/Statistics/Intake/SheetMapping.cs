using System.Collections.Immutable;
using Fairway.Input;
using Fairway.Statistics.Reading;

namespace Fairway.Statistics.Intake;

/// <summary>Turns the rows of a publisher's sheet into rows of the dataset, by the headings that <c>dataset.yaml</c> names.</summary>
internal sealed class SheetMapping
{
    private readonly DatasetDefinition _definition;
    private readonly IntakeDefinition _intake;
    private readonly SheetHeadings _headings;
    private readonly CellFaults _faults;

    private SheetMapping(DatasetDefinition definition, IntakeDefinition intake, SheetHeadings headings, CellFaults faults) =>
        (_definition, _intake, _headings, _faults) = (definition, intake, headings, faults);

    /// <summary>Finds the headings. Null with a fault when one is missing or stands there twice.</summary>
    public static SheetMapping? Find(DatasetDefinition definition, IntakeDefinition intake, Sheet sheet, CellFaults faults)
    {
        string[] headings =
        [
            intake.Headings[definition.TimeColumn],
            .. definition.Columns.Select(column => column.Role == ColumnRole.Status ? intake.Status!.Heading : intake.Headings[column.Name]),
        ];
        return SheetHeadings.Find(sheet, headings, faults) is { } found ? new(definition, intake, found, faults) : null;
    }

    /// <summary>In which of the sheet's columns a column of the dataset stands, from 1.</summary>
    public int SheetColumn(string column) => _headings.Cells[TableReader.CanonicalHeader(_definition).IndexOf(column)] + 1;

    /// <summary>The rows below the headings that have something in a column which is taken.</summary>
    public IEnumerable<RawRow> Rows(Sheet sheet, PeriodReader time)
    {
        var rows = sheet.Rows.Where(row => row.Number > _headings.Row && HasCells(row)).Select(Map);
        return _intake.IsSorted ? Sort(rows, time) : rows;
    }

    private List<RawRow> Sort(IEnumerable<RawRow> rows, PeriodReader time)
    {
        var header = TableReader.CanonicalHeader(_definition);
        int[] key = [.. _definition.Key.Select(column => header.IndexOf(column)).Where(cell => cell > 0)];
        var sorted = rows.Select(row => (Row: row, Period: time.TryRead(row.Cells[0].Text, out var period) ? period.Number : int.MinValue)).ToList();
        sorted.Sort((one, other) =>
        {
            var order = one.Period.CompareTo(other.Period);
            for (var i = 0; order == 0 && i < key.Length; i++)
                order = string.CompareOrdinal(one.Row.Cells[key[i]].Text, other.Row.Cells[key[i]].Text);
            return order != 0 ? order : one.Row.Line.CompareTo(other.Row.Line);
        });
        return sorted.ConvertAll(row => row.Row);
    }

    private bool HasCells(SheetRow row)
    {
        foreach (var cell in _headings.Cells)
        {
            if (row[cell].Length > 0)
                return true;
        }

        return false;
    }

    private RawRow Map(SheetRow row)
    {
        var cells = ImmutableArray.CreateBuilder<RawCell>(_headings.Cells.Length);
        for (var i = 0; i < _headings.Cells.Length; i++)
        {
            var cell = _headings.Cells[i];
            cells.Add(new(cell + 1, Value(i == 0 ? null : _definition.Columns[i - 1].Role, row, cell)));
        }

        return new(row.Number, cells.MoveToImmutable());
    }

    private string Value(ColumnRole? role, SheetRow row, int cell)
    {
        var text = row[cell];
        if (role == ColumnRole.Status)
            return StatusWord.Write(Status(row.Number, cell, text));
        if (role == ColumnRole.Measure && _intake.Missing.TryGetValue(text, out var reason))
            return Mark(reason);
        if (SheetErrors.IsError(text))
        {
            _faults.Add(row.Number, cell + 1, "error-cell", text == SheetErrors.Uncalculated
                ? "The cell has a formula and no value. Open the file in a spreadsheet program, which calculates it, and save it."
                : $"The cell shows the error {text}. Ask the publisher what belongs there.");
            return role == ColumnRole.Measure ? Mark(ValueStatus.NotCollected) : text;
        }

        // In a publisher's file an empty cell means nothing that is known: only a declared mark is a missing value.
        return role == ColumnRole.Measure && text.Length == 0 ? "(empty)" : text;
    }

    private ValueStatus Status(int row, int cell, string note)
    {
        var status = _intake.Status!;
        if (note.Length == 0)
            return status.Otherwise;
        if (status.Words.TryGetValue(note, out var known))
            return known;
        _faults.Add(row, cell + 1, "unknown-note", $"The note '{Suggestion.Clip(note)}' is not known. Read it, and say in dataset.yaml under 'intake', 'status', 'words' what it means.");
        return status.Otherwise;
    }

    private static string Mark(ValueStatus reason) => reason switch
    {
        ValueStatus.NotApplicable => "[z]",
        ValueStatus.Suppressed => "[c]",
        _ => "[x]",
    };
}
