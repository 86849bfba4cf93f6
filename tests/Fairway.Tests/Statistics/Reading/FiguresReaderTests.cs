using Fairway.Input;
using Fairway.Statistics.Figures;

namespace Fairway.Tests.Statistics.Reading;

/// <summary>What is written under <c>figures:</c>, and what is wrong with it.</summary>
public sealed class FiguresReaderTests
{
    [Theory]
    [InlineData("{ sum: people, over: year-to-date }", "sum of people, year to date")]
    [InlineData("{ sum: people, over: latest-day, where: { nationality: [Eritrea, Sudan], sex: Female } }", "sum of people, latest, where nationality is Eritrea or Sudan and sex is Female")]
    [InlineData("{ sum: people, over: last-4-quarters, where: { sex: Female }, as: share }", "sum of people, last 4 quarters, where sex is Female, as a share of the same without the filter")]
    [InlineData("{ sum: people, divided-by: boats, over: month, from: last-year }", "sum of people divided by sum of boats, month of last year")]
    [InlineData("{ sum: people, divided-by: rows, over: since-2024-02-28 }", "sum of people divided by count of rows, since 2024-02-28")]
    [InlineData("{ sum: people, missing: left-out, over: all }", "sum of people (missing left out), all")]
    [InlineData("{ count: rows, over: previous-month }", "count of rows, previous month")]
    [InlineData("{ mean: people, per: day, over: last-30-days }", "mean of people per day, last 30 days")]
    [InlineData("{ max: people, per: week }", "highest sum of people per week")]
    [InlineData("{ max: rows, per: day, over: year-to-date }", "highest count of rows per day, year to date")]
    [InlineData("{ min: people, per: month, where: { sex: Male } }", "lowest sum of people per month, where sex is Male")]
    [InlineData("{ rank: base, among: years-to-the-same-date }", "rank of (sum of people, month) among the same to the same date of each earlier year")]
    [InlineData("{ rank: base, among: months }", "rank of (sum of people, month) among the same at the end of each earlier month")]
    [InlineData("{ change: base, from: last-year, as: percent }", "change of (sum of people, month) from the same date of last year, as percent")]
    [InlineData("{ change: base, from: previous-period }", "change of (sum of people, month) from the period before")]
    [InlineData("{ change: base, from: 2024-02-28 }", "change of (sum of people, month) from 2024-02-28")]
    [InlineData("{ days-since: people, above: 500 }", "days since the last day with more than 500 people")]
    [InlineData("{ first-day: people, reaches: 10000, over: year-to-date }", "first day by which the sum of people reaches 10000, year to date")]
    [InlineData("{ top: nationality, of: people, count: 5, over: last-3-months }", "top 5 of nationality by sum of people, last 3 months")]
    public void A_figure_is_read_and_its_formula_says_what_it_is(string yaml, string formula)
    {
        var (dataset, faults) = Made(yaml).Read();
        Assert.Equal([], faults);
        Assert.Equal(formula, FigureFormula.Write(dataset!.Definition.FigureDefinitions["made"]));
    }

    [Theory]
    [InlineData("{ over: year }", "unknown-figure-kind")]
    [InlineData("{ count: people, over: year }", "figure-count")]
    [InlineData("{ sum: rows, over: year, as: share }", "figure-share")]
    [InlineData("{ sum: people, over: last-0-days }", "unknown-value")]
    [InlineData("{ sum: people, over: last-3661-days }", "unknown-value")]
    [InlineData("{ sum: people, over: last-521-weeks }", "unknown-value")]
    [InlineData("{ sum: people, over: last-121-months }", "unknown-value")]
    [InlineData("{ sum: people, over: last-41-quarters }", "unknown-value")]
    [InlineData("{ sum: people, over: last-51-years }", "unknown-value")]
    [InlineData("{ sum: people, over: day-to-date }", "unknown-value")]
    [InlineData("{ sum: people, over: since-2024-02-30 }", "unknown-value")]
    [InlineData("{ sum: people, over: last-day }", "unknown-value")]
    [InlineData("{ sum: people, over: year, missing: zero }", "unknown-value")]
    [InlineData("{ sum: people, over: year, per: day }", "unknown-field")]
    [InlineData("{ mean: people, over: year }", "missing-field")]
    [InlineData("{ rank: base, among: decades }", "unknown-value")]
    [InlineData("{ rank: high, among: months }", "figure-kind")]
    [InlineData("{ rank: made, among: months }", "unknown-figure")]
    [InlineData("{ change: part, from: last-year }", "figure-kind")]
    [InlineData("{ change: whole, from: previous-period }", "figure-kind")]
    [InlineData("{ change: base, from: yesterday }", "unknown-value")]
    [InlineData("{ days-since: people, above: few }", "bad-number")]
    [InlineData("{ first-day: people, reaches: -1, over: all }", "bad-number")]
    [InlineData("{ top: people, of: people, count: 5, over: all }", "unknown-column")]
    [InlineData("{ top: nationality, of: people, count: 51, over: all }", "out-of-range")]
    [InlineData("{ top: nationality, of: people, over: all }", "missing-field")]
    public void What_is_wrong_has_a_code(string yaml, string code) =>
        Assert.Contains(code, Made(yaml).Read().Faults.Select(fault => fault.Code));

    [Fact]
    public void A_word_that_the_data_do_not_have_is_warned_of()
    {
        var (dataset, faults) = Made("{ sum: people, over: year, where: { nationality: [Eritrea, Eritraea] } }").Read();
        Assert.NotNull(dataset);
        var fault = Assert.Single(faults);
        Assert.Equal(("unknown-word", FaultSeverity.Warning), (fault.Code, fault.Severity));
        Assert.EndsWith("Did you mean 'Eritrea'?", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("latest-day", "latest")]
    [InlineData("last-1-days", "day")]
    [InlineData("previous-1-months", "previous-month")]
    [InlineData("last-520-weeks", "last-520-weeks")]
    [InlineData("quarter-to-date", "quarter-to-date")]
    [InlineData("since-2024-02-29", "since-2024-02-29")]
    public void A_period_is_written_in_one_way(string word, string written)
    {
        Assert.True(FigurePeriodWords.TryParse(word, out var period));
        Assert.Equal(written, period.ToString());
        Assert.True(FigurePeriodWords.TryParse(written, out var again));
        Assert.Equal(period, again);
    }

    private static MadeDataset Made(string figure) => new()
    {
        Definition =
            $$"""
            id: made
            time: { column: date, every: day }
            key: [date, nationality, sex]
            columns:
              nationality: { role: dimension }
              sex: { role: dimension }
              people: { role: measure, type: integer }
              boats: { role: measure, type: integer }
            figures:
              base: { sum: people, over: month }
              high: { max: people, per: day }
              whole: { sum: people, over: all }
              part: { sum: people, where: { sex: Male }, over: all, as: share }
              made: {{figure}}
            source: { title: Made up, publisher: Nobody, url: "https://example.org/" }
            licence: { name: OGL, url: "https://example.org/licence" }
            """,
        Text =
            """
            title: Made up
            summary: Nothing real.
            counted: These.
            not-counted: Those.
            columns: { date: Date, nationality: Nationality, sex: Sex, people: People, boats: Boats }
            figures: { base: A, high: B, whole: C, part: D, made: E }
            """,
        Csv =
            """
            date,nationality,sex,people,boats
            2024-02-28,Eritrea,Female,10,1
            2024-02-29,Sudan,Male,30,2

            """,
    };
}
