using Fairway.Input;
using Fairway.Statistics.Reading;

namespace Fairway.Statistics.Intake;

/// <summary>A CSV file as a sheet: a row's number is its line, a column's that of the field.</summary>
internal static class CsvSheet
{
    public static SheetReading Read(byte[] bytes, CancellationToken cancellationToken)
    {
        var faults = new FaultList();
        if (CsvEncoding.Check(bytes, "", faults) is not { } text)
            throw Of(faults);

        var rows = new SheetBuilder();
        foreach (var record in new CsvRecords(text, new CellFaults(faults, "")).Read())
        {
            cancellationToken.ThrowIfCancellationRequested();
            rows.Row = record.Line;
            for (var i = 0; i < record.Cells.Length; i++)
                rows.AddCell(i, record.Cells[i].Text);
            rows.EndRow();
        }

        return faults.HasErrors ? throw Of(faults) : new(new("", rows.ToRows(), IsTyped: false), null, null);
    }

    private static SheetException Of(FaultList faults)
    {
        var fault = faults.ToSorted()[0];
        return new(fault.Code, fault.Message, fault.Line, fault.Column);
    }
}
