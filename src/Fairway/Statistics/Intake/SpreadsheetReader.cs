using System.Xml;

namespace Fairway.Statistics.Intake;

/// <summary>Reads one sheet of a file that somebody else made. What the file is shows in its bytes, not in its name.</summary>
public static class SpreadsheetReader
{
    private static ReadOnlySpan<byte> ZipStart => "PK\u0003\u0004"u8;

    /// <param name="bytes">The whole file: XLSX, ODS, or CSV in UTF-8, which is one sheet whatever its name.</param>
    /// <param name="sheet">The sheet's name; null for the only one of a workbook.</param>
    /// <param name="cancellationToken">Stops the reading between rows.</param>
    public static SheetReading Read(byte[] bytes, string? sheet, CancellationToken cancellationToken)
    {
        if (bytes.Length > SheetLimits.MaxFileBytes)
            return new(null, "sheet-limit", $"The file is larger than {SheetLimits.MaxFileBytes / 1024 / 1024} MB.");
        try
        {
            if (bytes.AsSpan().StartsWith(ZipStart))
                return ReadArchive(bytes, sheet, cancellationToken);
            FileKind.Refuse(bytes);
            return CsvSheet.Read(bytes, cancellationToken);
        }
        catch (SheetException problem)
        {
            return new(null, problem.Code, problem.Message, null, problem.Line, problem.Column);
        }
        catch (Exception problem) when (problem is InvalidDataException or IOException)
        {
            return new(null, "sheet-damaged", "The file is damaged: it cannot be unpacked. Download it again.");
        }
        catch (XmlException problem)
        {
            return new(null, "sheet-damaged", $"The file is damaged, or was made to do harm: {problem.Message} Download it again from its publisher.");
        }
    }

    private static SheetReading ReadArchive(byte[] bytes, string? sheet, CancellationToken cancellationToken)
    {
        using var archive = new SheetArchive(bytes);
        if (archive.Has("mimetype"))
            return OdsReader.Read(archive, sheet, cancellationToken);
        return archive.Has(XlsxReader.ContentTypes)
            ? XlsxReader.Read(archive, sheet, cancellationToken)
            : throw new SheetException("not-a-spreadsheet", "The file is an archive, but no spreadsheet. If the spreadsheet is inside, unpack it; else save it as .xlsx, .ods or 'CSV UTF-8'.");
    }
}
