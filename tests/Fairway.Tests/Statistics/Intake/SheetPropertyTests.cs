using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using CsCheck;
using Fairway.Input;
using Fairway.Statistics.Intake;
using Fairway.Statistics.Reading;

namespace Fairway.Tests.Statistics.Intake;

public sealed class SheetPropertyTests
{
    private static readonly Gen<string> Cell = Gen.OneOf(
        Gen.Const(""),
        Gen.Int[0, 99_999].Select(number => number.ToString(CultureInfo.InvariantCulture)),
        Gen.Int[0, 50_000].Select(day => IsoDay.Write(new DateOnly(1900, 3, 1).AddDays(day))),
        Gen.Char["abcdÉ世ی,;\"<&>'=_x0\n"].Array[1, 12].Select(letters => new string(letters).Trim()));

    private static readonly Gen<string[][]> Rows = Cell.Array[0, 7].Array[0, 12];

    [Fact]
    public void What_is_written_as_ods_is_read_back() => Rows.Sample(rows => Assert.Equal(Expected(rows), Read(MadeOds.WithTables(("Data", string.Concat(rows.Select(OdsRow)))))));

    [Fact]
    public void What_is_written_as_xlsx_is_read_back() => Rows.Sample(rows => Assert.Equal(Expected(rows), Read(Xlsx(rows))));

    [Fact]
    public void What_is_written_as_csv_is_read_back() => Rows.Where(rows => rows.Length > 0).Sample(rows =>
    {
        var csv = string.Concat(rows.Select(row => string.Join(',', row.Select(cell => $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"")) + "\r\n"));
        // The number of a row is its line, which a line end in a cell moves.
        Assert.Equal(Expected(rows).Select(row => row.Cells), Read(Encoding.UTF8.GetBytes(csv)).Select(row => row.Cells));
    });

    [Fact]
    public void A_damaged_file_gives_a_sentence_and_never_an_exception()
    {
        byte[][] files =
        [
            MadeOds.WithTables(("Data", string.Concat(Enumerable.Range(1, 28).Select(day => MadeOds.Row($"2026-01-{day:00}", "1", "2", "-"))))),
            Xlsx([["Date", "People"], ["2026-01-01", "10"], ["2026-01-02", "20"]]),
            "Date,\"Pe\"\"ople\"\n2026-01-01,10\n2026-01-02,é\n"u8.ToArray(),
        ];
        Gen.Select(Gen.Int[0, files.Length - 1], Gen.Int[0, 1_000_000], Gen.Int[0, 7], Gen.Bool).Sample((file, place, bit, isCut) =>
        {
            var bytes = files[file].ToArray();
            var at = place % bytes.Length;
            bytes[at] ^= (byte)(1 << bit);
            var reading = SpreadsheetReader.Read(isCut ? bytes[..at] : bytes, "Data", CancellationToken.None);
            Assert.True(reading.Sheet is not null || (reading.Code is { Length: > 0 } && reading.Problem!.EndsWith('.')));
        }, iter: 1_000);
    }

    [Fact]
    public void A_bit_that_flips_in_a_workbook_changes_no_value_unseen()
    {
        var whole = Xlsx([["Date", "People"], ["2026-01-01", "10"], ["2026-01-02", "20"]]);
        var expected = Read(whole);
        Gen.Select(Gen.Int[0, whole.Length - 1], Gen.Int[0, 7]).Sample((at, bit) =>
        {
            var bytes = whole.ToArray();
            bytes[at] ^= (byte)(1 << bit);
            if (SpreadsheetReader.Read(bytes, "Data", CancellationToken.None).Sheet is { } sheet)
                Assert.Equal(expected, sheet.Rows.Select(row => (row.Number, string.Join('|', row.Cells))));
        }, iter: 1_000);
    }

    [Fact]
    public void A_key_is_there_twice_when_its_parts_are() => Gen.Int[0, 5].Array[3].Array[0, 60].Sample(keys =>
    {
        var (fast, slow) = (new KeySet(3), new HashSet<(int, int, int)>());
        Assert.All(keys, key => Assert.Equal(slow.Add((key[0], key[1], key[2])), fast.Add(key)));
    });

    private static ImmutableArray<(int Number, string Cells)> Read(byte[] bytes)
    {
        var reading = SpreadsheetReader.Read(bytes, "Data", CancellationToken.None);
        Assert.Null(reading.Problem);
        return [.. reading.Sheet!.Rows.Select(row => (row.Number, string.Join('|', row.Cells)))];
    }

    private static ImmutableArray<(int Number, string Cells)> Expected(string[][] rows) =>
    [
        .. rows.Select((row, i) => (Number: i + 1, Cells: string.Join('|', row.Take(Array.FindLastIndex(row, cell => cell.Length > 0) + 1)))).Where(row => row.Cells.Length > 0),
    ];

    private static string OdsRow(string[] row) => $"<table:table-row>{string.Concat(row.Select(cell => $"<table:table-cell><text:p>{MadeXlsx.Xml(cell).Replace("\n", "</text:p><text:p>", StringComparison.Ordinal)}</text:p></table:table-cell>"))}</table:table-row>";

    private static byte[] Xlsx(string[][] rows)
    {
        var words = new List<string>();
        var sheet = string.Concat(rows.Select(row => $"<row>{string.Concat(row.Select(cell => XlsxCell(cell, words)))}</row>"));
        return new MadeXlsx { Rows = sheet, Strings = string.Concat(words.Select(word => $"<si><t>{word}</t></si>")) }.ToBytes();
    }

    private static string XlsxCell(string cell, List<string> words)
    {
        if (cell.Length == 0)
            return "<c/>";
        if (IsoDay.TryParse(cell, out var day))
            return string.Create(CultureInfo.InvariantCulture, $"<c s=\"1\"><v>{day.DayNumber - new DateOnly(1899, 12, 30).DayNumber}</v></c>");
        if (cell.All(char.IsAsciiDigit) && cell.Length < 15 && (cell.Length == 1 || cell[0] != '0'))
            return $"<c><v>{cell}</v></c>";
        words.Add(MadeXlsx.Xml(cell.Replace("_x", "_x005F_x", StringComparison.Ordinal)));
        return string.Create(CultureInfo.InvariantCulture, $"<c t=\"s\"><v>{words.Count - 1}</v></c>");
    }
}
