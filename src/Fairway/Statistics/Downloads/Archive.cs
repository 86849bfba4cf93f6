using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Fairway.Statistics.Downloads;

/// <summary>A ZIP archive that is the same whenever it is written: every entry has the earliest time that the format knows.</summary>
internal sealed class Archive(Stream stream) : IDisposable
{
    private static readonly DateTimeOffset Time = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly XmlWriterSettings Xml = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        // A carriage return within a cell would be read back as a line feed.
        NewLineHandling = NewLineHandling.Entitize,
    };

    private readonly ZipArchive _zip = new(stream, ZipArchiveMode.Create, leaveOpen: true);

    public void Write(string name, Action<Stream> write, CompressionLevel level = CompressionLevel.Optimal)
    {
        var entry = _zip.CreateEntry(name, level);
        entry.LastWriteTime = Time;
        using var content = entry.Open();
        write(content);
    }

    public void WriteText(string name, string text, CompressionLevel level = CompressionLevel.Optimal) =>
        Write(name, content => content.Write(Encoding.UTF8.GetBytes(text)), level);

    public void WriteXml(string name, Action<XmlWriter> write) => Write(name, content =>
    {
        using var xml = XmlWriter.Create(content, Xml);
        xml.WriteStartDocument();
        write(xml);
    });

    public void Dispose() => _zip.Dispose();
}
