using System.Collections.Immutable;
using Fairway.Statistics;
using Fairway.Statistics.Rows;

namespace Fairway.Tests.Statistics;

public sealed class RowsQueryTests
{
    private static readonly Dataset Data = MadeQuarters.Of(
        """
        2024-Q1,Eritrea,Female,Dover,10,provisional
        2024-Q1,Eritrea,Male,Dover,1,final
        2024-Q1,Sudan,Male,,30,revised
        2024-Q2,Eritrea,Male,,20,final
        2024-Q4,"Gambia, The",Male,,100,final
        2025-Q1,Eritrea,Female,Deal,50,estimated
        2025-Q1,Sudan,Female,,5,final
        2025-Q1,Sudan,Male,,7,final
        2025-Q2,Sudan,Male,,[c],final

        """);

    [Fact]
    public void Rows_that_are_not_added_up_are_those_of_the_table()
    {
        var rows = Ask(new());
        Assert.Equal(["quarter", "nationality", "sex", "port", "status", "people"], rows.Columns.Select(column => column.Name));
        Assert.Equal(9, rows.Total);
        Assert.Equal(("2024-Q1", "Eritrea|Female|Dover|provisional", 10m), Flat(rows.Rows[0]));
        Assert.Equal(("2025-Q2", "Sudan|Male||final", null), Flat(rows.Rows[8]));
        Assert.Equal(ValueStatus.Suppressed, rows.Rows[8].Statuses[0]);
        Assert.Equal((new DateOnly(2025, 4, 1), new DateOnly(2025, 6, 30)), (rows.Rows[8].From, rows.Rows[8].To));
    }

    [Fact]
    public void Sums_are_told_apart_by_words_and_have_their_most_uncertain_status()
    {
        var rows = Ask(new() { Every = Grain.Quarter, By = ["nationality"], To = new(2024, 6, 30) });
        Assert.Equal(["quarter", "nationality", "people"], rows.Columns.Select(column => column.Name));
        Assert.Equal([("2024-Q1", "Eritrea", 11m), ("2024-Q1", "Sudan", 30m), ("2024-Q2", "Eritrea", 20m)], rows.Rows.Select(Flat));
        Assert.Equal([ValueStatus.Provisional, ValueStatus.Revised, ValueStatus.Final], rows.Rows.Select(row => row.Statuses[0]));
    }

    [Fact]
    public void A_year_with_a_quarter_without_rows_or_value_has_no_sum()
    {
        var rows = Ask(new() { Every = Grain.Year, By = ["sex"] }).Rows;
        // Of 2024 nothing is known of the third quarter, whoever is asked of.
        Assert.Equal([("2024", "Female", null), ("2024", "Male", null), ("2025", "Female", 55m), ("2025", "Male", null)], rows.Select(Flat));
        Assert.Equal([ValueStatus.NotCollected, ValueStatus.NotCollected, ValueStatus.Estimated, ValueStatus.Suppressed], rows.Select(row => row.Statuses[0]));
        Assert.Equal([true, true, false, false], rows.Select(row => row.IsComplete));
    }

    [Fact]
    public void All_the_time_is_one_period_named_by_its_days()
    {
        var row = Assert.Single(Ask(new() { Altogether = true, From = new(2025, 1, 1), To = new(2025, 3, 31) }).Rows);
        Assert.Equal(("2025-01-01/2025-03-31", "", 62m), Flat(row));
        Assert.Equal(
            [("2025-01-01/2025-03-31", "Eritrea|Female", 50m), ("2025-01-01/2025-03-31", "Sudan|Female", 5m), ("2025-01-01/2025-03-31", "Sudan|Male", 7m)],
            Ask(new() { Altogether = true, By = ["nationality", "sex"], From = new(2025, 1, 1), To = new(2025, 3, 31) }).Rows.Select(Flat));
    }

    [Fact]
    public void Words_are_joined_by_or_and_columns_by_and()
    {
        var rows = Ask(new() { Where = Where(("nationality", ["Sudan", "Gambia, The"]), ("sex", ["Male"])) });
        Assert.Equal([30m, 100m, 7m, null], rows.Rows.Select(row => row.Values[0]));
    }

    [Fact]
    public void A_quarter_whose_rows_are_all_of_other_words_counts_zero()
    {
        var rows = Ask(new() { Every = Grain.Quarter, Where = Where(("nationality", ["Sudan"])) }).Rows;
        Assert.Equal([30m, 0m, null, 0m, 12m, null], rows.Select(row => row.Values[0]));
        Assert.Equal(ValueStatus.NotCollected, rows[2].Statuses[0]);
    }

    [Fact]
    public void The_last_periods_are_counted_back_from_the_end_of_the_data_or_the_question()
    {
        Assert.Equal(["2025-Q1", "2025-Q2"], Ask(new() { Every = Grain.Quarter, Last = 2 }).Rows.Select(row => row.Period));
        Assert.Equal(["2024-Q2", "2024-Q3", "2024-Q4"], Ask(new() { Every = Grain.Quarter, Last = 3, To = new(2025, 2, 1) }).Rows.Select(row => row.Period));
        Assert.Equal([("2025", false)], Ask(new() { Every = Grain.Year, Last = 1 }).Rows.Select(row => (row.Period, row.IsComplete)));
        Assert.Equal(4, Ask(new() { Last = 2 }).Total);
        Assert.Equal("2025-01-01/2025-06-30", Assert.Single(Ask(new() { Altogether = true, Last = 2 }).Rows).Period);
        Assert.Equal(9, Ask(new() { Last = RowsQuery.MaxLast }).Total);
    }

