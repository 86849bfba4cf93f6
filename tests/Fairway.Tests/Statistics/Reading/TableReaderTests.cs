using System.Globalization;
using System.Text;
using Fairway.Input;
using Fairway.Statistics;

namespace Fairway.Tests.Statistics.Reading;

public sealed class TableReaderTests
{
    private static readonly MadeDataset Made = new();

    [Fact]
    public void Rows_are_read_in_typed_columns_with_their_status()
    {
        var table = Made.Require().Table;
        Assert.Equal(4, table.RowCount);
        Assert.Equal([10m, 20m, 40m, 0m], Enumerable.Range(0, 4).Select(row => table.Measures["people"][row]!.Value));
        Assert.Equal(ValueStatus.Revised, table.Measures["people"].Status(2));
        Assert.Equal(ValueStatus.Final, table.Statuses[3]);
        Assert.Equal(("2024-02-27", "2024-03-01"), (table.First.ToString(), table.Last.ToString()));
    }

    [Fact]
    public void A_missing_value_is_nothing_and_never_zero()
    {
        var landings = Made.Require().Table.Measures["landings"];
        Assert.Null(landings[0]);
        Assert.Equal(ValueStatus.NotCollected, landings.Status(0));
        Assert.Null(landings[1]);
        Assert.Equal(0, landings[2]);
        Assert.Equal(ValueStatus.Revised, landings.Status(2));
    }

    [Theory]
    [InlineData("2024-02-28,5.5,2,0,final", 12, "bad-value")]
    [InlineData("2024-02-28,0x10,2,0,final", 12, "bad-value")]
    [InlineData("2024-02-28,+5,2,0,final", 12, "bad-value")]
    [InlineData("2024-02-28,-5,2,0,final", 12, "bad-value")]
    [InlineData("2024-02-28,05,2,0,final", 12, "bad-value")]
    [InlineData("2024-02-28,\"1,000\",2,0,final", 12, "bad-value")]
    [InlineData("2024-02-28, 5,2,0,final", 12, "bad-value")]
    [InlineData("2024-02-28,1e3,2,0,final", 12, "bad-value")]
    [InlineData("2024-02-28,۵,2,0,final", 12, "bad-value")]
    [InlineData("2024-02-28,,2,0,final", 12, "bad-value")]
    [InlineData("2024-02-28,9999999999999999,2,0,final", 12, "bad-value")]
    [InlineData("2024-2-28,5,2,0,final", 1, "bad-date")]
    [InlineData("28/02/2024,5,2,0,final", 1, "bad-date")]
    [InlineData("2024-02-30,5,2,0,final", 1, "bad-date")]
    [InlineData("1402-12-09,5,2,0,final", 1, "bad-date")]
    [InlineData("2024-02-28,5,2,0,sure", 18, "bad-status")]
    [InlineData("2024-02-28,5,2,0,", 18, "bad-status")]
    [InlineData("2024-02-28,5,2,3,final", 16, "rule")]
    [InlineData("2024-02-28,5,2,0", 1, "csv-fields")]
    [InlineData("2024-02-28,5,2,0,final,x", 1, "csv-fields")]
    [InlineData("2024-02-28,5\"6\",2,0,final", 13, "csv-syntax")]
    [InlineData("2024-02-28,\"5\"6,2,0,final", 15, "csv-syntax")]
    [InlineData("2024-02-28,\"5,2,0,final", 12, "csv-syntax")]
    public void A_row_that_breaks_the_schema_is_named_by_line_and_column(string row, int column, string code)
    {
        var (dataset, faults) = Made.WithRow(3, row).Read();
        Assert.Null(dataset);
        Assert.Equal(("datasets/made/made.csv", 3, column, code), (faults[0].File, faults[0].Line, faults[0].Column, faults[0].Code));
    }

    [Theory]
    [InlineData("2024-02-27,5,2,0,final", "duplicate-row")]
    [InlineData("2024-02-26,5,2,0,final", "row-order")]
    [InlineData("2024-03-05,5,2,0,final", "missing-row")]
    public void A_complete_series_has_each_day_once_and_in_order(string row, string code)
    {
        var (_, faults) = Made.WithRow(3, row).Read();
        Assert.Equal((3, code), (faults[0].Line, faults[0].Code));
    }

    [Fact]
    public void A_gap_says_how_many_days_are_missing()
    {
        var (_, faults) = Made.WithRow(5, "2024-03-04,0,0,0,final").Read();
        Assert.StartsWith("3 missing before 2024-03-04", Assert.Single(faults).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("date,people,boats,landings", 1)]
    [InlineData("date,people,boats,landings,status,more", 35)]
    [InlineData("Date,people,boats,landings,status", 1)]
    [InlineData("date,boats,people,landings,status", 6)]
    public void The_header_is_exact(string header, int column)
    {
        var (_, faults) = Made.WithRow(1, header).Read();
        var fault = Assert.Single(faults);
        Assert.Equal(("csv-header", 1, column), (fault.Code, fault.Line, fault.Column));
    }

    [Fact]
    public void An_empty_file_and_a_header_alone_are_faults()
    {
        Assert.Equal("csv-header", Assert.Single((Made with { Csv = "" }).Read().Faults).Code);
        Assert.Equal("no-rows", Assert.Single((Made with { Csv = "date,people,boats,landings,status\n" }).Read().Faults).Code);
    }

    [Fact]
    public void Only_the_first_hundred_faults_are_listed_and_the_rest_counted()
    {
        var csv = new StringBuilder("date,people,boats,landings,status\n");
        for (var i = 0; i < 250; i++)
            csv.Append(CultureInfo.InvariantCulture, $"{IsoDay.Write(new DateOnly(2024, 1, 1).AddDays(i))},many,1,0,final\n");
        var (_, faults) = (Made with { Csv = csv.ToString() }).Read();
        Assert.Equal(101, faults.Length);
        Assert.StartsWith("250 faults", faults.Single(fault => fault.Code == "more-faults").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Line_ends_and_a_byte_order_mark_make_no_difference()
    {
        var crlf = Made with { Csv = "\uFEFF" + Made.Csv.ReplaceLineEndings("\r\n") };
        Assert.Equal(4, crlf.Require().Table.RowCount);
    }

    [Fact]
    public void A_field_longer_than_the_limit_is_refused()
    {
        var (_, faults) = Made.WithRow(3, $"2024-02-28,{new string('1', 10_001)},2,0,final").Read();
        Assert.Equal("csv-limit", faults[0].Code);
    }

    [Fact]
    public void A_record_with_more_fields_than_the_limit_is_refused()
    {
        var (_, faults) = Made.WithRow(3, "2024-02-28" + new string(',', 256)).Read();
        Assert.Equal("csv-limit", faults[0].Code);
    }
}
