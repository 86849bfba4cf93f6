using System.Text;
using Fairway.Statistics.Intake;

namespace Fairway.Tests.Statistics.Intake;

public sealed class FileKindTests
{
    private const string Csv = "Date,Migrants arrived\n2026-01-01,10\n2026-01-02,20\n";

    private static readonly byte[] Compound = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0];

    [Fact]
    public void What_is_no_data_is_refused_by_its_name()
    {
        Refused("is empty", []);
        Refused("a PDF", Encoding.ASCII.GetBytes("%PDF-1.7\n"));
        Refused(".xls)", Compound);
        Refused("encrypted", [.. Compound, .. Encoding.Unicode.GetBytes("EncryptedPackage")]);
        Refused("a web page", Encoding.UTF8.GetBytes("\uFEFF\r\n <!DOCTYPE html><html></html>"));
        Refused("a web page", "<HTML>"u8.ToArray());
        Refused("is XML", "<?xml version=\"1.0\"?><office:document/>"u8.ToArray());
        Refused("no spreadsheet", [0x89, 0x50, 0x4E, 0x47, 0, 1, 2, 3, 4, 5, 6, 7]);
        Refused("an archive", MadeOds.Archive(("data.csv", Csv)));
        Refused("an archive", MadeOds.WithContent("<a/>", "application/epub+zip"));
        Refused("encrypted", MadeOds.Archive(
            ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
            ("META-INF/manifest.xml", "<m:manifest xmlns:m=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\"><m:file-entry><m:encryption-data/></m:file-entry></m:manifest>"),
            ("content.xml", "not XML")));
    }

    [Theory]
    [InlineData("utf-16", true, "UTF-16, little endian")]
    [InlineData("utf-16BE", true, "UTF-16, big endian")]
    [InlineData("utf-32", true, "UTF-32, little endian")]
    [InlineData("utf-32BE", true, "UTF-32, big endian")]
    [InlineData("utf-16", false, "UTF-16, little endian")]
    [InlineData("utf-16BE", false, "UTF-16, big endian")]
    [InlineData("utf-32", false, "UTF-32, little endian")]
    [InlineData("utf-32BE", false, "UTF-32, big endian")]
    public void Wide_letters_are_refused_by_the_name_of_their_encoding(string name, bool hasMark, string named)
    {
        var encoding = Encoding.GetEncoding(name);
        byte[] bytes = [.. hasMark ? encoding.GetPreamble() : [], .. encoding.GetBytes(Csv)];
        Refused(named, bytes, "bad-encoding");
    }

    [Theory]
    [InlineData("2026-01-01,10 \u0092x", "0x92", "In Windows-1252, in which programs save CSV in Western Europe, it is '’'")]
    [InlineData("2026-01-01,10 éx", "0xE9", "In Windows-1252 or ISO 8859-1, in which programs save CSV in Western Europe, it is 'é'")]
    public void Narrow_letters_are_refused_with_their_place(string line, string wrong, string named)
    {
        var bytes = Encoding.Latin1.GetBytes("Date,Migrants arrived\n" + line);
        Refused(wrong, bytes, "bad-encoding");
        var reading = Refused(named, bytes, "bad-encoding");
        Assert.Equal((2, 15), (reading.Line, reading.Column));
    }

    [Fact]
    public void A_file_that_ends_inside_a_letter_is_cut_off() => Refused("cut off", Encoding.UTF8.GetBytes(Csv + "é")[..^1], "bad-encoding");

    private static SheetReading Refused(string named, byte[] bytes, string code = "not-a-spreadsheet")
    {
        var reading = SpreadsheetReader.Read(bytes, "SB_01", CancellationToken.None);
        Assert.Null(reading.Sheet);
        Assert.Equal(code, reading.Code);
        Assert.Contains(named, reading.Problem, StringComparison.Ordinal);
        Assert.EndsWith(".", reading.Problem, StringComparison.Ordinal);
        return reading;
    }
}
