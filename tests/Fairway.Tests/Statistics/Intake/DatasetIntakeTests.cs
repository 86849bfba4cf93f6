using Fairway.Input;

namespace Fairway.Tests.Statistics.Intake;

public sealed class DatasetIntakeTests
{
    private const string Columns =
        """
        time: { column: date, every: day, complete: true }
        key: [date]
        columns:
          people: { role: measure, type: integer }
          boats: { role: measure, type: integer, missing: not-collected }
          place: { role: text }
        """;

    private const string Intake = "\nintake:\n  sheet: Days\n  headings: { date: Date, people: People, boats: Boats, place: Place }\n  missing: { \"-\": not-collected, \"#N/A\": not-collected }\n";

    private const string Agreement = "  agrees-with: { sheet: Weeks, time: Week ending, every: week, columns: { people: People, boats: Boats } }\n";

    [Theory]
    [InlineData("day/month/year", "31/01/2026", true)]
    [InlineData("day/month/year", "1/1/2026", false)]
    [InlineData("day/month/year", "01/31/2026", false)]
    [InlineData("day/month/year", "2026-01-31", false)]
    [InlineData("last-day-of-period", "2026-01-31", true)]
    [InlineData("iso", "2026-01-31", true)]
    [InlineData("iso", "31/01/2026", false)]
    [InlineData("iso", " 2026-01-31", false)]
    public void A_day_is_read_by_one_exact_pattern(string form, string day, bool isTaken)
    {
        var (table, faults) = MadeIntake.Read(Columns + Intake + $"  time: {form}\n", $"Date,People,Boats,Place\n{day},1,1,\n");
        Assert.Equal(isTaken, table is not null);
        if (isTaken)
            Assert.Equal("2026-01-31", table!.First.ToString());
        else
            Assert.Equal(("bad-date", 2, 1), (faults[0].Code, faults[0].Line, faults[0].Column));
    }

