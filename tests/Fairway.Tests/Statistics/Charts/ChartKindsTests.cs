using System.Collections.Immutable;
using System.Globalization;
using System.Xml.Linq;
using Fairway.Statistics;
using Fairway.Statistics.Charts;

namespace Fairway.Tests.Statistics.Charts;

public sealed class ChartKindsTests
{
    private static readonly Dataset Detections = TestDatasets.Detections;
    private static readonly Dataset Deaths = TestDatasets.Deaths;

    [Fact]
    public void A_stack_has_the_sum_of_each_category_in_each_quarter()
    {
        var table = View(Detections, "by-method").Table;
        var rows = Rows("detections");
        Assert.Equal(["Quarter", "Small boats", "Recorded detections in the UK", "Inadequately documented air arrivals", "Recorded detections at UK ports"], table.Columns);
        Assert.Equal(24, table.Rows.Length);
        Assert.Equal(Sum(rows, "2022-Q3", "Small boat arrivals"), table.Rows.Single(row => row[0] == "Jul–Sept 2022")[1]);
        Assert.Equal(Sum(rows, "2018-Q1", "Recorded detections in the UK"), table.Rows[^1][2]);
    }

    [Fact]
    public void Categories_beyond_the_fifth_are_added_up_as_other_without_a_colour()
    {
        var view = View(Detections, "by-nationality");
        Assert.Equal(7, view.Table.Columns.Length);
        Assert.Equal("Other", view.Table.Columns[^1]);
        var rows = Rows("detections").Where(row => row[0] == "2023-Q4").ToList();
        Assert.Equal(Total(rows), view.Table.Rows[0].Skip(1).Sum(cell => int.Parse(cell, NumberStyles.AllowThousands, CultureInfo.InvariantCulture)));
        var bars = XElement.Parse("<x>" + view.Svg + "</x>").Descendants("path").Select(path => (string?)path.Attribute("class")).ToList();
        Assert.Equal(["bars c c1", "bars c c2", "bars c c3", "bars c c4", "bars c c5", "bars"], bars);
    }

    [Fact]
    public void Bars_name_the_largest_categories_over_the_period()
    {
        var rows = Rows("detections").Where(row => row[0].StartsWith("2023", StringComparison.Ordinal)).GroupBy(row => row[2])
            .Select(group => (Name: group.Key, Sum: Total(group))).OrderByDescending(group => group.Sum).Take(10).ToList();
        var view = View(Detections, "top-nationalities");
        Assert.Equal(rows.Select(row => (row.Name, row.Sum.ToString("N0", CultureInfo.InvariantCulture))), view.Table.Rows.Take(10).Select(row => (row[0], row[1])));
        Assert.StartsWith($"{rows[0].Name}: {rows[0].Sum:N0} detections of ", view.Headline, StringComparison.Ordinal);
    }

    [Fact]
    public void The_dead_and_the_missing_stand_side_by_side_and_are_not_added_up()
    {
        var view = View(Deaths, "by-year");
        Assert.Equal(["Date", "Dead", "Missing"], view.Table.Columns);
        Assert.Equal(["2024", "82", "≥ 3"], view.Table.Rows.Single(row => row[0] == "2024"));
        Assert.Equal(["2019", "50", "≥ 0"], view.Table.Rows.Single(row => row[0] == "2019"));
        Assert.Equal("32 deaths were recorded in 2025; 4 people were recorded missing", view.Headline);
    }

    [Fact]
    public void A_headline_says_at_least_where_a_number_is_not_known_and_nowhere_else()
    {
        var deaths = TestDatasets.All.Single(dataset => dataset.Id.Value == "channel-deaths");
        string At(int year) => ChartRenderer.Render(deaths, "by-year", TestDatasets.Messages("en"), new DateOnly(year, 12, 31)).Headline;
        Assert.Equal("82 deaths were recorded in 2024; at least 3 people were recorded missing", At(2024));
        Assert.Equal("50 deaths were recorded in 2019; no one was recorded missing", At(2019));
        Assert.StartsWith("Vehicle accident or dangerous transport: at least ", View(deaths, "by-cause").Headline, StringComparison.Ordinal);
        Assert.Equal(
            ["دست‌کم ۳۲ مرگ", "٣٢ وفاة على الأقل"],
            [Contained("fa", "دست‌کم ۳۲ مرگ"), Contained("ar", "٣٢ وفاة على الأقل")]);

        string Contained(string tag, string words) =>
            ChartRenderer.Render(deaths, "by-year", TestDatasets.Messages(tag)).Headline is var headline && headline.Contains(words, StringComparison.Ordinal) ? words : headline;
    }

    [Fact]
    public void A_total_that_lacks_an_unknown_number_is_a_minimum_and_hatched()
    {
        var svg = XElement.Parse(ChartRenderer.RenderFile(Deaths, "by-year", TestDatasets.Messages("en")));
        // 2018, 2021 and 2025 lack a number of dead, 2026 is not over; 2023 and 2024 lack a number of missing.
        Assert.Equal(6, svg.Descendants().Count(element => ((string?)element.Attribute("fill"))?.StartsWith("url(#hatch", StringComparison.Ordinal) == true));
    }

