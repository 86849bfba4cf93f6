using Fairway.Input;
using Fairway.Statistics.Reading;

namespace Fairway.Statistics.Intake;

/// <summary>Reads a file that is to become the next version of a dataset: the publisher's spreadsheet, or the canonical CSV. Whole, or not at all.</summary>
public static class DatasetIntake
{
    /// <param name="definition">What the dataset is.</param>
    /// <param name="bytes">The file.</param>
    /// <param name="file">Its name, for faults.</param>
    /// <param name="faults">Receives what is wrong; lines and columns are those of the sheet.</param>
    /// <param name="cancellationToken">Stops the reading between rows.</param>
    /// <returns>Null when there was a fault.</returns>
    public static IntakeResult? Read(DatasetDefinition definition, byte[] bytes, string file, FaultList faults, CancellationToken cancellationToken)
    {
        if (StartsWithCanonicalHeader(definition, bytes))
            return TableReader.ReadCsv(definition, bytes, file, faults) is { } canonical ? new(canonical, null) : null;
        if (definition.Intake is not { } intake)
        {
            faults.Error(file, 1, 1, "csv-header", $"The first line should be: {string.Join(',', TableReader.CanonicalHeader(definition))}");
            return null;
        }

        var reading = SpreadsheetReader.Read(bytes, intake.Sheet, cancellationToken);
        if (reading.Sheet is null)
        {
            faults.Error(file, 1, 1, reading.Code!, reading.Problem!);
            return null;
        }

        var found = new CellFaults(faults, file);
        if (SheetMapping.Find(definition, intake, reading.Sheet, found) is not { } mapping)
            return null;
        return TableReader.ReadRows(definition, mapping.Rows(reading.Sheet), found) is { } table ? new(table, reading.Made) : null;
    }

    private static bool StartsWithCanonicalHeader(DatasetDefinition definition, byte[] bytes)
    {
        var start = bytes.AsSpan().StartsWith(System.Text.Encoding.UTF8.Preamble) ? bytes.AsSpan(3) : bytes;
        var header = System.Text.Encoding.UTF8.GetBytes(string.Join(',', TableReader.CanonicalHeader(definition)));
        return start.StartsWith(header);
    }
}

/// <param name="Made">The day on which the file says that it was last changed; null when it does not.</param>
public sealed record IntakeResult(DataTable Table, DateOnly? Made);
