using Fairway.Statistics;

namespace Fairway.Tests.Statistics.Figures;

/// <summary>Facts about the incidents of the Missing Migrants Project that were counted outside this program.</summary>
public sealed class ChannelDeathsFactsTests
{
    private static readonly DateOnly _endOf2024 = new(2024, 12, 31);

    private static readonly Dataset _data = PublishedDatasets.Deaths(
        "incidents: { count: rows, over: all }",
        "incidents-year-to-date: { count: rows, over: year-to-date }",
        "incidents-last-year: { count: rows, over: year-to-date, from: last-year }",
        "incidents-change: { change: incidents-year-to-date, from: last-year }",
        "in-france: { count: rows, where: { country: France }, over: year-to-date, as: share }",
        "dead: { sum: dead, over: all }",
        "dead-known: { sum: dead, over: all, missing: left-out }",
        "missing-known: { sum: missing, over: all, missing: left-out }",
        "dead-year-to-date: { sum: dead, over: year-to-date }",
        "missing-year-to-date: { sum: missing, over: year-to-date }",
        "missing-year-to-date-known: { sum: missing, over: year-to-date, missing: left-out }",
        "drowned: { sum: dead, where: { cause: Drowning }, over: year-to-date }",
        "dead-per-incident: { sum: dead, divided-by: rows, over: year-to-date }",
        "incidents-per-month: { mean: rows, per: month, over: year }",
        "record-day: { max: dead, per: day }",
        "record-year: { max: dead, per: year, missing: left-out }",
        "busiest-month: { max: rows, per: month }",
        "days-since-incident: { days-since: rows }",
        "fiftieth-death: { first-day: dead, reaches: 50, over: year-to-date }",
        "causes: { top: cause, of: rows, count: 3, over: all }");

    [Fact]
    public void Incidents_are_counted_whether_or_not_the_dead_were()
    {
        Assert.Equal((220m, ValueStatus.Final), (_data.Figure("incidents")!.Value, _data.Figure("incidents")!.Status));
        Assert.Equal(37, _data.Figure("incidents-year-to-date", _endOf2024)!.Value);
        Assert.Equal(5, _data.Figure("incidents-year-to-date")!.Value);
        Assert.Equal(12, _data.Figure("incidents-last-year")!.Value);
        Assert.Equal((-7m, FigureUnit.Difference), (_data.Figure("incidents-change")!.Value, _data.Figure("incidents-change")!.Unit));
        Assert.Equal(35m / 37, _data.Figure("in-france", _endOf2024)!.Value);
        Assert.Equal(37m / 12, _data.Figure("incidents-per-month", _endOf2024)!.Value);
    }

    [Fact]
    public void Where_a_number_was_not_recorded_there_is_no_sum_unless_it_is_left_out()
    {
        Assert.Null(_data.Figure("dead"));
        Assert.Equal(351, _data.Figure("dead-known")!.Value);
        Assert.Equal(19, _data.Figure("missing-known")!.Value);
        Assert.Equal(82, _data.Figure("dead-year-to-date", _endOf2024)!.Value);
        Assert.Null(_data.Figure("missing-year-to-date", _endOf2024));
        Assert.Equal(3, _data.Figure("missing-year-to-date-known", _endOf2024)!.Value);
    }

    [Fact]
    public void A_sum_that_leaves_out_what_is_not_known_is_a_least_number()
    {
        Assert.True(_data.Figure("dead-known")!.IsLeast);
        Assert.True(_data.Figure("missing-year-to-date-known", _endOf2024)!.IsLeast);
        Assert.Equal("at least 351", FigureText.WriteAlone(_data.Figure("dead-known")!, TestDatasets.Messages("en")));
        Assert.Equal("دست‌کم ۳۵۱", FigureText.WriteAlone(_data.Figure("dead-known")!, TestDatasets.Messages("fa")));
        // Between them nothing was unknown.
        Assert.False(_data.Figure("missing-year-to-date-known", new(2020, 12, 31))!.IsLeast);
        Assert.False(_data.Figure("record-year")!.IsLeast);
        Assert.False(_data.Figure("dead-year-to-date", _endOf2024)!.IsLeast);
    }

    [Fact]
    public void A_filter_keeps_one_cause()
    {
        Assert.Equal(54, _data.Figure("drowned", _endOf2024)!.Value);
        Assert.Equal(82m / 37, _data.Figure("dead-per-incident", _endOf2024)!.Value);
    }

    [Fact]
    public void Records_name_the_day_the_months_and_the_year()
    {
        var day = _data.Figure("record-day")!;
        Assert.Equal((39m, new DateOnly(2019, 10, 23), 1), (day.Value, day.From, day.Sharing));
        Assert.Equal((82m, 2024), (_data.Figure("record-year")!.Value, _data.Figure("record-year")!.From.Year));
        var month = _data.Figure("busiest-month")!;
        Assert.Equal((10m, new DateOnly(2015, 7, 1), 1), (month.Value, month.From, month.Sharing));
    }

    [Fact]
    public void Days_without_an_incident_are_confirmed_zeros()
    {
        Assert.Equal(0, _data.Figure("days-since-incident")!.Value);
        Assert.Equal((21m, new DateOnly(2026, 4, 9)), (_data.Figure("days-since-incident", new(2026, 4, 30))!.Value, _data.Figure("days-since-incident", new(2026, 4, 30))!.To));
        Assert.Equal(new DateOnly(2024, 9, 15), _data.Figure("fiftieth-death", _endOf2024)!.Day);
    }

    [Fact]
    public void Equals_of_the_last_cause_are_listed_too()
    {
        var causes = _data.Figure("causes")!;
        Assert.Equal(
            [("Vehicle accident / death linked to hazardous transport", 106m), ("Drowning", 62m), ("Accidental death", 13m), ("Mixed or unknown", 13m), ("Violence", 13m)],
            causes.Items.Select(item => (item.Word, item.Value)));
        Assert.Equal((220m, 13m, FigureUnit.List), (causes.Value, causes.Rest, causes.Unit));
        Assert.Equal(62m / 220, causes.Items[1].Share);
    }
}
