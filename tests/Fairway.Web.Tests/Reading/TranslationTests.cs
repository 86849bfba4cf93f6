using Fairway.Web.Tests.Support;

namespace Fairway.Web.Tests.Reading;

/// <summary>A reader is told how far a text can be trusted.</summary>
public sealed class TranslationTests(SmallSite small)
{
    [Fact]
    public async Task A_machine_translation_that_nobody_checked_says_so()
    {
        var page = await small.Site.Page("/ar/guidance/claim");

        Assert.Equal("ترجمة آلية", Assert.Single(page.QuerySelectorAll(".notice strong")).TextContent);
        Assert.Equal("/en/guidance/claim", page.QuerySelector(".notice a")!.GetAttribute("href"));
        Assert.Null(page.QuerySelector(".body")!.GetAttribute("lang"));
    }

    [Fact]
    public async Task A_stale_translation_lists_what_changed_since()
    {
        var page = await small.Site.Page("/fa/guidance/claim");

        var notice = page.QuerySelectorAll(".notice").Single(notice => notice.TextContent.Contains("به‌روز نیست", StringComparison.Ordinal));
        var change = notice.QuerySelector("li")!;
        var section = notice.QuerySelectorAll("li")[1].QuerySelector("a")!;

        Assert.Equal("#deadline", section.GetAttribute("href"));
        Assert.Equal("مهلت", section.TextContent);

        Assert.Equal("2026-06-01", change.QuerySelector("time")!.GetAttribute("datetime"));
        Assert.Equal("The deadline was made clearer.", change.QuerySelector("[lang=en]")!.TextContent);
        Assert.Equal("۱ از ۲", page.QuerySelectorAll(".facts dd")[1].TextContent);
    }

    [Fact]
    public async Task A_stale_translation_with_a_safety_change_gives_way_to_the_source()
    {
        var page = await small.Site.Page("/fa/guidance/appeal");

        Assert.Equal("ترجمه پس گرفته شده", Assert.Single(page.QuerySelectorAll(".notice strong")).TextContent);
        Assert.Equal("Appeal", page.QuerySelector("h1[lang=en][dir=ltr]")!.TextContent);
        Assert.NotNull(page.QuerySelector(".body[lang=en][dir=ltr]"));
        Assert.Contains("برای ایمنی شما", page.QuerySelector(".notice li")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mixed_page_shows_the_changed_section_in_the_source_language()
    {
        var page = await small.Site.Page("/fa/guidance/mixed");

        var newer = Assert.Single(page.QuerySelectorAll(".body .newer"));

        Assert.Equal("en", newer.GetAttribute("lang"));
        Assert.Equal("ltr", newer.GetAttribute("dir"));
        Assert.Contains("Act in time.", newer.TextContent, StringComparison.Ordinal);
        Assert.Contains("متن بیشتر", page.QuerySelector(".body")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_is_not_translated_shows_the_source_and_is_not_offered()
    {
        var page = await small.Site.Page("/vi/guidance/claim");

        Assert.Equal("Chưa được dịch", Assert.Single(page.QuerySelectorAll(".notice strong")).TextContent);
        Assert.NotNull(page.QuerySelector(".body[lang=en]"));
        Assert.Null(page.QuerySelector(".tongues [lang=vi]"));
    }

    [Fact]
    public async Task A_note_is_in_the_readers_language_as_far_as_it_is_translated()
    {
        var page = await small.Site.Page("/fa/guidance/claim");

        var changes = page.QuerySelector("#changes + .log")!;

        Assert.Contains("نخستین انتشار", changes.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("First published", changes.TextContent, StringComparison.Ordinal);
        Assert.Equal(["The deadline was made clearer."], changes.QuerySelectorAll("dd > span[lang=en][dir=ltr]").Select(note => note.TextContent));
    }

    [Fact]
    public async Task The_source_text_has_no_notice()
    {
        var page = await small.Site.Page("/en/guidance/claim");

        Assert.Empty(page.QuerySelectorAll(".notice"));
        Assert.Empty(page.QuerySelectorAll("main article [lang=en]"));
    }
}