    [Fact]
    public void Small_charts_share_one_scale()
    {
        var panels = XElement.Parse(View(Detections, "multiples").Svg).Elements("div").ToList();
        Assert.Equal(4, panels.Count);
        var ticks = panels.Select(panel => string.Join(' ', panel.Descendants("text").Where(text => (string?)text.Attribute("class") == "tick").Select(text => $"{text.Value}@{(string?)text.Attribute("y")}"))).ToList();
        Assert.Single(ticks.Distinct());
    }

    [Fact]
    public void A_category_has_its_word_in_the_language_or_is_marked_as_in_the_source_language()
    {
        var view = ChartRenderer.Render(Detections, "top-nationalities", TestDatasets.Messages("fa"));
        Assert.Equal("افغانستان", view.Table.Rows[0][0]);
        Assert.Contains("India", view.Table.SourceWords);
        Assert.DoesNotContain("افغانستان", view.Table.SourceWords);
        Assert.Contains(XElement.Parse(view.Svg).Elements("text"), text => (string?)text.Attribute("lang") == "en" && text.Value.Contains("India", StringComparison.Ordinal));
    }

    [Fact]
    public void Bars_start_at_the_readers_side_and_time_runs_left_to_right_in_every_language()
    {
        static double[] Starts(string chart, string tag) =>
            [.. XElement.Parse(ChartRenderer.Render(Detections, chart, TestDatasets.Messages(tag)).Svg).Elements("rect").Select(bar => Percent(bar, "x") + (tag == "fa" ? Percent(bar, "width") : 0))];
        Assert.All(Starts("top-nationalities", "en"), start => Assert.Equal(0, start, 0.05));
        Assert.All(Starts("top-nationalities", "fa"), start => Assert.Equal(100, start, 0.05));

        static double Percent(XElement bar, string name) => double.Parse(bar.Attribute(name)!.Value.TrimEnd('%'), CultureInfo.InvariantCulture);
    }

    [Fact]
    public void A_gap_in_the_data_is_a_gap_in_the_line()
    {
        var made = new MadeDataset().WithDefinition("source: {", "charts:\n  lines: { draw: line, sum: landings, every: day, over: last-4-days }\nsource: {");
        var data = (made with
        {
            Csv = "date,people,boats,landings,status\n2024-02-27,10,1,1,final\n2024-02-28,20,2,,final\n2024-02-29,40,3,0,final\n2024-03-01,0,0,0,provisional\n",
            Text = made.Text + "\ncharts:\n  lines: { title: T, headline: '{periods} {zeroPeriods} {recordTotal}', subtitle: S }",
        }).Require();
        var view = ChartRenderer.Render(data, "lines", TestDatasets.Messages("en"));
        Assert.Equal("4 2 1", view.Headline);
        Assert.Contains(view.Table.Rows.SelectMany(row => row), cell => cell == "[x]");
        var svg = XElement.Parse(view.Svg);
        var path = svg.Descendants("path").Single().Attribute("d")!.Value;
        Assert.Single(path.Split('M', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal(["now", "now open"], svg.Elements("circle").Select(circle => (string?)circle.Attribute("class")));
    }

    [Theory]
    [InlineData("{ draw: column, sum: people, every: day }", "chart-days")]
    [InlineData("{ draw: stacked-column, sum: [people, boats], every: month, by: status }", "unknown-column")]
    [InlineData("{ draw: line, sum: [people, boats], every: month }", "chart-kind")]
    [InlineData("{ draw: column, sum: [people, people], every: month }", "chart-kind")]
    [InlineData("{ draw: by-month, sum: people }", "unknown-value")]
    [InlineData("{ draw: column, sum: people, every: month, over: last-week }", "unknown-period")]
    public void A_chart_that_cannot_be_drawn_is_refused(string chart, string code)
    {
        var (_, faults) = new MadeDataset().WithDefinition("source: {", $"charts:\n  made: {chart}\nsource: {{").Read();
        Assert.Contains(code, faults.Select(fault => fault.Code));
    }

    private static ChartView View(Dataset dataset, string chart) => ChartRenderer.Render(dataset, chart, TestDatasets.Messages("en"));

    private static ImmutableArray<string[]> Rows(string dataset) =>
    [
        .. File.ReadLines(Path.Combine(TestDatasets.Root, "tests", "Fairway.Tests", "Statistics", "Charts", "Data", "datasets", dataset, $"{dataset}.csv"))
            .Skip(1).Select(line => line.Split(',')),
    ];

    private static int Total(IEnumerable<string[]> rows) => rows.Sum(row => int.Parse(row[^1], CultureInfo.InvariantCulture));

    private static string Sum(IEnumerable<string[]> rows, string quarter, string method) =>
        Total(rows.Where(row => row[0] == quarter && row[1] == method)).ToString("N0", CultureInfo.InvariantCulture);
}
