using System.IO.Compression;
using System.Xml;
using Fairway.Input;

namespace Fairway.Statistics.Intake;

/// <summary>The archive that a spreadsheet is. What it says about the sizes of its entries is not believed.</summary>
internal sealed class SheetArchive : IDisposable
{
    private readonly ZipArchive _archive;
    private readonly long _fileBytes;

    public SheetArchive(byte[] bytes)
    {
        _archive = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
        _fileBytes = bytes.Length;
        if (_archive.Entries.Count > SheetLimits.MaxEntries)
            throw new SheetException("sheet-limit", $"The file holds more than {SheetLimits.MaxEntries} entries. No real release does that.");
    }

    public bool Has(string name) => _archive.GetEntry(name) is not null;

    /// <summary>An entry, found whole; null when it is not there.</summary>
    public Stream? Open(string name)
    {
        if (_archive.GetEntry(name) is not { } entry)
            return null;
        using (var first = Bounded(entry))
        {
            if (Crc32.Of(first) != entry.Crc32)
                throw new SheetException("sheet-damaged", $"The file is damaged: {Suggestion.Clip(name)} in it is not what was packed. Download it again.");
        }

        return Bounded(entry);
    }

    /// <summary>The XML of an entry that has to be there.</summary>
    public XmlReader Require(string name) => SheetXml.Open(Open(name) ?? throw new SheetException("sheet-damaged", $"The file has no {Suggestion.Clip(name)}. Download it again."));

    /// <summary>A day of an entry about the file; null when it is not there or not a date.</summary>
    public DateOnly? ReadDay(string entry, string element, string ns)
    {
        if (Open(entry) is not { } stream)
            return null;
        using var reader = SheetXml.Open(stream);
        if (!reader.ReadToFollowing(element, ns))
            return null;
        var text = reader.ReadElementContentAsString();
        return text.Length >= IsoDay.Pattern.Length && IsoDay.TryParse(text.AsSpan(0, IsoDay.Pattern.Length), out var day) ? day : null;
    }

    public void Dispose() => _archive.Dispose();

    private BoundedStream Bounded(ZipArchiveEntry entry) => new(entry.Open(), Math.Min(SheetLimits.MaxEntryBytes, _fileBytes * SheetLimits.MaxRatio));
}
