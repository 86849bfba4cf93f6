using Fairway.Input;
using Fairway.Statistics.Reading;

namespace Fairway.Statistics.Intake;

/// <summary>A CSV file as a sheet.</summary>
internal static class CsvSheet
{
    public static SheetReading Read(byte[] bytes, string name)
    {
        var faults = new FaultList();
        if (bytes.AsSpan().Contains((byte)0))
            throw new SheetException("not-a-spreadsheet", "The file is neither an OpenDocument spreadsheet (.ods) nor CSV in UTF-8.");
        if (TableReader.Decode(bytes, "", faults) is not { } text)
            throw new SheetException("not-a-spreadsheet", "The file is neither an OpenDocument spreadsheet (.ods) nor CSV in UTF-8.");

        var found = new CellFaults(faults, "");
        var rows = new CsvRecords(text, found).Read()
            .Select(record => new SheetRow(record.Line, [.. record.Cells.Select(cell => cell.Text)]))
            .ToArray();
        return faults.ToSorted() is [var fault, ..]
            ? throw new SheetException(fault.Code, $"Line {fault.Line}, column {fault.Column}: {fault.Message}")
            : new(new(name, [.. rows]), null, null);
    }
}
