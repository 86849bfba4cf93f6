using System.Net;
using Fairway.Web.Tests.Support;

namespace Fairway.Web.Tests.Reading;

/// <summary>The public list of which page is translated into which language, from which edition, by whom.</summary>
public sealed class TranslationsTests(SmallSite small)
{
    [Theory]
    [InlineData("en", "fa", "3 of 7 pages")]
    [InlineData("fa", "ar", "۱ صفحه از ۷ صفحه")]
    [InlineData("vi", "vi", "3 trên 7 trang")]
    public async Task Each_language_says_how_many_pages_it_has(string reader, string language, string count)
    {
        var page = await small.Site.Page($"/{reader}/about/translations");

        var total = page.QuerySelector($".totals a[href='/{reader}/about/translations/{language}']")!.ParentElement!;

        Assert.EndsWith(count, total.TextContent.Trim(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_table_has_the_edition_of_each_page_in_each_language_and_marks_what_is_older_or_checked()
    {
        var page = await small.Site.Page("/en/about/translations");

        Assert.Equal(["Page", "ar", "fa", "vi"], page.QuerySelectorAll(".matrix thead th").Select(head => head.TextContent));
        var claim = Cells("/en/guidance/claim");
        var appeal = Cells("/en/guidance/appeal");
        Assert.Equal("2", claim[0].TextContent);
        Assert.Equal("1", claim[1].QuerySelector("s")!.TextContent);
        Assert.Equal("not translated", Cells("/en/policy/hubs")[2].QuerySelector(".hide")!.TextContent);
        Assert.Contains("\u2605", appeal[1].TextContent, StringComparison.Ordinal);
        Assert.Contains("taken back", appeal[1].TextContent, StringComparison.Ordinal);

        AngleSharp.Dom.IHtmlCollection<AngleSharp.Dom.IElement> Cells(string path) => page.QuerySelector($".matrix a[href='{path}']")!.Closest("tr")!.QuerySelectorAll("td");
    }

    [Fact]
    public async Task One_language_says_of_each_page_its_state_who_made_it_who_checked_it_and_what_a_comparison_found()
    {
        var page = await small.Site.Page("/en/about/translations/fa");

        var claim = page.QuerySelector(".translations a[href='/fa/guidance/claim']")!.Closest("li")!;
        var facts = claim.QuerySelectorAll(".facts dd").Select(fact => string.Join(' ', fact.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))).ToList();

        Assert.Matches("^[0-9,]+ days behind the original$", facts[0]);
        Assert.Equal(["1 of 2", "3 May 2026", "computer program", "not yet", "3 passages, by A reader, 4 May 2026 1 difference found and mended"], facts[1..]);
        Assert.Equal("A day was missing.", Assert.Single(claim.QuerySelectorAll("ul li")).TextContent);
        Assert.Equal("درخواست", claim.QuerySelector("h2 a[lang=fa][dir=rtl]")!.TextContent);
    }

    [Fact]
    public async Task A_page_that_a_language_lacks_is_listed_as_not_translated()
    {
        var page = await small.Site.Page("/fa/about/translations/fa");

        Assert.Equal("ترجمه نشده", Assert.Single(page.QuerySelector(".translations a[href='/fa/policy/hubs']")!.Closest("li")!.QuerySelectorAll(".facts dd")).TextContent);
    }

    [Theory]
    [InlineData("/en/about/translations/en")]
    [InlineData("/en/about/translations/xx")]
    public async Task There_are_no_translations_into_the_source_language_or_into_one_that_is_not_offered(string path)
    {
        using var answer = await small.Site.Get(path);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task A_translated_page_leads_to_the_translations_of_its_language()
    {
        var page = await small.Site.Page("/ar/guidance/claim");

        Assert.NotNull(page.QuerySelector(".facts a[href='/ar/about/translations/ar']"));
    }
}
