using System.Globalization;
using System.IO.Compression;
using System.Xml.Linq;

namespace Fairway.Tests.Statistics.Versions;

/// <summary>The daily sheet of a release, read in the slow and obvious way: the whole document, every cell as it is shown or valued.</summary>
public static class PlainSheet
{
    private static readonly XNamespace Table = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
    private static readonly XNamespace Office = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";

    /// <summary>Day to people, boats, landings and note, as the sheet has them.</summary>
    public static SortedDictionary<string, string[]> Days(byte[] ods)
    {
        using var archive = new ZipArchive(new MemoryStream(ods));
        using var content = archive.GetEntry("content.xml")!.Open();
        var sheet = XDocument.Load(content).Descendants(Table + "table").Single(table => (string?)table.Attribute(Table + "name") == "SB_01");
        var days = new SortedDictionary<string, string[]>(StringComparer.Ordinal);
        foreach (var row in sheet.Descendants(Table + "table-row"))
        {
            var cells = Cells(row).Take(5).ToArray();
            if (cells.Length > 0 && DateOnly.TryParseExact(cells[0], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
                days.Add(cells[0], [.. cells.Skip(1), .. Enumerable.Repeat("", 5 - cells.Length)]);
        }

        return days;
    }

    private static IEnumerable<string> Cells(XElement row)
    {
        foreach (var cell in row.Elements(Table + "table-cell"))
        {
            var text = ((string?)cell.Attribute(Office + "date-value"))?[..10] ?? (string?)cell.Attribute(Office + "value") ?? cell.Value.Trim();
            for (var i = 0; i < Math.Min((int?)cell.Attribute(Table + "number-columns-repeated") ?? 1, 5); i++)
                yield return text;
        }
    }
}