    [Theory]
    [InlineData("2018-03-31", "2018-Q1")]
    [InlineData("2018-03-30", null)]
    [InlineData("2018-Q1", null)]
    public void A_quarter_may_be_written_by_its_last_day(string day, string? quarter)
    {
        var yaml = Columns.Replace("every: day", "every: quarter", StringComparison.Ordinal) + Intake + "  time: last-day-of-period\n";
        var (table, faults) = MadeIntake.Read(yaml, $"Date,People,Boats,Place\n{day},1,1,\n");
        Assert.Equal(quarter, table?.First.ToString());
        Assert.Equal(quarter is null, faults.Any(fault => fault.Message.Contains("the last day of a quarter such as 2026-09-30", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_day_as_such_is_taken_whatever_the_pattern_of_those_in_words()
    {
        var rows = "<row><c t=\"str\"><v>Date</v></c><c t=\"str\"><v>People</v></c><c t=\"str\"><v>Boats</v></c><c t=\"str\"><v>Place</v></c></row><row><c s=\"1\"><v>43101</v></c><c><v>1</v></c><c><v>1</v></c></row>";
        var workbook = new MadeXlsx { Rows = rows, Sheets = "<sheet name=\"Days\" sheetId=\"1\" r:id=\"rId1\"/>" };
        var (table, faults) = MadeIntake.Read(Columns + Intake + "  time: day/month/year\n", workbook.ToBytes());
        Assert.Empty(faults);
        Assert.Equal("2018-01-01", table!.First.ToString());
    }

    [Fact]
    public void Rows_in_another_order_are_put_in_order_of_time_and_key_where_that_is_declared()
    {
        const string Csv = "Date,People,Boats,Place,Kind\n2026-01-02,3,1,,b\n2026-01-01,1,1,,z\n2026-01-02,2,1,,a\n";
        var yaml = Columns.Replace("key: [date]", "key: [date, kind]", StringComparison.Ordinal) + "\n  kind: { role: dimension }"
            + Intake.Replace("place: Place }", "place: Place, kind: Kind }", StringComparison.Ordinal);
        Assert.Equal("row-order", Assert.Single(MadeIntake.Read(yaml, Csv).Faults).Code);
        var (table, faults) = MadeIntake.Read(yaml + "  sort: true\n", Csv);
        Assert.Empty(faults);
        Assert.Equal(["z", "a", "b"], Enumerable.Range(0, 3).Select(row => table!.Dimensions["kind"][row]));
    }

    [Fact]
    public void A_cell_that_shows_an_error_is_refused_in_every_column_unless_the_mark_is_declared()
    {
        var (_, faults) = MadeIntake.Read(Columns + Intake, "Date,People,Boats,Place\n2026-01-01,#REF!,#N/A,Err:502\n");
        Assert.Equal([("error-cell", 2, 2), ("error-cell", 2, 4)], faults.Select(fault => (fault.Code, fault.Line, fault.Column)));
    }

    [Fact]
    public void Every_fault_of_a_row_is_told_and_a_bad_day_makes_no_gap()
    {
        var (_, faults) = MadeIntake.Read(Columns + Intake, "Date,People,Boats,Place\n2026-01-01,1,1,\n2026-1-2,x,1,\n2026-01-03,1,y,\n2026-01-05,1,1,\n");
        Assert.Equal([("bad-date", 3, 1), ("bad-value", 3, 2), ("bad-value", 4, 3), ("missing-row", 5, 1)], faults.Select(fault => (fault.Code, fault.Line, fault.Column)));
    }

    [Fact]
    public void A_fault_in_a_workbook_starts_with_the_cell_as_its_program_names_it()
    {
        var (_, faults) = MadeIntake.Read(Columns + Intake, Workbook([("2026-01-05", "many", "1")]));
        Assert.StartsWith("Days!B2: 'many' is not a whole number", Assert.Single(faults).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_of_another_dataset_is_told_by_its_headings()
    {
        var fault = Assert.Single(MadeIntake.Read(Columns + Intake, "Year,Quarter,Nationality\n2018,1,Eritrea\n").Faults);
        Assert.Equal("sheet-headings", fault.Code);
        Assert.Contains("the first row has 'Year', 'Quarter', 'Nationality'. Is it the file of this dataset?", fault.Message, StringComparison.Ordinal);
        Assert.Contains("Semicolons stand between", Assert.Single(MadeIntake.Read(Columns + Intake, "Date;People;Boats;Place\n2018;1;1;\n").Faults).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_for_a_dataset_that_takes_none_is_told_what_is_taken()
    {
        Assert.Contains("date,people,boats,place", Assert.Single(MadeIntake.Read(Columns, "a,b\n").Faults).Message, StringComparison.Ordinal);
        Assert.Contains("a PDF", Assert.Single(MadeIntake.Read(Columns, "%PDF-1.4").Faults).Message, StringComparison.Ordinal);
    }

    // 5 to 11 January 2026 is a week from Monday to Sunday.
    [Fact]
    public void Totals_that_differ_from_those_of_the_other_sheet_are_refused_with_both_places()
    {
        var days = Enumerable.Range(4, 9).Select(day => ($"2026-01-{day:00}", "10", "1")).ToArray();
        Assert.Empty(MadeIntake.Read(Columns + Intake + Agreement, Workbook(days, ("2026-01-04", "9999", "-"), ("2026-01-11", "70", "7"), ("2026-01-18", "1", "1"))).Faults);

        var (table, faults) = MadeIntake.Read(Columns + Intake + Agreement, Workbook(days, ("2026-01-11", "71", "7")));
        Assert.Null(table);
        var fault = Assert.Single(faults);
        Assert.Equal(("totals-differ", 2, 2), (fault.Code, fault.Line, fault.Column));
        Assert.Equal("Weeks!B2: The cell says 71 for the week to 2026-01-11, and Days!B3 to B9 add up to 70. Ask the publisher which is right.", fault.Message);
    }

    [Fact]
    public void Totals_are_not_compared_where_either_is_missing()
    {
        var days = Enumerable.Range(5, 7).Select(day => ($"2026-01-{day:00}", "10", day == 7 ? "-" : "1")).ToArray();
        Assert.Empty(MadeIntake.Read(Columns + Intake + Agreement, Workbook(days, ("2026-01-11", "-", "99"))).Faults);
    }

    [Fact]
    public void A_workbook_without_the_sheet_of_totals_is_refused()
    {
        var yaml = Columns + Intake + Agreement.Replace("Weeks", "Months", StringComparison.Ordinal);
        Assert.Equal("unknown-sheet", Assert.Single(MadeIntake.Read(yaml, Workbook([("2026-01-05", "1", "1")])).Faults).Code);
    }

    [Fact]
    public void An_outlier_is_a_warning_and_the_rows_are_taken()
    {
        var yaml = Columns + Intake + "  outliers: [{ column: people, divided-by: boats, above: 120 }, { column: people, above: 1000 }]\n";
        var (table, faults) = MadeIntake.Read(yaml, "Date,People,Boats,Place\n2026-01-01,120,1,\n2026-01-02,230,1,\n2026-01-03,500,-,\n2026-01-04,7,0,\n");
        Assert.Equal(4, table!.RowCount);
        var fault = Assert.Single(faults);
        Assert.Equal(("outlier", FaultSeverity.Warning, 3, 2), (fault.Code, fault.Severity, fault.Line, fault.Column));
        Assert.StartsWith("'people' divided by 'boats' is 230 for 2026-01-02, above 120", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("  time: american\n", "unknown-value")]
    [InlineData("  outliers: [{ column: place, above: 1 }]\n", "unknown-column")]
    [InlineData("  outliers: [{ column: people, above: many }]\n", "unknown-value")]
    [InlineData("  agrees-with: { sheet: W, time: T, every: week, columns: { place: P } }\n", "unknown-column")]
    public void A_mapping_that_cannot_be_is_refused(string more, string code)
    {
        var faults = new FaultList();
        Assert.Null(MadeIntake.Define(Columns + Intake + more, faults));
        Assert.Equal(code, Assert.Single(faults.ToSorted()).Code);
    }

    [Fact]
    public void Totals_by_a_period_that_cuts_those_of_the_dataset_are_refused()
    {
        var faults = new FaultList();
        MadeIntake.Define(Columns.Replace("every: day", "every: week", StringComparison.Ordinal) + Intake + Agreement.Replace("every: week", "every: month", StringComparison.Ordinal), faults);
        Assert.Equal("intake-agrees", Assert.Single(faults.ToSorted()).Code);
    }

    private static byte[] Workbook((string Day, string People, string Boats)[] days, params (string Day, string People, string Boats)[] weeks) => MadeOds.WithTables(
        ("Days", MadeOds.Words("Date", "People", "Boats", "Place") + string.Concat(days.Select(day => MadeOds.Row(day.Day, day.People, day.Boats, "")))),
        ("Weeks", MadeOds.Words("Week ending", "People", "Boats") + string.Concat(weeks.Select(week => MadeOds.Row(week.Day, week.People, week.Boats, "")))));
}
