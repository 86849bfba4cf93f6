using System.Net;
using Fairway.Web.Tests.Data.Press;

namespace Fairway.Web.Tests.Data;

/// <summary>The explorer over rows that words tell apart.</summary>
public sealed class ExplorerOfWordsTests(PressSite press)
{
    private const string Path = "/en/data/entries";

    [Fact]
    public async Task The_largest_words_are_at_hand_and_all_the_others_behind_them()
    {
        var page = await press.Site.Page(Path);

        var nationalities = page.QuerySelectorAll("fieldset")[0];
        Assert.Equal("Isles, The", nationalities.QuerySelector("label")!.TextContent);
        Assert.Equal(8, nationalities.QuerySelectorAll("fieldset > .choices label").Length);
        Assert.Equal(22, nationalities.QuerySelectorAll("details label").Length);
        Assert.Equal(["Male", "Female"], page.QuerySelectorAll("fieldset")[1].QuerySelectorAll("label").Select(label => label.TextContent).OrderDescending());
    }

    [Fact]
    public async Task Chosen_words_filter_and_stay_chosen_at_hand()
    {
        var page = await press.Site.Page(Path + "?every=quarter&nationality=Nation%2002,%22Isles,%20The%22&sex=Female");

        Assert.Equal(["32 ", "2 ", "2 ", "32 "], page.QuerySelectorAll(".rows td.n").Select(cell => cell.TextContent));
        Assert.Equal(["Isles, The", "Nation 02", "Female"], page.QuerySelectorAll("fieldset > .choices input[checked]").Select(box => box.GetAttribute("value")));
    }

    [Fact]
    public async Task A_split_has_a_row_for_each_word_and_a_bar_in_each_row()
    {
        var page = await press.Site.Page(Path + "?every=all&by=nationality&sort=-people");

        var rows = page.QuerySelectorAll(".rows tbody tr");
        Assert.Equal(30, rows.Length);
        Assert.Equal(("Isles, The", "124 "), (rows[0].QuerySelector("td")!.TextContent, rows[0].QuerySelector("td.n")!.TextContent));
        Assert.Equal("100%", rows[0].QuerySelector("rect")!.GetAttribute("width"));
        Assert.Null(page.QuerySelector("figure.chart svg"));
    }

    [Fact]
    public async Task An_answer_over_time_is_drawn_from_zero()
    {
        var page = await press.Site.Page(Path + "?every=quarter");

        var heights = page.QuerySelectorAll("figure.chart rect").Select(column => decimal.Parse(column.GetAttribute("height")!.TrimEnd('%'), null)).ToList();
        // 930, 60, 60 and 930 people, on a drawing of which 82% are for the highest.
        Assert.Equal([82m, 5.29m, 5.29m, 82m], heights);
    }

    [Fact]
    public async Task Rows_can_be_read_as_they_are()
    {
        var page = await press.Site.Page(Path + "?every=rows&nationality=Nation%2003");

        Assert.Equal(8, page.QuerySelectorAll(".rows tbody tr").Length);
        Assert.Equal(["Quarter", "Nationality", "Sex", "People"], page.QuerySelectorAll(".rows thead th").Select(cell => cell.TextContent));
    }

    [Fact]
    public async Task The_last_periods_go_before_the_first_day_that_the_form_sends_with_them()
    {
        var page = await press.Site.Page(Path + "?from=2025-01-01&every=quarter&last=2");

        Assert.Equal(["2025-Q4", "2025-Q3"], page.QuerySelectorAll(".rows tbody th").Select(cell => cell.TextContent.Trim()));
        Assert.Null(page.QuerySelector("[role=status]"));
    }

    [Fact]
    public async Task What_a_form_leaves_empty_is_not_in_the_address()
    {
        using var answer = await press.Site.Get(Path + "?from=2025-01-01&to=2025-12-31&last=&every=quarter&by=&sort=&nationality=Nation+02&nationality=Isles%2C+The");

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(Path + "?from=2025-01-01&to=2025-12-31&every=quarter&nationality=Nation%2002,%22Isles,%20The%22#explore", answer.Headers.Location!.OriginalString);
    }

    [Theory]
    [InlineData("?nationality=Nowhere")]
    [InlineData("?by=port")]
    [InlineData("?every=week")]
    [InlineData("?sort=-ships")]
    [InlineData("?last=0")]
    [InlineData("?version=9")]
    [InlineData("?nationality=%22")]
    [InlineData("?people.min=x&by=nothing&every=day&sort=a&to=never")]
    public async Task What_cannot_be_asked_is_mended_and_said(string query)
    {
        var page = await press.Site.Page(Path + query);

        Assert.NotNull(page.QuerySelector("[role=status]"));
        Assert.NotEmpty(page.QuerySelectorAll(".rows tbody tr"));
    }

    [Fact]
    public async Task The_table_that_is_taken_away_is_the_one_that_is_shown()
    {
        var page = await press.Site.Page(Path + "?every=quarter&by=sex&nationality=Nation%2004");

        using var csv = await press.Site.Get(page.QuerySelectorAll(".take .ways a").First(link => link.TextContent == "CSV").GetAttribute("href")!);
        using var json = await press.Site.Get(page.QuerySelectorAll(".take .ways a").First(link => link.TextContent == "JSON").GetAttribute("href")!);
        Assert.Equal(HttpStatusCode.OK, json.StatusCode);
        var lines = (await csv.Content.ReadAsStringAsync()).Split("\r\n", StringSplitOptions.RemoveEmptyEntries)[1..];
        Assert.Equal(page.QuerySelectorAll(".rows tbody th").Select(cell => cell.TextContent.Trim()), lines.Select(line => line.Split(',')[0]));
    }

    [Fact]
    public async Task The_lasting_address_fixes_the_version_and_the_days()
    {
        var page = await press.Site.Page(Path + "?every=quarter");
        var lasting = page.QuerySelector(".take a[dir=ltr]")!.GetAttribute("href")!;

        Assert.Equal(Path + "?from=2025-01-01&to=2025-12-31&every=quarter&version=1", lasting);
        Assert.Equal(page.QuerySelector(".rows")!.OuterHtml, (await press.Site.Page(lasting)).QuerySelector(".rows")!.OuterHtml);
    }

    [Fact]
    public async Task A_version_shows_its_own_data_and_which_one_is_the_newest()
    {
        var page = await press.Site.Page("/en/data/small-boat-arrivals?version=2");

        Assert.Contains("Version 2. There is a newer version of these data: Version 4", page.QuerySelector(".notice-line")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("11 December 2025", page.QuerySelector(".facts")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("noindex", page.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
    }

    [Fact]
    public async Task Words_of_the_data_say_their_language_in_a_page_of_another()
    {
        var page = await press.Site.Page("/fa/data/entries?every=all&by=nationality");

        Assert.Equal(("en", "ltr"), (page.QuerySelector(".rows td")!.GetAttribute("lang"), page.QuerySelector(".rows td")!.GetAttribute("dir")));
        Assert.Equal("en", page.QuerySelector("fieldset .choices label span")!.GetAttribute("lang"));
    }
}
