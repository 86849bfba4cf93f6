using System.Collections.Immutable;
using System.Globalization;
using Fairway.Statistics;
using Fairway.Statistics.Intake;
using Fairway.Statistics.Rows;

namespace Fairway.Tests.Statistics;

public sealed class DatasetRowsTests
{
    private static readonly Dataset Data = TestDatasets.SmallBoats;

    [Fact]
    public void Weekly_sums_equal_the_publishers_own_weekly_table_in_every_week()
    {
        var sheet = SpreadsheetReader.Read(TestDatasets.File("SB_to_2026-08-20.ods"), "SB_02", CancellationToken.None).Sheet!;
        var weeks = Ask(new() { Every = Grain.Week }).Rows.ToDictionary(row => row.Period);
        Assert.Equal(450, sheet.Rows.Length - 1);
        foreach (var row in sheet.Rows.Skip(1))
        {
            var week = weeks[row[0]];
            Assert.True(week.IsComplete);
            var sums = week.Values.Select(value => value?.ToString(CultureInfo.InvariantCulture) ?? "-").ToArray();
            Assert.Equal([row[1], row[2]], sums[..2]);
            // Uncontrolled landings were collected from Sunday 1 January 2023. The publisher gives that one day as its week; here six days are missing.
            Assert.Equal(row[0] == "2023-01-01" ? "-" : row[3], sums[2]);
        }
    }

    [Fact]
    public void A_period_that_is_not_over_says_so()
    {
        var months = Ask(new() { Every = Grain.Month, From = new(2026, 7, 1) }).Rows;
        Assert.Equal([("2026-07", true), ("2026-08", false)], months.Select(row => (row.Period, row.IsComplete)));
        Assert.Equal(new DateOnly(2026, 8, 20), months[1].To);
    }

    [Fact]
    public void A_period_that_the_question_cuts_says_so()
    {
        var month = Assert.Single(Ask(new() { Every = Grain.Month, From = new(2025, 4, 15), To = new(2025, 4, 17) }).Rows);
        Assert.Equal(("2025-04", false), (month.Period, month.IsComplete));
        Assert.Equal((new DateOnly(2025, 4, 15), new DateOnly(2025, 4, 17)), (month.From, month.To));
    }

    [Fact]
    public void A_period_with_a_missing_value_has_no_sum_but_its_reason()
    {
        var years = Ask(new() { Every = Grain.Year }).Rows;
        Assert.Equal((45755m, null), (years[4].Values[0], years[4].Values[2]));
        Assert.Equal([ValueStatus.Provisional, ValueStatus.Provisional, ValueStatus.NotCollected], years[4].Statuses);
        Assert.Equal(ValueStatus.NotCollected, years[4].Status);
        Assert.NotNull(years[5].Values[2]);
        Assert.Equal(ValueStatus.Provisional, years[5].Status);
    }

    [Fact]
    public void Rows_are_sorted_by_a_column_and_cut_after_it()
    {
        var top = Ask(new() { Sort = "-people", Limit = 2 });
        Assert.Equal(3154, top.Total);
        Assert.Equal([("2022-09-03", 1305m), ("2021-11-11", 1250m)], top.Rows.Select(row => (row.Period, row.Values[0]!.Value)));
        Assert.Equal("2021-11-11", Ask(new() { Sort = "-people", Limit = 1, Offset = 1 }).Rows[0].Period);
        Assert.Equal("2026-08-20", Ask(new() { Sort = "-date", Limit = 1 }).Rows[0].Period);
    }

    [Fact]
    public void What_was_not_collected_comes_last_in_either_order()
    {
        Assert.Null(Ask(new() { Every = Grain.Year, Sort = "uncontrolled-landings" }).Rows[^1].Values[2]);
        Assert.Null(Ask(new() { Every = Grain.Year, Sort = "-uncontrolled-landings" }).Rows[^1].Values[2]);
    }

    [Fact]
    public void Quarters_of_a_year_add_up_to_it()
    {
        var quarters = Ask(new() { Every = Grain.Quarter, From = new(2025, 1, 1), To = new(2025, 12, 31) }).Rows;
        Assert.Equal(["2025-Q1", "2025-Q2", "2025-Q3", "2025-Q4"], quarters.Select(row => row.Period));
        Assert.Equal(41472, quarters.Sum(row => row.Values[0]));
    }

    [Fact]
    public void Outside_the_data_there_are_no_rows()
    {
        Assert.Empty(Ask(new() { From = new(2030, 1, 1) }).Rows);
        Assert.Empty(Ask(new() { To = new(2017, 12, 31) }).Rows);
        Assert.Empty(Ask(new() { Every = Grain.Month, From = new(2030, 1, 1) }).Rows);
        Assert.Empty(Ask(new() { Altogether = true, To = new(2017, 12, 31) }).Rows);
        Assert.Equal(3154, Ask(new() { From = DateOnly.MinValue, To = DateOnly.MaxValue }).Total);
    }

    [Fact]
    public void A_question_that_cannot_be_answered_has_a_code_and_a_sentence()
    {
        Refused("bad-period", new() { From = new(2026, 1, 2), To = new(2026, 1, 1) });
        Refused("limit-out-of-range", new() { Limit = 0 });
        Refused("limit-out-of-range", new() { Limit = RowsQuery.MaxLimit + 1 });
        Refused("offset-out-of-range", new() { Offset = -1 });
        Refused("unknown-column", new() { Sort = "persons" });
        Refused("unknown-column", new() { Sort = "--people" });
        Refused("unknown-column", new() { Every = Grain.Month, Sort = "status" });
        Refused("unknown-column", new() { Columns = ["persons"] });
        Refused("unknown-column", new() { Every = Grain.Month, By = ["status"] });
        Refused("unknown-column", new() { Ranges = ImmutableDictionary<string, ValueRange>.Empty.Add("persons", new(1, null)) });
        Refused("bad-range", new() { Ranges = ImmutableDictionary<string, ValueRange>.Empty.Add("people", new(2, 1)) });
        Refused("bad-period", new() { Last = 0 });
        Refused("bad-period", new() { Last = RowsQuery.MaxLast + 1 });
        Refused("bad-period", new() { Last = 3, From = new(2026, 1, 1) });
        Refused("bad-period", new() { Every = Grain.Month, Altogether = true });
        Refused("by-without-every", new() { By = ["date"] });
        Refused("unknown-column", new() { Where = ImmutableDictionary<string, ImmutableArray<string>>.Empty.Add("people", ["1"]) });
    }

    private static RowsResult Ask(RowsQuery query) => DatasetRows.Query(Data, query with { Limit = query.Limit == 1000 ? 10_000 : query.Limit }).Rows!;

    private static void Refused(string code, RowsQuery query)
    {
        var answer = DatasetRows.Query(Data, query);
        Assert.Null(answer.Rows);
        Assert.Equal(code, answer.ProblemCode);
        Assert.EndsWith(".", answer.Problem, StringComparison.Ordinal);
    }
}