    [Fact]
    public void Rows_are_sorted_by_words_numbers_or_time_and_equals_stay_in_order()
    {
        Assert.Equal([100m, 50m, 30m, 20m, 10m, 7m, 5m, 1m, null], Ask(new() { Sort = "-people" }).Rows.Select(row => row.Values[0]));
        Assert.Equal([1m, 5m, 7m, 10m, 20m, 30m, 50m, 100m, null], Ask(new() { Sort = "people" }).Rows.Select(row => row.Values[0]));
        Assert.Equal([10m, 1m, 20m, 50m, 100m, 30m, 5m, 7m, null], Ask(new() { Sort = "nationality" }).Rows.Select(row => row.Values[0]));
        Assert.Equal([30m, 5m, 7m, null, 100m, 10m, 1m, 20m, 50m], Ask(new() { Sort = "-nationality" }).Rows.Select(row => row.Values[0]));
        Assert.Equal([null, 50m, 5m, 7m, 100m, 20m, 10m, 1m, 30m], Ask(new() { Sort = "-quarter" }).Rows.Select(row => row.Values[0]));
        Assert.Equal(["Dover", "Dover", "Deal"], Ask(new() { Sort = "-port" }).Rows.Select(row => row.Words[2]).Take(3));
        Assert.Equal("estimated", Ask(new() { Sort = "-status" }).Rows[0].Words[3]);
        Assert.Equal("Gambia, The", Ask(new() { Every = Grain.Quarter, By = ["nationality"], Sort = "-people", Limit = 1 }).Rows[0].Words[0]);
    }

    [Fact]
    public void Rows_are_kept_whose_values_lie_in_a_range()
    {
        Assert.Equal([30m, 20m, 50m], Ask(new() { Ranges = Range(20, 50) }).Rows.Select(row => row.Values[0]));
        Assert.Equal([30m, 20m, 100m, 50m], Ask(new() { Ranges = Range(20, null) }).Rows.Select(row => row.Values[0]));
        // Of sums, the sum.
        Assert.Equal([("2024-Q1", "", 41m), ("2025-Q1", "", 62m)], Ask(new() { Every = Grain.Quarter, Ranges = Range(null, 99) }).Rows.Where(row => row.Values[0] > 20).Select(Flat));
        Assert.Equal(3, Ask(new() { Ranges = Range(20, 50), Limit = 1 }).Total);
    }

    [Fact]
    public void Columns_are_chosen_in_their_order_and_others_may_still_be_sorted_by()
    {
        var rows = Ask(new() { Columns = ["sex", "nationality"], Sort = "-people", Limit = 1 });
        Assert.Equal(["quarter", "sex", "nationality"], rows.Columns.Select(column => column.Name));
        Assert.Equal("Male|Gambia, The", string.Join('|', rows.Rows[0].Words));
        Assert.Empty(rows.Rows[0].Values);
        Assert.Equal(["quarter", "people"], Ask(new() { Every = Grain.Quarter, By = ["sex"], Columns = ["people"] }).Columns.Select(column => column.Name));
    }

    [Fact]
    public void Pages_cut_the_rows_after_they_are_put_in_order()
    {
        var page = Ask(new() { Sort = "-people", Limit = 2, Offset = 1 });
        Assert.Equal((9, 50m, 30m), (page.Total, page.Rows[0].Values[0], page.Rows[1].Values[0]));
        Assert.Empty(Ask(new() { Offset = 9 }).Rows);
    }

    [Fact]
    public void A_problem_names_what_may_be_asked_instead()
    {
        Assert.Contains("nationality, sex", DatasetRows.Query(Data, new() { Every = Grain.Year, By = ["port"] }).Problem, StringComparison.Ordinal);
        Assert.Contains("quarter, year, or all", DatasetRows.Query(Data, new() { Every = Grain.Month }).Problem, StringComparison.Ordinal);
        var unknown = DatasetRows.Query(Data, new() { Where = Where(("sex", ["unknown"])) });
        Assert.Equal(("unknown-value", "sex"), (unknown.ProblemCode, unknown.Parameter));
        Assert.Contains("Female, Male", unknown.Problem, StringComparison.Ordinal);
        Assert.Equal("limit-out-of-range", DatasetRows.Query(Data, new() { Where = Where(("sex", [.. Enumerable.Repeat("Male", 101)])) }).ProblemCode);
    }

    private static (string Period, string Words, decimal? Value) Flat(DataRow row) => (row.Period, string.Join('|', row.Words), row.Values[0]);

    private static ImmutableDictionary<string, ValueRange> Range(decimal? min, decimal? max) =>
        ImmutableDictionary<string, ValueRange>.Empty.Add("people", new(min, max));

    private static ImmutableDictionary<string, ImmutableArray<string>> Where(params (string Column, string[] Words)[] where) =>
        where.ToImmutableDictionary(pair => pair.Column, pair => pair.Words.ToImmutableArray());

    private static RowsResult Ask(RowsQuery query)
    {
        var answer = DatasetRows.Query(Data, query);
        Assert.Null(answer.Problem);
        return answer.Rows!;
    }
}
