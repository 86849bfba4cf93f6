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
        var page = await small.Site.Page("/vi/policy/hubs");

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

    // Each state of a page, from right to left and from left to right.
    [Theory]
    [InlineData("fa", "guidance/claim", "notice.machine.title notice.stale.title", "fa")]
    [InlineData("fa", "guidance/mixed", "notice.stale.title", "fa")]
    [InlineData("fa", "guidance/appeal", "notice.withdrawn.title", "fa, en")]
    [InlineData("fa", "policy/hubs", "notice.missing.title", "fa, en")]
    [InlineData("ar", "guidance/claim", "notice.machine.title", "ar")]
    [InlineData("vi", "guidance/claim", "notice.stale.title", "vi")]
    [InlineData("vi", "guidance/mixed", "notice.machine.title notice.stale.title", "vi")]
    [InlineData("vi", "guidance/appeal", "notice.withdrawn.title", "vi, en")]
    [InlineData("vi", "policy/hubs", "notice.missing.title", "vi, en")]
    public async Task A_reader_is_told_the_state_of_a_page_in_their_language(string language, string id, string notices, string languages)
    {
        var messages = small.Site.Served.Site.Messages(Languages.LanguageTag.Parse(language));
        using var answer = await small.Site.Get($"/{language}/{id}");
        var page = await small.Site.Page($"/{language}/{id}");

        Assert.Equal(notices.Split(' ').Select(key => messages[key]), page.QuerySelectorAll(".notice strong").Select(title => title.TextContent));
        Assert.Equal(languages.Split(", "), answer.Content.Headers.ContentLanguage);
        Assert.Equal(languages.Split(", ")[0], page.DocumentElement.GetAttribute("lang"));
    }

    [Theory]
    [InlineData("/fa/guidance/gone", "rtl")]
    [InlineData("/vi/guidance/gone", "ltr")]
    public async Task A_page_that_was_withdrawn_says_so_and_why_in_any_language(string path, string direction)
    {
        var page = await small.Site.Page(path, System.Net.HttpStatusCode.Gone);

        Assert.Equal(direction, page.DocumentElement.GetAttribute("dir"));
        Assert.Equal("It repeated another page.", page.QuerySelector("main [lang=en][dir=ltr]")!.TextContent.Trim());
    }

    [Fact]
    public async Task The_source_text_has_no_notice()
    {
        var page = await small.Site.Page("/en/guidance/claim");

        Assert.Empty(page.QuerySelectorAll(".notice"));
        Assert.Empty(page.QuerySelectorAll("main article [lang=en]"));
    }
}
