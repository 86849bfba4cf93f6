using System.Globalization;
using System.Text;
using CsCheck;
using Fairway.Input;
using Fairway.Statistics;

namespace Fairway.Tests.Statistics.Figures;

/// <summary>Every figure against a plain loop over plain rows.</summary>
public sealed class FigurePropertyTests
{
    private const int Runs = 60;

    private static readonly Gen<(DateOnly Start, int?[] People, int At)> Series =
        Gen.Select(
            Gen.Int[0, 1500],
            Gen.OneOf(Gen.Int[0, 40].Select(people => (int?)people), Gen.Const((int?)0), Gen.Const((int?)0), Gen.Int[0, 60].Select(chance => chance == 0 ? null : (int?)chance)).Array[1, 1600],
            Gen.Int[0, 1_000_000])
        .Select((offset, people, at) => (new DateOnly(2018, 1, 1).AddDays(offset), people, at % people.Length));

    [Fact]
    public void Figures_agree_with_a_plain_loop() => Series.Sample((start, people, index) =>
    {
        var data = Made(start, people);
        var at = start.AddDays(index);
        var naive = new NaiveFigures(start, people, at);

        Assert.Equal(naive.Sum(at, at), data.Figure("latest-day", at)?.Value);
        Assert.Equal(naive.Sum(at.AddDays(-6), at), data.Figure("last-7-days", at)?.Value);
        Assert.Equal(naive.Sum(at.AddDays(-13), at.AddDays(-7)), data.Figure("previous-7-days", at)?.Value);
        Assert.Equal(naive.YearToDate(at), data.Figure("year-to-date", at)?.Value);
        Assert.Equal(naive.Rank(), (data.Figure("year-to-date-rank", at)?.Value, data.Figure("year-to-date-rank", at)?.Of));
        Assert.Equal(naive.Change(), data.Figure("year-to-date-change", at)?.Value);
        Assert.Equal(naive.RecordDay(), (data.Figure("record-day", at)?.Value, data.Figure("record-day", at)?.To));
        Assert.Equal(naive.RecordMonth(), (data.Figure("record-month", at)?.Value, data.Figure("record-month", at)?.From));
        Assert.Equal(naive.DaysSince(), data.Figure("days-since-arrival", at)?.Value);
        Assert.Equal(naive.PerBoat(), data.Figure("people-per-boat", at)?.Value);
    }, iter: Runs);

    [Fact]
    public void A_figure_at_a_date_does_not_know_what_came_later() => Series.Sample((start, people, index) =>
    {
        var whole = Made(start, people);
        var cut = Made(start, people[..(index + 1)]);
        var at = start.AddDays(index);
        Assert.All(whole.Definition.Figures, figure => Assert.Equal(cut.Figure(figure), whole.Figure(figure, at)));
    }, iter: Runs);

    /// <summary>Boats are people divided by eight, rounded up; a missing value is missing in both.</summary>
    private static Dataset Made(DateOnly start, int?[] people)
    {
        var csv = new StringBuilder("date,people,boats,uncontrolled-landings,status\n");
        for (var i = 0; i < people.Length; i++)
        {
            var boats = people[i] is { } count ? ((count + 7) / 8).ToString(CultureInfo.InvariantCulture) : "[x]";
            csv.Append(CultureInfo.InvariantCulture, $"{IsoDay.Write(start.AddDays(i))},{people[i]?.ToString(CultureInfo.InvariantCulture) ?? "[x]"},{boats},,provisional\n");
        }

        var (dataset, faults) = TestDatasets.Read(
            ("dataset.yaml", TestDatasets.ContentText("dataset.yaml").Replace("id: small-boat-arrivals", "id: made", StringComparison.Ordinal)),
            ("en.yaml", TestDatasets.ContentText("en.yaml")),
            ("made.csv", csv.ToString()));
        Assert.Empty(faults);
        return dataset!;
    }
}
