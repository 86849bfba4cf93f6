using System.IO.Compression;
using System.Xml;
using Fairway.Input;

namespace Fairway.Statistics.Intake;

/// <summary>
/// Reads a sheet of an OpenDocument spreadsheet (ODF 1.2, part 1, section 9) as a stream. A cell or row may say that it stands there
/// many times: the last row of a real file says so 1,045,421 times, empty, and is stepped over.
/// </summary>
internal static class OdsReader
{
    private const string OdsType = "application/vnd.oasis.opendocument.spreadsheet";

    public static SheetReading Read(byte[] bytes, string sheet, CancellationToken cancellationToken)
    {
        using var archive = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
        if (archive.Entries.Count > SheetLimits.MaxEntries)
            throw new SheetException("sheet-limit", $"The file holds more than {SheetLimits.MaxEntries} entries. No real release does that.");
        if (Entry(archive, "mimetype", bytes.Length) is not { } type || new StreamReader(type).ReadToEnd().Trim() != OdsType)
            throw new SheetException("not-a-spreadsheet", "The file is an archive, but not an OpenDocument spreadsheet. Save it as .ods or as CSV.");

        using var content = Entry(archive, "content.xml", bytes.Length)
            ?? throw new SheetException("sheet-damaged", "The file has no content.xml. Download it again.");
        using var reader = XmlReader.Create(content, Settings());
        var found = OdsSheetReader.Read(reader, sheet, cancellationToken);
        return new(found, null, null, ReadMade(archive, bytes.Length));
    }

    private static BoundedStream? Entry(ZipArchive archive, string name, long fileBytes) =>
        archive.GetEntry(name) is { } entry
            ? new BoundedStream(entry.Open(), Math.Min(SheetLimits.MaxEntryBytes, fileBytes * SheetLimits.MaxRatio))
            : null;

    private static XmlReaderSettings Settings() => new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        MaxCharactersInDocument = SheetLimits.MaxEntryBytes,
    };

    /// <summary>dc:date of meta.xml; null when it is not there or not a date.</summary>
    private static DateOnly? ReadMade(ZipArchive archive, long fileBytes)
    {
        using var meta = Entry(archive, "meta.xml", fileBytes);
        if (meta is null)
            return null;
        using var reader = XmlReader.Create(meta, Settings());
        if (!reader.ReadToFollowing("date", "http://purl.org/dc/elements/1.1/"))
            return null;
        var text = reader.ReadElementContentAsString();
        return text.Length >= 10 && IsoDay.TryParse(text.AsSpan(0, 10), out var day) ? day : null;
    }
}
