using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Fairway.Benchmarks.Statistics;

/// <summary>Writes rows as an XLSX workbook (ECMA-376) the way spreadsheet programs do: words by number in a table, days as numbers with a format.</summary>
internal static class LargeWorkbook
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006/relationships";

    /// <summary>Day 0 of the 1900 system for days from March 1900 on.</summary>
    private static readonly int DayZero = new DateOnly(1899, 12, 30).DayNumber;

    public static byte[] Write(string sheet, string[] headings, IReadOnlyList<string[]> rows)
    {
        var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(archive, "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>" +
                "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>" +
                "<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>" +
                "<Override PartName=\"/xl/sharedStrings.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml\"/>" +
                "<Override PartName=\"/xl/styles.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml\"/></Types>");
            Add(archive, "_rels/.rels", $"<Relationships xmlns=\"{Package}\"><Relationship Id=\"rId1\" Type=\"{Relationships}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
            Add(archive, "xl/workbook.xml", $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Relationships}\"><sheets><sheet name=\"{sheet}\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
            Add(archive, "xl/_rels/workbook.xml.rels",
                $"<Relationships xmlns=\"{Package}\"><Relationship Id=\"rId1\" Type=\"{Relationships}/worksheet\" Target=\"worksheets/sheet1.xml\"/>" +
                $"<Relationship Id=\"rId2\" Type=\"{Relationships}/sharedStrings\" Target=\"sharedStrings.xml\"/><Relationship Id=\"rId3\" Type=\"{Relationships}/styles\" Target=\"styles.xml\"/></Relationships>");
            Add(archive, "xl/styles.xml",
                $"<styleSheet xmlns=\"{Main}\"><fonts count=\"1\"><font/></fonts><fills count=\"1\"><fill/></fills><borders count=\"1\"><border/></borders><cellStyleXfs count=\"1\"><xf/></cellStyleXfs>" +
                "<cellXfs count=\"2\"><xf numFmtId=\"0\"/><xf numFmtId=\"14\" applyNumberFormat=\"1\"/></cellXfs></styleSheet>");
            AddRows(archive, [headings, .. rows]);
        }

        return bytes.ToArray();
    }

    private static void AddRows(ZipArchive archive, IReadOnlyList<string[]> rows)
    {
        var words = new Dictionary<string, int>();
        using (var writer = new StreamWriter(archive.CreateEntry("xl/worksheets/sheet1.xml").Open(), new UTF8Encoding(false)))
        {
            writer.Write($"<worksheet xmlns=\"{Main}\"><sheetData>");
            for (var i = 0; i < rows.Count; i++)
            {
                writer.Write(string.Create(CultureInfo.InvariantCulture, $"<row r=\"{i + 1}\">"));
                for (var cell = 0; cell < rows[i].Length; cell++)
                    writer.Write(Cell(rows[i][cell], string.Create(CultureInfo.InvariantCulture, $"{(char)('A' + cell)}{i + 1}"), words));
                writer.Write("</row>");
            }

            writer.Write("</sheetData></worksheet>");
        }

        Add(archive, "xl/sharedStrings.xml", $"<sst xmlns=\"{Main}\">{string.Concat(words.Keys.Select(word => $"<si><t>{word}</t></si>"))}</sst>");
    }

    private static string Cell(string text, string place, Dictionary<string, int> words)
    {
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return string.Create(CultureInfo.InvariantCulture, $"<c r=\"{place}\" s=\"1\"><v>{day.DayNumber - DayZero}</v></c>");
        if (text.Length > 0 && text.All(char.IsAsciiDigit))
            return $"<c r=\"{place}\"><v>{text}</v></c>";
        var word = text.Length == 0 ? "-" : text;
        if (!words.TryGetValue(word, out var number))
            words.Add(word, number = words.Count);
        return string.Create(CultureInfo.InvariantCulture, $"<c r=\"{place}\" t=\"s\"><v>{number}</v></c>");
    }

    private static void Add(ZipArchive archive, string name, string text)
    {
        using var entry = archive.CreateEntry(name).Open();
        entry.Write(Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" + text));
    }
}
