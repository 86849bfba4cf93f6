using System.Collections.Immutable;
using Fairway.Statistics;
using Fairway.Statistics.Rows;

namespace Fairway.Tests.Statistics;

/// <summary>A dataset of quarters with dimensions: the same words, other columns.</summary>
public sealed class QuarterlyDatasetTests
{
    private static readonly Dataset Data = new MadeDataset
    {
        Definition =
            """
            id: made
            time: { column: quarter, every: quarter, complete: true }
            key: [quarter, nationality, sex]
            columns:
              nationality: { role: dimension }
              sex: { role: dimension }
              people: { role: measure, type: integer, missing: suppressed }
            figures:
              last-year: { sum: people, over: last-4-quarters }
              share-from-eritrea: { sum: people, where: { nationality: Eritrea }, over: last-4-quarters, as: share }
              of-two: { sum: people, where: { nationality: [Eritrea, Sudan], sex: Female }, over: latest-day }
              top-quarter: { max: people, per: quarter }
              year: { sum: people, over: year }
              growth: { change: year, from: last-year }
            source: { title: Made up, publisher: Nobody, url: "https://example.org/" }
            licence: { name: OGL, url: "https://example.org/licence" }
            """,
        Text =
            """
            title: Made up
            summary: Nothing real.
            counted: These.
            not-counted: Those.
            columns: { quarter: Quarter, nationality: Nationality, sex: Sex, people: People }
            figures: { last-year: A, share-from-eritrea: B, of-two: C, top-quarter: D, year: E, growth: F }
            """,
        Csv =
            """
            quarter,nationality,sex,people
            2024-Q1,Eritrea,Female,10
            2024-Q1,Sudan,Male,30
            2024-Q2,Eritrea,Male,20
            2024-Q3,Sudan,Female,40
            2024-Q4,"Iran, Islamic Republic of",Male,100
            2025-Q1,Eritrea,Female,50
            2025-Q1,Sudan,Female,5
            2025-Q1,Sudan,Male,7
            2025-Q2,Sudan,Male,

            """,
    }.Require();

    [Fact]
    public void A_share_is_the_filtered_sum_of_the_whole()
    {
        var share = Data.Figure("share-from-eritrea", new(2025, 3, 31))!;
        Assert.Equal((70m / 222m, FigureUnit.Share), (share.Value, share.Unit));
        Assert.Equal((new DateOnly(2024, 4, 1), new DateOnly(2025, 3, 31)), (share.From, share.To));
    }

    [Fact]
    public void Within_a_quarter_the_figure_is_that_of_the_quarter_before() =>
        Assert.Equal(Data.Figure("last-year", new(2025, 3, 31)), Data.Figure("last-year", new(2025, 5, 15)));

    [Fact]
    public void Words_of_a_filter_are_joined_by_or_and_columns_by_and() =>
        Assert.Equal(55, Data.Figure("of-two", new(2025, 3, 31))!.Value);

    [Fact]
    public void A_suppressed_value_leaves_no_sum()
    {
        Assert.Null(Data.Figure("last-year"));
        Assert.Equal(100, Data.Figure("top-quarter")!.Value);
    }

    [Fact]
    public void A_difference_is_a_number()
    {
        Assert.Equal(200, Data.Figure("year")!.Value);
        Assert.Null(Data.Figure("growth"));
    }

    [Fact]
    public void Rows_are_filtered_by_words_and_longer_periods_are_summed()
    {
        var where = ImmutableDictionary<string, ImmutableArray<string>>.Empty.Add("nationality", ["Sudan"]);
        var years = DatasetRows.Query(Data, new() { Every = Grain.Year, Where = where }).Rows!;
        Assert.Equal(["quarter", "people"], years.Columns.Select(column => column.Name));
        Assert.Equal([("2024", 70m), ("2025", null)], years.Rows.Select(row => (row.Period, row.Values[0])));
        Assert.Equal((ValueStatus.Suppressed, false), (years.Rows[1].Status, years.Rows[1].IsComplete));
    }

    [Theory]
    [InlineData("{ sum: people, over: last-7-days }")]
    [InlineData("{ sum: people, over: month }")]
    [InlineData("{ max: people, per: week }")]
    [InlineData("{ days-since: people }")]
    public void A_figure_of_periods_that_quarters_do_not_make_is_refused(string figure)
    {
        var made = new MadeDataset().WithDefinition("every: day", "every: quarter").WithDefinition("{ sum: people, over: year-to-date }", figure);
        Assert.Equal("figure-grain", made.Read().Faults[0].Code);
    }

    [Fact]
    public void Weeks_make_neither_months_nor_years()
    {
        var made = new MadeDataset().WithDefinition("every: day", "every: week");
        Assert.Equal("figure-grain", made.Read().Faults[0].Code);
    }

    [Fact]
    public void A_period_shorter_than_the_datasets_and_an_unknown_word_are_problems()
    {
        Assert.Equal("grain-too-fine", DatasetRows.Query(Data, new() { Every = Grain.Month }).ProblemCode);
        var where = ImmutableDictionary<string, ImmutableArray<string>>.Empty.Add("nationality", ["Eritraea"]);
        var answer = DatasetRows.Query(Data, new() { Every = Grain.Quarter, Where = where });
        Assert.Equal("unknown-value", answer.ProblemCode);
        Assert.EndsWith("Did you mean 'Eritrea'?", answer.Problem, StringComparison.Ordinal);
    }
}
