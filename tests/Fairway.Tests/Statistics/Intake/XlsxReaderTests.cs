using System.Globalization;
using System.Text;
using Fairway.Statistics.Intake;

namespace Fairway.Tests.Statistics.Intake;

public sealed class XlsxReaderTests
{
    [Fact]
    public void Words_numbers_and_truth_are_read_as_they_are_shown()
    {
        var workbook = new MadeXlsx
        {
            Strings = "<si><t xml:space=\"preserve\"> plain </t></si><si><r><rPr><b/></rPr><t>rich </t></r><r><t>text</t></r><rPh sb=\"0\" eb=\"1\"><t>sound</t></rPh></si><si><t>two_x000A_lines</t></si>",
            Rows = "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c><c r=\"C1\" t=\"s\"><v>2</v></c><c r=\"D1\" t=\"inlineStr\"><is><r><t>in</t></r><r><t>line</t></r></is></c></row>"
                + "<row r=\"2\"><c r=\"A2\"><v>1101</v></c><c r=\"B2\"><v>1.1000000000000001</v></c><c r=\"C2\" t=\"b\"><v>1</v></c><c r=\"D2\"><v>1.5E3</v></c></row>"
                + "<row r=\"3\"><c r=\"A3\"><f>SUM(A1:A2)</f><v>7</v></c><c r=\"B3\" t=\"str\"><f>A1</f><v>said</v></c><c r=\"C3\"><f>NOW()</f></c><c r=\"D3\" t=\"e\"><v>#DIV/0!</v></c></row>",
        };
        var reading = Read(workbook);
        Assert.Equal([["plain", "rich text", "two\nlines", "inline"], ["1101", "1.1", "TRUE", "1500"], ["7", "said", SheetErrors.Uncalculated, "#DIV/0!"]], reading.Sheet!.Rows.Select(row => row.Cells));
        Assert.Equal(new DateOnly(2026, 8, 21), reading.Made);
    }

    // The 1900 system counts a 29 February 1900 that never was as day 60.
    [Theory]
    [InlineData("0", false, "0")]
    [InlineData("1", false, "1900-01-01")]
    [InlineData("59", false, "1900-02-28")]
    [InlineData("60", false, "60")]
    [InlineData("61", false, "1900-03-01")]
    [InlineData("43101", false, "2018-01-01")]
    [InlineData("43101.0", false, "2018-01-01")]
    [InlineData("43101.5", false, "43101.5")]
    [InlineData("-1", false, "-1")]
    [InlineData("1E300", false, "1E300")]
    [InlineData("2958465", false, "9999-12-31")]
    [InlineData("2958466", false, "2958466")]
    [InlineData("0", true, "1904-01-01")]
    [InlineData("41639", true, "2018-01-01")]
    public void A_day_is_counted_in_the_system_of_its_workbook(string serial, bool is1904, string expected)
    {
        var workbook = new MadeXlsx { Properties = $"<workbookPr date1904=\"{(is1904 ? "1" : "false")}\"/>", Rows = $"<row><c s=\"1\"><v>{serial}</v></c><c s=\"2\"><v>{serial}</v></c></row>" };
        Assert.Equal([expected, expected], Read(workbook).Sheet!.Rows[0].Cells);
    }

    [Theory]
    [InlineData("dd/mm/yyyy", true)]
    [InlineData("[$-409]d-mmm-yyyy;@", true)]
    [InlineData("yyyy\\-mm", true)]
    [InlineData("mmm", true)]
    [InlineData("\"to\" d mmmm", true)]
    [InlineData("General", false)]
    [InlineData("0.00", false)]
    [InlineData("#,##0;[Red]-#,##0", false)]
    [InlineData("0 \"days\"", false)]
    [InlineData("h:mm:ss", false)]
    [InlineData("[mm]:ss", false)]
    [InlineData("0_d", false)]
    [InlineData("\"open", false)]
    [InlineData("[open", false)]
    public void A_number_is_a_day_where_its_format_shows_one(string code, bool isDay) =>
        Assert.Equal(isDay ? "2018-01-01" : "43101", Read(new MadeXlsx { Formats = [code], Rows = "<row><c s=\"1\"><v>43101</v></c></row>" }).Sheet!.Rows[0].Cells[0]);

    [Fact]
    public void A_day_written_out_as_the_strict_form_does_is_a_day() =>
        Assert.Equal(["2018-01-01"], Read(new MadeXlsx { Namespace = MadeXlsx.Strict, Rows = "<row><c t=\"d\"><v>2018-01-01T00:00:00Z</v></c></row>" }).Sheet!.Rows[0].Cells);

    [Fact]
    public void Rows_and_cells_that_do_not_say_where_they_are_follow_the_one_before()
    {
        var rows = Read(new MadeXlsx { Rows = "<row><c><v>1</v></c><c r=\"D1\"><v>4</v></c><c><v>5</v></c></row><row r=\"9\"><c/><c r=\"AA9\"><v>27</v></c></row><row/><row><c><v>11</v></c></row>" }).Sheet!.Rows;
        Assert.Equal([1, 9, 11], rows.Select(row => row.Number));
        Assert.Equal(["1", "", "", "4", "5"], rows[0].Cells);
        Assert.Equal("27", rows[1][26]);
    }

    [Fact]
    public void Of_merged_cells_the_first_alone_has_what_is_shown()
    {
        var rows = Read(new MadeXlsx
        {
            Rows = "<row><c><v>1</v></c><c><v>2</v></c><c><v>3</v></c></row><row><c><v>4</v></c><c><v>5</v></c><c><v>6</v></c></row><row><c><v>7</v></c></row>",
            After = "<mergeCells><mergeCell ref=\"A1:B2\"/><mergeCell ref=\"nonsense\"/></mergeCells>",
        }).Sheet!.Rows;
        Assert.Equal([["1", "", "3"], ["", "", "6"], ["7"]], rows.Select(row => row.Cells));
    }

