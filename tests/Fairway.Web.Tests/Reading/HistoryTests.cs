using System.Net;
using AngleSharp.Dom;
using Fairway.Web.Tests.Support;

namespace Fairway.Web.Tests.Reading;

public sealed class HistoryTests(ReleasedSite released, SmallSite small)
{
    private const string Claim = "/guidance/claim/history";

    [Fact]
    public async Task Every_release_that_changed_the_text_is_listed_newest_first_and_no_other()
    {
        var english = await released.Site.Page("/en" + Claim);
        var persian = await released.Site.Page("/fa" + Claim);

        Assert.Equal([ReleasedSite.Mended, ReleasedSite.NewEdition, ReleasedSite.First], Listed(english));
        Assert.Equal([ReleasedSite.Mended, ReleasedSite.Renewed, ReleasedSite.NewEdition, ReleasedSite.First], Listed(persian));
    }

    [Fact]
    public async Task A_release_tells_its_time_number_note_maker_edition_and_translation_as_they_were_then()
    {
        var page = await released.Site.Page("/fa" + Claim);
        var oldest = page.QuerySelectorAll(".revisions tbody tr")[3];

        Assert.Equal("2026-10-02T09:30:00Z", oldest.QuerySelector("time")!.GetAttribute("datetime"));
        Assert.Contains("۰۹:۳۰", oldest.QuerySelector("time")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(oldest.QuerySelector("a[href='/fa/releases/1']"));
        Assert.NotNull(oldest.QuerySelector("a[href='/fa/guidance/claim?at=2026-10-02T09:30:00Z']"));
        Assert.Equal("First publication.", oldest.QuerySelector("span[lang=en]")!.TextContent);
        Assert.Contains("An editor", oldest.TextContent, StringComparison.Ordinal);
        Assert.Contains("ویرایش ۱", oldest.TextContent, StringComparison.Ordinal);
        Assert.Contains("ماشین", oldest.TextContent, StringComparison.Ordinal);

        var withheld = page.QuerySelectorAll(".revisions tbody tr")[2];
        Assert.Contains("ویرایش ۳", withheld.TextContent, StringComparison.Ordinal);
        Assert.Contains("پس گرفته", withheld.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reader_of_a_translation_is_told_whether_it_or_its_original_changed()
    {
        var rows = (await released.Site.Page("/fa" + Claim)).QuerySelectorAll(".revisions tbody tr").Select(row => row.TextContent).ToArray();

        Assert.Contains("متن اصلی (English) تغییر کرد", rows[0], StringComparison.Ordinal);
        Assert.Contains("این متن (فارسی) تغییر کرد", rows[1], StringComparison.Ordinal);
        Assert.Contains("این متن (فارسی) و متن اصلی (English) تغییر کرد", rows[3], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Editions_stand_with_their_notes_and_days_and_safety_is_said()
    {
        var editions = (await released.Site.Page("/en" + Claim)).QuerySelectorAll("section[aria-labelledby=editions] dd").ToArray();

        Assert.Equal(3, editions.Length);
        Assert.Contains("The deadline is seven days now.", editions[0].TextContent, StringComparison.Ordinal);
        Assert.NotNull(editions[0].QuerySelector("b"));
        Assert.Null(editions[1].QuerySelector("b"));
    }

    [Fact]
    public async Task A_withdrawn_page_has_a_history_that_says_when_and_why()
    {
        var page = await released.Site.Page("/vi/guidance/appeal/history");

        var notice = page.QuerySelector(".notice")!;
        Assert.Equal("2026-10-07T09:30:00Z", notice.QuerySelector("time")!.GetAttribute("datetime"));
        Assert.Contains(ReleasedSite.Reason, notice.TextContent, StringComparison.Ordinal);
        Assert.Equal([ReleasedSite.Withdrawn, ReleasedSite.First], Listed(page));
        Assert.Equal("Appeal", page.QuerySelector("h1")!.TextContent);
        Assert.Equal(2, page.QuerySelectorAll("section[aria-labelledby=editions] dd").Length);
        Assert.Null(page.QuerySelector("main a[href='/vi/guidance/appeal']"));
        Assert.NotNull(page.QuerySelector("main a[href='/vi/guidance/appeal?at=2026-10-02T09:30:00Z']"));
    }

    [Theory]
    [InlineData("/en/guidance/nothing/history")]
    [InlineData("/en/guidance/Claim/history")]
    [InlineData("/en/guidance/claim/history?page=2")]
    [InlineData("/en/guidance/claim/history?page=x")]
    public async Task What_never_was_has_no_history(string path) => await released.Site.Page(path, HttpStatusCode.NotFound);

    [Fact]
    public async Task The_history_of_an_address_that_moved_before_there_was_one_is_that_of_its_target()
    {
        using var response = await small.Site.Get("/en/guidance/old-claim/history");

        Assert.Equal(HttpStatusCode.MovedPermanently, response.StatusCode);
        Assert.Equal("/en" + Claim, response.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task Words_that_were_added_and_removed_are_marked_and_what_is_the_same_is_folded()
    {
        var page = await released.Site.Page($"/en{Claim}?from=1&to=7");
        var difference = page.QuerySelector(".diff")!;

        Assert.Contains("removed: 14", difference.QuerySelectorAll("del").Select(Text));
        Assert.Contains("added: 7", difference.QuerySelectorAll("ins").Select(Text));
        Assert.Contains("More added: of the words.", difference.QuerySelectorAll("p").Select(Text));
        Assert.Equal("5 paragraphs unchanged", Text(difference.QuerySelector(".same")!));
        Assert.DoesNotContain("{#", difference.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("](", difference.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_comparison_reads_from_right_to_left_in_a_language_that_does_and_marks_whole_words()
    {
        var page = await released.Site.Page($"/fa{Claim}?from=1&to=3");
        var difference = page.QuerySelector(".diff")!;

        Assert.Equal("rtl", page.DocumentElement.GetAttribute("dir"));
        Assert.Null(difference.GetAttribute("dir"));
        var changed = difference.QuerySelectorAll("p").Single(block => block.QuerySelector("ins, del") is not null);
        Assert.Equal("متن افزوده: تازهٔ مهلت افزوده: می‌آید: ۷ روز.", Text(changed));
    }

    [Fact]
    public async Task The_older_of_the_two_is_always_the_one_that_words_were_removed_from()
    {
        var forth = await released.Site.Page($"/en{Claim}?from=1&to=2");
        var back = await released.Site.Page($"/en{Claim}?from=2&to=1");

        Assert.Equal(forth.QuerySelector(".diff")!.InnerHtml, back.QuerySelector(".diff")!.InnerHtml);
    }

    [Fact]
    public async Task A_comparison_is_not_for_search_engines_and_the_history_is()
    {
        var history = await released.Site.Page("/fa" + Claim);
        var comparison = await released.Site.Page($"/fa{Claim}?from=1&to=2");

        Assert.EndsWith("/fa" + Claim, history.QuerySelector("link[rel=canonical]")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.Equal(["en", "ar", "fa", "vi", "x-default"], history.QuerySelectorAll("link[rel=alternate][hreflang]").Select(link => link.GetAttribute("hreflang")));
        Assert.Null(history.QuerySelector("meta[name=robots]"));
        Assert.Equal("noindex", comparison.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
    }

    [Fact]
    public async Task A_translation_is_never_compared_with_its_original()
    {
        var page = await released.Site.Page($"/vi{Claim}?from=1&to=2");

        Assert.Equal("en", page.QuerySelector(".diff")!.GetAttribute("lang"));
        Assert.Equal("ltr", page.QuerySelector(".diff")!.GetAttribute("dir"));

        var asked = await released.Site.Page($"/fa{Claim}?from=1&to=2&text=source");
        Assert.Equal("en", asked.QuerySelector(".diff")!.GetAttribute("lang"));

        var own = await released.Site.Page($"/fa{Claim}?from=1&to=2");
        Assert.Null(own.QuerySelector(".diff")!.GetAttribute("lang"));
        Assert.Contains("تفاوتی نیست", own.QuerySelector(".notice-line")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_was_not_there_yet_is_all_new()
    {
        var page = await released.Site.Page("/en/policy/new/history?from=1&to=4");

        Assert.Contains("release 1", page.QuerySelector(".notice-line")!.TextContent, StringComparison.Ordinal);
        Assert.All(page.QuerySelectorAll(".diff p"), block => Assert.NotNull(block.QuerySelector("ins")));
        Assert.Contains("New & <odd>", page.QuerySelector(".diff")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("?from=1&to=99")]
    [InlineData("?from=1")]
    [InlineData("?from=2&to=2")]
    [InlineData("?from=one&to=2")]
    public async Task A_question_that_cannot_be_answered_is_said_and_the_list_stays(string query)
    {
        var page = await released.Site.Page($"/en{Claim}{query}");

        Assert.NotNull(page.QuerySelector("[role=status]"));
        Assert.Null(page.QuerySelector(".diff"));
        Assert.Equal(3, Listed(page).Length);
    }

    [Fact]
    public async Task Two_releases_are_chosen_by_keyboard_without_a_script_the_last_change_first()
    {
        var page = await released.Site.Page("/fa" + Claim);

        Assert.Equal("3", page.QuerySelector("input[name=from][checked]")!.GetAttribute("value"));
        Assert.Equal("7", page.QuerySelector("input[name=to][checked]")!.GetAttribute("value"));
        Assert.All(page.QuerySelectorAll("input[type=radio]"), radio => Assert.NotNull(page.QuerySelector($"label[for={radio.Id}]")));
        Assert.NotNull(page.QuerySelector("button[name=text][value=source]"));
        Assert.Null((await released.Site.Page("/en" + Claim)).QuerySelector("button[name=text]"));
    }

    [Fact]
    public async Task A_page_leads_to_its_history()
    {
        Assert.NotNull((await released.Site.Page("/fa/guidance/claim")).QuerySelector($"main a[href='/fa{Claim}']"));
        Assert.NotNull((await small.Site.Page("/en" + Claim)).QuerySelector("section[aria-labelledby=editions] dd"));
    }

    private static int[] Listed(IParentNode page) =>
        [.. page.QuerySelectorAll(".revisions a[href*='/releases/']").Select(link => int.Parse(link.GetAttribute("href")!.Split('/')[^1], System.Globalization.CultureInfo.InvariantCulture))];

    private static string Text(INode node) => string.Join(' ', node.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
