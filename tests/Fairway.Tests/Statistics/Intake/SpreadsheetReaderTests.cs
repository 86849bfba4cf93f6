using System.Text;
using Fairway.Input;
using Fairway.Statistics.Intake;

namespace Fairway.Tests.Statistics.Intake;

public sealed class SpreadsheetReaderTests
{
    [Theory]
    [InlineData("SB_to_2025-11-13.ods", 2875, 411, "2025-11-14")]
    [InlineData("SB_to_2026-08-20.ods", 3155, 451, "2026-08-21")]
    public void A_real_release_is_read_as_it_is(string file, int daily, int weekly, string made)
    {
        var bytes = TestDatasets.File(file);
        var days = Read(bytes, "SB_01");
        Assert.Equal(daily, days.Sheet!.Rows.Length);
        Assert.Equal(["Date", "Migrants arrived", "Boats arrived", "Boats arrived - involved in uncontrolled landings", "Notes"], days.Sheet.Rows[0].Cells);
        Assert.Equal(["2018-01-01", "0", "0", "-"], days.Sheet.Rows[1].Cells);
        Assert.Equal(made, IsoDay.Write(days.Made!.Value));
        Assert.Equal(weekly, Read(bytes, "SB_02").Sheet!.Rows.Length);
    }

    [Fact]
    public void Blank_rows_before_the_text_of_the_cover_keep_their_numbers()
    {
        var cover = Read(TestDatasets.File("SB_to_2026-08-20.ods"), "Cover_sheet").Sheet!;
        Assert.Equal(3, cover.Rows.Single(row => row[0].StartsWith("Migrants detected", StringComparison.Ordinal)).Number);
    }

    [Fact]
    public void Repeated_cells_and_rows_stand_as_often_as_they_say()
    {
        var sheet = Read(MadeOds.WithRows(
            "<table:table-row table:number-rows-repeated=\"3\"><table:table-cell/><table:table-cell table:number-columns-repeated=\"2\"><text:p>7</text:p></table:table-cell><table:table-cell table:number-columns-repeated=\"16000\"/></table:table-row>"
            + "<table:table-row table:number-rows-repeated=\"1045701\"><table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row>"
            + "<table:table-row><table:table-cell><text:p>last</text:p></table:table-cell></table:table-row>"), "SB_01").Sheet!;
        Assert.Equal([1, 2, 3, 1045705], sheet.Rows.Select(row => row.Number));
        Assert.All(sheet.Rows.Take(3), row => Assert.Equal(["", "7", "7"], row.Cells));
    }

    [Fact]
    public void A_comment_on_a_cell_is_no_part_of_its_value()
    {
        var sheet = Read(MadeOds.WithRows(
            "<table:table-row><table:table-cell><office:annotation><text:p>by someone</text:p></office:annotation><text:p>one<text:s/>two</text:p><text:p>three</text:p></table:table-cell><table:table-cell><text:p>next</text:p></table:table-cell></table:table-row>"), "SB_01").Sheet!;
        Assert.Equal(["one two\nthree", "next"], sheet.Rows[0].Cells);
    }