    [Fact]
    public void A_sheet_is_found_by_its_name_wherever_its_part_is()
    {
        var two = new MadeXlsx { Sheets = "<sheet name=\"Notes\" sheetId=\"2\" r:id=\"rId4\"/><sheet name=\"Data\" sheetId=\"1\" r:id=\"rId1\"/>", SheetTarget = "/xl/elsewhere/a.xml", Rows = "<row><c><v>1</v></c></row>" };
        Assert.Equal("1", Read(two).Sheet!.Rows[0][0]);
        Assert.Equal("2", Read(two, "Notes").Sheet!.Rows[0][0]);
        Assert.Equal("Data", Read(new MadeXlsx { Rows = two.Rows }, null).Sheet!.Name);
        Refused("unknown-sheet", "Notes, Data", Read(two, "SB_01"));
        Refused("unknown-sheet", "2 sheets: Notes, Data", Read(two, null));
    }

    [Theory]
    [InlineData("hidden")]
    [InlineData("veryHidden")]
    public void A_hidden_sheet_is_refused(string state) =>
        Refused("hidden-sheet", "hidden", Read(new MadeXlsx { Sheets = $"<sheet name=\"Data\" sheetId=\"1\" state=\"{state}\" r:id=\"rId1\"/>", Rows = "<row><c><v>1</v></c></row>" }));

    [Theory]
    [InlineData("application/vnd.ms-excel.sheet.macroEnabled.main+xml", ".xlsm")]
    [InlineData("application/vnd.ms-excel.sheet.binary.macroEnabled.main", ".xlsb")]
    [InlineData("application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml", "no workbook")]
    public void A_workbook_of_another_kind_is_refused_by_its_name(string type, string named) =>
        Refused("not-a-spreadsheet", named, Read(new MadeXlsx { Type = type }));

    [Theory]
    [InlineData("<row r=\"2\"/><row r=\"2\"/>")]
    [InlineData("<row r=\"0\"/>")]
    [InlineData("<row r=\"1048577\"/>")]
    [InlineData("<row><c r=\"B1\"/><c r=\"A1\"/></row>")]
    [InlineData("<row><c r=\"A2\"/></row>")]
    [InlineData("<row><c r=\"AAAA1\"/></row>")]
    [InlineData("<row><c t=\"s\"><v>0</v></c></row>")]
    public void A_sheet_that_contradicts_itself_is_refused(string rows) => Refused("sheet-damaged", "", Read(new MadeXlsx { Rows = rows }));

    [Fact]
    public void A_document_type_is_refused() =>
        Refused("sheet-damaged", "harm", Read(new MadeXlsx { Prolog = "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b \"bbbbbbbbbb\">]>" }));

    [Fact]
    public void A_million_cells_in_a_row_are_refused()
    {
        var cells = new StringBuilder();
        for (var i = 0; i < 1_000_000; i++)
            cells.Append(CultureInfo.InvariantCulture, $"<c><v>{i * 7919L % 1_000_003}</v></c>");
        Refused("sheet-limit", "more than 1000 cells", Read(new MadeXlsx { Rows = $"<row>{cells}</row>" }));
        Refused("sheet-limit", "more than 1000 cells", Read(new MadeXlsx { Rows = "<row><c r=\"XFD1\"><v>1</v></c></row>" }));
    }

    [Fact]
    public void A_workbook_that_unpacks_to_far_more_than_its_size_is_refused() =>
        Refused("sheet-limit", "200 times", Read(new MadeXlsx { Rows = new string(' ', 40_000_000) }));

    [Fact]
    public void Deep_nesting_and_a_cell_with_a_book_in_it_are_refused()
    {
        Refused("sheet-limit", "deeper", Read(new MadeXlsx { Rows = string.Concat(Enumerable.Repeat("<row>", 100)) + string.Concat(Enumerable.Repeat("</row>", 100)) }));
        var book = string.Concat(Enumerable.Range(0, 10_000));
        Refused("sheet-limit", "32767 characters", Read(new MadeXlsx { Rows = $"<row><c t=\"str\"><v>{book}</v></c></row>" }));
        Refused("sheet-limit", "32767 characters", Read(new MadeXlsx { Strings = $"<si><t>{book}</t></si>" }));
    }

    [Fact]
    public void A_part_that_was_changed_after_it_was_packed_is_refused()
    {
        var bytes = new MadeXlsx { Rows = "<row><c><v>1</v></c></row>" }.ToBytes();
        // The checksum of the sheet in the directory at the end.
        var name = bytes.AsSpan().LastIndexOf("xl/worksheets/sheet1.xml"u8);
        bytes[name - 46 + 16] ^= 1;
        Refused("sheet-damaged", "not what was packed", SpreadsheetReader.Read(bytes, "Data", CancellationToken.None));
    }

    private static SheetReading Read(MadeXlsx workbook, string? sheet = "Data") => SpreadsheetReader.Read(workbook.ToBytes(), sheet, CancellationToken.None);

    private static void Refused(string code, string part, SheetReading reading)
    {
        Assert.Null(reading.Sheet);
        Assert.Equal(code, reading.Code);
        Assert.Contains(part, reading.Problem, StringComparison.Ordinal);
        Assert.EndsWith(".", reading.Problem, StringComparison.Ordinal);
    }
}
