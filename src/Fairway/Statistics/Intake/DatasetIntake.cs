using System.Text;
using Fairway.Input;
using Fairway.Statistics.Reading;

namespace Fairway.Statistics.Intake;

/// <summary>Reads a file that is to become the next version of a dataset: the publisher's spreadsheet, or the canonical CSV. Whole, or not at all.</summary>
public static class DatasetIntake
{
    /// <param name="definition">What the dataset is.</param>
    /// <param name="bytes">The file.</param>
    /// <param name="file">Its name, for faults.</param>
    /// <param name="faults">Receives what is wrong, and warnings of unusual values; lines and columns are those of the sheet.</param>
    /// <param name="cancellationToken">Stops the reading between rows.</param>
    /// <returns>Null when there was a fault.</returns>
    public static IntakeResult? Read(DatasetDefinition definition, byte[] bytes, string file, FaultList faults, CancellationToken cancellationToken)
    {
        if (StartsWithCanonicalHeader(definition, bytes))
            return ReadCanonical(definition, bytes, file, faults);

        var reading = SpreadsheetReader.Read(bytes, definition.Intake?.Sheet, cancellationToken);
        if (definition.Intake is { } intake && reading.Sheet is { } sheet)
            return ReadSheet(definition, intake, new(bytes, file, faults), reading, sheet, cancellationToken);
        if (definition.Intake is null && (reading.Sheet is not null || reading.Code == "unknown-sheet"))
            faults.Error(file, 1, 1, "csv-header", $"dataset.yaml does not say how a publisher's file is read ('intake'), so that the first line of the file should be: {string.Join(',', TableReader.CanonicalHeader(definition))}");
        else
            faults.Error(file, reading.Line, reading.Column, reading.Code!, reading.Problem!);
        return null;
    }

    private static IntakeResult? ReadCanonical(DatasetDefinition definition, byte[] bytes, string file, FaultList faults)
    {
        if (TableReader.ReadPlacedCsv(definition, bytes, file, faults, countsFields: true) is not { } rows)
            return null;
        OutlierCheck.Run(definition.Intake?.Outliers ?? [], rows, _ => 1, new CellFaults(faults, file));
        return new(rows.Table, null);
    }

    private static IntakeResult? ReadSheet(
        DatasetDefinition definition, IntakeDefinition intake, IntakeFile file, SheetReading reading, Sheet sheet, CancellationToken cancellationToken)
    {
        var found = file.FaultsOf(sheet);
        var time = new PeriodReader(definition.Grain, intake.Time, sheet.IsTyped);
        if (SheetMapping.Find(definition, intake, sheet, found) is not { } mapping
            || TableReader.ReadRows(definition, mapping.Rows(sheet, time), time, found) is not { } rows)
        {
            return null;
        }

        // Only a workbook has another sheet.
        if (intake.AgreesWith is { } agreement && sheet.IsTyped && !Agrees(agreement, intake, file, rows, (sheet, mapping), cancellationToken))
            return null;
        OutlierCheck.Run(intake.Outliers, rows, mapping.SheetColumn, found);
        return new(rows.Table, reading.Made);
    }

    private static bool Agrees(
        SheetAgreement agreement, IntakeDefinition intake, IntakeFile file, PlacedTable rows, (Sheet Sheet, SheetMapping Mapping) main, CancellationToken cancellationToken)
    {
        var reading = SpreadsheetReader.Read(file.Bytes, agreement.Sheet, cancellationToken);
        if (reading.Sheet is null)
        {
            file.Faults.Error(file.Name, 1, 1, reading.Code!, $"The totals cannot be compared. {reading.Problem}");
            return false;
        }

        var found = file.FaultsOf(reading.Sheet);
        new AgreementCheck(agreement, intake, rows).Run(main.Sheet, main.Mapping, reading.Sheet, found);
        found.Close();
        return found.Count == 0;
    }

    private static bool StartsWithCanonicalHeader(DatasetDefinition definition, byte[] bytes)
    {
        var start = bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? bytes.AsSpan(Encoding.UTF8.Preamble.Length) : bytes;
        return start.StartsWith(Encoding.UTF8.GetBytes(string.Join(',', TableReader.CanonicalHeader(definition))));
    }

    private sealed record IntakeFile(byte[] Bytes, string Name, FaultList Faults)
    {
        public CellFaults FaultsOf(Sheet sheet) => new(Faults, Name, sheet.IsTyped ? sheet.Name : null);
    }
}

/// <param name="Made">The day on which the file says that it was last changed; null when it does not.</param>
public sealed record IntakeResult(DataTable Table, DateOnly? Made);
