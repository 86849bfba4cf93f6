using System.IO.Compression;
using System.Text;

namespace Fairway.Tests.Statistics.Intake;

/// <summary>Spreadsheets that no program would write.</summary>
internal static class MadeOds
{
    public const string Headings =
        "<table:table-row><table:table-cell><text:p>Date</text:p></table:table-cell><table:table-cell><text:p>Migrants arrived</text:p></table:table-cell>" +
        "<table:table-cell><text:p>Boats arrived</text:p></table:table-cell><table:table-cell><text:p>Boats arrived - involved in uncontrolled landings</text:p></table:table-cell>" +
        "<table:table-cell><text:p>Notes</text:p></table:table-cell></table:table-row>";

    /// <summary>A daily row as the publisher writes it.</summary>
    public static string Row(string day, string people, string boats, string landings, string note = "") =>
        $"<table:table-row><table:table-cell office:value-type=\"date\" office:date-value=\"{day}T00:00:00\"><text:p>{day}</text:p></table:table-cell>" +
        Cell(people) + Cell(boats) + Cell(landings) + $"<table:table-cell><text:p>{note}</text:p></table:table-cell></table:table-row>";

    /// <summary>A row of words.</summary>
    public static string Words(params string[] words) =>
        $"<table:table-row>{string.Concat(words.Select(word => $"<table:table-cell><text:p>{word}</text:p></table:table-cell>"))}</table:table-row>";

    /// <summary>The rows on the sheet of days; that of weeks, which releases have too, has none.</summary>
    public static byte[] WithRows(string rows, string sheet = "SB_01") => WithTables(
        (sheet, rows), ("SB_02", Words("Week ending", "Migrants arrived", "Boats arrived", "Boats arrived - involved in uncontrolled landings", "Migrants prevented", "Events prevented", "Notes")));

    public static byte[] WithTables(params (string Name, string Rows)[] tables) => WithContent(
        "<?xml version=\"1.0\"?>" + Open + string.Concat(tables.Select(table => $"<table:table table:name=\"{table.Name}\">{table.Rows}</table:table>")) + "</office:spreadsheet></office:body></office:document-content>");

    public static byte[] WithContent(string content, string type = "application/vnd.oasis.opendocument.spreadsheet") =>
        Archive(("mimetype", type), ("content.xml", content));

    public static byte[] Archive(params (string Name, string Text)[] entries)
    {
        var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in entries)
                Add(archive, name, text);
        }

        return bytes.ToArray();
    }

    /// <summary>An entry of so many zero bytes, which take next to nothing in the archive.</summary>
    public static byte[] Bomb(long megabytes)
    {
        var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(archive, "mimetype", "application/vnd.oasis.opendocument.spreadsheet");
            using var entry = archive.CreateEntry("content.xml", CompressionLevel.SmallestSize).Open();
            entry.Write(Encoding.ASCII.GetBytes("<?xml version=\"1.0\"?>" + Open));
            var blank = Enumerable.Repeat((byte)' ', 1024 * 1024).ToArray();
            for (var i = 0; i < megabytes; i++)
                entry.Write(blank);
        }

        return bytes.ToArray();
    }

    private const string Open =
        "<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" " +
        "xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"><office:body><office:spreadsheet>";

    private static string Cell(string value) => value.Length > 0 && value.All(char.IsAsciiDigit)
        ? $"<table:table-cell office:value-type=\"float\" office:value=\"{value}\"><text:p>{value}</text:p></table:table-cell>"
        : $"<table:table-cell office:value-type=\"string\"><text:p>{value}</text:p></table:table-cell>";

    private static void Add(ZipArchive archive, string name, string text)
    {
        using var entry = archive.CreateEntry(name).Open();
        entry.Write(Encoding.UTF8.GetBytes(text));
    }
}