    [Fact]
    public void A_sheet_that_is_not_there_is_answered_with_those_that_are()
    {
        var reading = Read(TestDatasets.File("SB_to_2026-08-20.ods"), "SB_03");
        Assert.Equal("unknown-sheet", reading.Code);
        Assert.Contains("Cover_sheet, Notes, SB_01, SB_02", reading.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_type_is_refused() => Refused("sheet-damaged", MadeOds.WithContent(
        "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b \"bbbbbbbbbb\"><!ENTITY c \"&b;&b;&b;&b;\">]><a>&c;</a>"));

    [Fact]
    public void An_archive_that_unpacks_to_far_more_than_its_size_is_refused() => Refused("sheet-limit", MadeOds.Bomb(megabytes: 40));

    [Fact]
    public void A_million_cells_in_a_row_are_refused_one_by_one_and_repeated()
    {
        Refused("sheet-limit", MadeOds.WithRows("<table:table-row><table:table-cell table:number-columns-repeated=\"1000000\"><text:p>1</text:p></table:table-cell></table:table-row>"));
        var cells = new StringBuilder();
        for (var i = 0; i < 100_000; i++)
            cells.Append("<table:table-cell><text:p>").Append(i * 7919L % 100_003).Append("</text:p></table:table-cell>");
        Refused("sheet-limit", MadeOds.WithRows($"<table:table-row>{cells}</table:table-row>"));
    }

    [Fact]
    public void A_row_with_text_repeated_beyond_the_limit_is_refused() => Refused("sheet-limit", MadeOds.WithRows(
        "<table:table-row table:number-rows-repeated=\"1000001\"><table:table-cell><text:p>1</text:p></table:table-cell></table:table-row>"));

    [Fact]
    public void Many_rows_of_many_cells_are_refused_together() => Refused("sheet-limit", MadeOds.WithRows(
        "<table:table-row table:number-rows-repeated=\"20000\"><table:table-cell table:number-columns-repeated=\"600\"><text:p>1</text:p></table:table-cell></table:table-row>"));

    [Fact]
    public void Deep_nesting_is_refused() => Refused("sheet-limit", MadeOds.WithRows(
        $"<table:table-row><table:table-cell>{string.Concat(Enumerable.Repeat("<text:p>", 100))}1{string.Concat(Enumerable.Repeat("</text:p>", 100))}</table:table-cell></table:table-row>"));

    [Fact]
    public void A_cell_with_a_book_in_it_is_refused() => Refused("sheet-limit", MadeOds.WithRows(
        $"<table:table-row><table:table-cell><text:p>{string.Concat(Enumerable.Range(0, 10_000))}</text:p></table:table-cell></table:table-row>"));

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("99999999999")]
    [InlineData("many")]
    public void A_senseless_number_of_repetitions_is_refused(string repeated) => Refused("sheet-damaged", MadeOds.WithRows(
        $"<table:table-row table:number-rows-repeated=\"{repeated}\"><table:table-cell><text:p>1</text:p></table:table-cell></table:table-row>"));

    [Fact]
    public void Half_a_file_is_refused() => Refused("sheet-damaged", TestDatasets.File("SB_to_2026-08-20.ods")[..40_000]);

    [Fact]
    public void A_hidden_sheet_is_refused() => Refused("hidden-sheet", MadeOds.WithContent(
        "<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\" xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\">"
        + "<office:automatic-styles><style:style style:name=\"ta2\" style:family=\"table\"><style:table-properties table:display=\"false\"/></style:style></office:automatic-styles>"
        + "<office:body><office:spreadsheet><table:table table:name=\"SB_01\" table:style-name=\"ta2\"/></office:spreadsheet></office:body></office:document-content>"));

    [Fact]
    public void What_lies_under_a_merged_cell_or_was_never_calculated_is_no_value()
    {
        var sheet = Read(MadeOds.WithRows(
            "<table:table-row><table:table-cell><text:p>shown</text:p></table:table-cell><table:covered-table-cell><text:p>under</text:p></table:covered-table-cell><table:table-cell table:formula=\"of:=1\"/>"
            + "<table:table-cell office:value-type=\"percentage\" office:value=\"0.125\"><text:p>13%</text:p></table:table-cell></table:table-row>"), "SB_01").Sheet!;
        Assert.Equal(["shown", "", SheetErrors.Uncalculated, "0.125"], sheet.Rows[0].Cells);
    }

    [Fact]
    public void The_only_sheet_needs_no_name()
    {
        Assert.Equal("One", SpreadsheetReader.Read(MadeOds.WithTables(("One", MadeOds.Headings)), null, CancellationToken.None).Sheet!.Name);
        Assert.Equal("unknown-sheet", SpreadsheetReader.Read(MadeOds.WithTables(("One", ""), ("Two", "")), null, CancellationToken.None).Code);
    }

    [Fact]
    public void A_file_over_the_limit_is_refused_unread() => Refused("sheet-limit", new byte[SheetLimits.MaxFileBytes + 1]);

    [Theory]
    [InlineData("a,b\r\n1,2\r\n", "a|b;1|2")]
    [InlineData("a,b\n1,2", "a|b;1|2")]
    [InlineData("\"a,b\",\"say \"\"x\"\"\"\n", "a,b|say \"x\"")]
    [InlineData("\"two\nlines\",2\n3,4\n", "two\nlines|2;3|4")]
    [InlineData("a,,c\n", "a||c")]
    [InlineData("\"\",b\n", "|b")]
    public void Csv_is_read_as_its_standard_says(string csv, string cells) =>
        Assert.Equal(cells, string.Join(';', Read(Encoding.UTF8.GetBytes(csv), "any").Sheet!.Rows.Select(row => string.Join('|', row.Cells))));

    private static SheetReading Read(byte[] bytes, string sheet) => SpreadsheetReader.Read(bytes, sheet, CancellationToken.None);

    private static void Refused(string code, byte[] bytes)
    {
        var reading = Read(bytes, "SB_01");
        Assert.Null(reading.Sheet);
        Assert.Equal(code, reading.Code);
        Assert.EndsWith(".", reading.Problem, StringComparison.Ordinal);
    }
}
