using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using Fairway.Input;
using Fairway.Statistics;
using Fairway.Statistics.Charts;

namespace Fairway.Tests.Statistics.Charts;

public sealed class ChartRendererTests
{
    /// <summary>Bytes of Brotli that the largest chart may take; the budget of a page is 25 KB for it.</summary>
    private const int MaxCompressed = 6_000;

    private static readonly Dataset Data = TestDatasets.SmallBoats;

    public static TheoryData<string, string, string> Every { get; } = new(
        from tag in (string[])["en", "ar", "fa", "vi"]
        from chart in Data.Definition.Charts
        from at in (string[])["2026-08-20", "2025-04-17", "2024-02-29", "2025-12-31", "2026-01-01", "2018-01-01", "2018-03-05"]
        select (tag, chart, at));

    [Theory]
    [MemberData(nameof(Every))]
    public void A_chart_is_well_formed_named_and_without_inline_style(string tag, string chart, string at)
    {
        var view = ChartRenderer.Render(Data, chart, TestDatasets.Messages(tag), Day(at));
        var svg = XElement.Parse(view.Svg);

        Assert.Null(svg.Attribute("viewBox"));
        Assert.Equal(("plot", "img"), ((string?)svg.Attribute("class"), (string?)svg.Attribute("role")));
        var ids = svg.DescendantsAndSelf().Attributes("id").Select(id => id.Value).ToList();
        Assert.Equal(ids.Distinct(), ids);
        Assert.All(svg.Attribute("aria-labelledby")!.Value.Split(' '), id => Assert.Contains(id, ids));
        Assert.All(svg.Descendants().Where(element => element.Name.LocalName is "title" or "desc"), element => Assert.NotEqual("", element.Value));
        Assert.Empty(svg.DescendantsAndSelf().Attributes("style"));
        Assert.DoesNotContain(svg.Descendants(), element => element.Name.LocalName is "style" or "script");
        Assert.DoesNotContain("NaN", view.Svg, StringComparison.Ordinal);
        Assert.DoesNotContain("∞", view.Svg, StringComparison.Ordinal);

        Assert.All(view.Table.Rows, row => Assert.Equal(view.Table.Columns.Length, row.Length));
        Assert.All(view.Table.Rows.SelectMany(row => row), cell => Assert.NotEqual("", cell));
        Assert.DoesNotContain("{", view.Headline + view.Subtitle, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Every))]
    public void A_chart_as_a_file_stands_alone(string tag, string chart, string at)
    {
        var messages = TestDatasets.Messages(tag);
        var svg = XElement.Parse(ChartRenderer.RenderFile(Data, chart, messages, Day(at)));
        Assert.Equal("http://www.w3.org/2000/svg", svg.Name.NamespaceName);
        Assert.Equal("0 0 1200 720", (string?)svg.Attribute("viewBox"));
        var words = string.Concat(svg.Descendants().Where(element => element.Name.LocalName == "text").Select(element => element.Value));
        Assert.Contains("Home Office", words, StringComparison.Ordinal);
        Assert.Contains("Open Government Licence v3.0", words, StringComparison.Ordinal);
        Assert.Contains(messages.Language.Dates.Write(Day(at)), words, StringComparison.Ordinal);
        Assert.Contains(messages.Language.Typography is { Fonts: [var font, ..] } ? font : "Noto Sans", (string?)svg.Attribute("font-family"), StringComparison.Ordinal);
        Assert.Empty(svg.DescendantsAndSelf().Attributes("class"));
        Assert.DoesNotContain(svg.Descendants(), element => element.Name.LocalName is "style" or "script" or "image");
        if (messages.Language.Dir == "rtl")
            Assert.Contains(svg.Descendants().Attributes("direction"), direction => direction.Value == "rtl");
    }

    [Theory]
    [InlineData("en")]
    [InlineData("fa")]
    public void Nine_years_of_daily_lines_are_small(string tag)
    {
        var svg = ChartRenderer.Render(Data, "cumulative-by-year", TestDatasets.Messages(tag)).Svg;
        var bytes = Encoding.UTF8.GetBytes(svg);
        var compressed = new byte[BrotliEncoder.GetMaxCompressedLength(bytes.Length)];
        Assert.True(BrotliEncoder.TryCompress(bytes, compressed, out var length, quality: 5, window: 22));
        Assert.InRange(length, 1, MaxCompressed);
        Assert.Equal(9, XElement.Parse(svg).Descendants("path").Count());
    }

    [Fact]
    public void A_cumulative_chart_of_months_compares_february_whole_with_that_of_a_leap_year()
    {
        var data = new MadeDataset
        {
            Definition =
                """
                id: made
                time: { column: month, every: month, complete: true }
                key: [month]
                columns:
                  people: { role: measure, type: integer }
                charts:
                  lines: { draw: cumulative-by-year, sum: people }
                source: { title: Made up, publisher: Nobody, url: "https://example.org/" }
                licence: { name: OGL, url: "https://example.org/licence" }
                """,
            Text =
                """
                title: Made up
                summary: Nothing real.
                counted: These.
                not-counted: Those.
                columns: { month: Month, people: People }
                charts:
                  lines: { title: T, headline: '{total} {lastTotal} {direction}', subtitle: S }
                """,
            Csv = "month,people\n2024-01,10\n2024-02,20\n" + string.Concat(Enumerable.Range(3, 10).Select(month => $"2024-{month:00},1\n")) + "2025-01,1\n2025-02,2\n",
        }.Require();

        Assert.Equal("3 30 fewer", ChartRenderer.Render(data, "lines", TestDatasets.Messages("en")).Headline);
    }

    [Fact]
    public void The_headline_is_computed_from_the_figures()
    {
        Assert.Equal(
            "15,897 people have arrived so far in 2026, 43% fewer than to the same date in 2025",
            ChartRenderer.Render(Data, "cumulative-by-year", TestDatasets.Messages("en")).Headline);
        Assert.Equal(
            "9,099 people have arrived so far in 2025, 45% more than to the same date in 2024",
            ChartRenderer.Render(Data, "cumulative-by-year", TestDatasets.Messages("en"), new(2025, 4, 17)).Headline);
        Assert.Equal(
            "2,316 people arrived in July 2026, 58% fewer than in the same month of 2025",
            ChartRenderer.Render(Data, "by-month", TestDatasets.Messages("en")).Headline);
        Assert.Equal(
            "No one arrived on 153 of the 232 days of 2026 to 20 August; the most on one day was 752, on 29 July",
            ChartRenderer.Render(Data, "by-day", TestDatasets.Messages("en")).Headline);
    }

    [Fact]
    public void The_table_has_the_numbers_that_are_drawn()
    {
        var table = ChartRenderer.Render(Data, "cumulative-by-year", TestDatasets.Messages("en")).Table;
        Assert.Equal(["Date", "2026", "2025", "2024", "2023", "2022", "2021", "2020", "2019", "2018"], table.Columns);
        Assert.Equal(["To 20 August", "15,897", "27,997", "19,294", "17,957", "21,344", "11,613"], table.Rows.Single(row => row[0] == "To 20 August").Take(7));
        Assert.Equal(["End of December", "[z]", "41,472", "36,816", "29,437", "45,755", "28,526", "8,462", "1,843", "299"], table.Rows[^1]);
    }

    [Fact]
    public void A_month_that_is_not_over_says_so_in_the_table_and_is_hatched_in_the_drawing()
    {
        var view = ChartRenderer.Render(Data, "by-month", TestDatasets.Messages("en"));
        Assert.EndsWith("(To 20 August)", view.Table.Rows[7][1], StringComparison.Ordinal);
        Assert.Single(XElement.Parse(view.Svg).Descendants("pattern"));
        Assert.Empty(XElement.Parse(ChartRenderer.Render(Data, "by-month", TestDatasets.Messages("en"), new(2025, 12, 31)).Svg).Descendants("pattern"));
    }

    [Fact]
    public void Only_the_latest_year_has_the_accent()
    {
        var svg = XElement.Parse(ChartRenderer.Render(Data, "cumulative-by-year", TestDatasets.Messages("en")).Svg);
        Assert.Single(svg.Descendants("path"), path => (string?)path.Attribute("class") == "now");
        Assert.Single(svg.Descendants("path"), path => (string?)path.Attribute("class") == "last");
        Assert.Single(svg.Descendants("circle"), circle => (string?)circle.Attribute("class") == "now open");
        Assert.Equal(9, svg.Descendants("circle").Count());
    }

    [Fact]
    public void Labels_at_the_end_of_lines_do_not_stand_on_each_other()
    {
        foreach (var at in (string[])["2026-08-20", "2025-12-31", "2025-04-17"])
        {
            var svg = XElement.Parse(ChartRenderer.Render(Data, "cumulative-by-year", TestDatasets.Messages("en"), Day(at)).Svg);
            var places = svg.Elements("text").Where(text => (string?)text.Attribute("x") == "87%")
                .Select(text => double.Parse(text.Attribute("y")!.Value.TrimEnd('%'), CultureInfo.InvariantCulture)).Order().ToList();
            Assert.True(places.Count >= 7);
            Assert.All(places.Zip(places.Skip(1)), pair => Assert.True(pair.Second - pair.First >= 4.29));
            Assert.InRange(places[^1], 0, 92);
        }
    }

    [Fact]
    public void A_drawn_line_keeps_within_a_pixel_of_every_day()
    {
        var svg = XElement.Parse(ChartRenderer.Render(Data, "cumulative-by-year", TestDatasets.Messages("en")).Svg);
        var path = svg.Descendants("path").Single(path => (string?)path.Attribute("class") == "last").Attribute("d")!.Value;
        var points = path[1..].Split(' ').Select(point => point.Split(',').Select(number => double.Parse(number, CultureInfo.InvariantCulture)).ToArray()).ToArray();
        Assert.InRange(points.Length, 50, 200);
        var top = 45755 * 1.04;
        for (var day = new DateOnly(2025, 1, 1); day.Year == 2025; day = day.AddDays(1))
        {
            var x = new DateOnly(2024, day.Month, day.Day).DayOfYear / 366.0 * 1000;
            var y = (1 - ((double)Data.Figure("year-to-date", day)!.Value / top)) * 440;
            Assert.InRange(points.Zip(points.Skip(1)).Min(line => Distance(line.First, line.Second, x, y)), 0, 0.75);
        }
    }

    [Fact]
    public void Words_from_a_text_cannot_become_markup()
    {
        var made = new MadeDataset().WithDefinition("source: {", "charts:\n  lines: { draw: cumulative-by-year, sum: people }\nsource: {");
        var data = (made with
        {
            Csv = made.Csv.Replace("2024-02", "2024-01", StringComparison.Ordinal).Replace("2024-01-27", "2024-01-01", StringComparison.Ordinal).Replace("2024-01-28", "2024-01-02", StringComparison.Ordinal).Replace("2024-01-29", "2024-01-03", StringComparison.Ordinal).Replace("2024-03-01", "2024-01-04", StringComparison.Ordinal),
            Text = made.Text + "\ncharts:\n  lines: { title: '<script>\"&</script>', headline: '<b>{total}</b>', subtitle: '</svg>' }",
        }).Require();
        var view = ChartRenderer.Render(data, "lines", TestDatasets.Messages("en"));
        Assert.Equal("<script>\"&</script>", XElement.Parse(view.Svg).Element("title")!.Value);
        Assert.DoesNotContain("<script", view.Svg, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", ChartRenderer.RenderFile(data, "lines", TestDatasets.Messages("en")), StringComparison.Ordinal);
    }

    [Fact]
    public void Numbers_in_a_right_to_left_language_have_their_direction_set()
    {
        var svg = XElement.Parse(ChartRenderer.Render(Data, "cumulative-by-year", TestDatasets.Messages("fa")).Svg);
        var ticks = svg.Elements("text").Where(text => (string?)text.Attribute("class") == "tick").ToList();
        Assert.Equal(["۱۰٬۰۰۰", "۲۰٬۰۰۰", "۳۰٬۰۰۰", "۴۰٬۰۰۰"], ticks.Select(text => text.Value));
        Assert.All(ticks, text => Assert.Equal("ltr", (string?)text.Attribute("direction")));
    }

    [Fact]
    public void An_unknown_chart_and_a_date_without_data_are_refused()
    {
        Assert.Throws<KeyNotFoundException>(() => ChartRenderer.Render(Data, "by-hour", TestDatasets.Messages("en")));
        Assert.Throws<ArgumentOutOfRangeException>(() => ChartRenderer.Render(Data, "by-day", TestDatasets.Messages("en"), new(2026, 8, 21)));
        Assert.False(ChartRenderer.HasData(Data, new(2026, 8, 21)));
        Assert.True(ChartRenderer.HasData(Data, new(2018, 1, 1)));
    }

    private static double Distance(double[] from, double[] to, double x, double y)
    {
        var (dx, dy) = (to[0] - from[0], to[1] - from[1]);
        var along = Math.Clamp((((x - from[0]) * dx) + ((y - from[1]) * dy)) / Math.Max((dx * dx) + (dy * dy), 1e-9), 0, 1);
        return Math.Sqrt(Math.Pow(from[0] + (along * dx) - x, 2) + Math.Pow(from[1] + (along * dy) - y, 2));
    }

    private static DateOnly Day(string text) => IsoDay.TryParse(text, out var day) ? day : throw new FormatException(text);
}
