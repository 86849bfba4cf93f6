using System.Xml;

namespace Fairway.Statistics.Intake;

/// <summary>Reads one sheet of a file that somebody else made. What the file is shows in its bytes, not in its name.</summary>
public static class SpreadsheetReader
{
    private static ReadOnlySpan<byte> ZipStart => "PK\u0003\u0004"u8;

    /// <param name="bytes">The whole file: ODS, or CSV in UTF-8, which is one sheet whatever its name.</param>
    /// <param name="sheet">The sheet's name.</param>
    /// <param name="cancellationToken">Stops the reading between rows.</param>
    public static SheetReading Read(byte[] bytes, string sheet, CancellationToken cancellationToken)
    {
        if (bytes.Length > SheetLimits.MaxFileBytes)
            return new(null, "sheet-limit", $"The file is larger than {SheetLimits.MaxFileBytes / 1024 / 1024} MB.");
        try
        {
            return bytes.AsSpan().StartsWith(ZipStart)
                ? OdsReader.Read(bytes, sheet, cancellationToken)
                : CsvSheet.Read(bytes, sheet);
        }
        catch (SheetException problem)
        {
            return new(null, problem.Code, problem.Message);
        }
        catch (InvalidDataException)
        {
            return new(null, "sheet-damaged", "The file is damaged: it cannot be unpacked. Download it again.");
        }
        catch (XmlException problem)
        {
            return new(null, "sheet-damaged", $"The file is damaged, or was made to do harm: {problem.Message} Download it again from its publisher.");
        }
    }
}
