using System.Net;
using System.Text.Json;

namespace Fairway.Web.Tests.Data.Press;

public sealed class CiteTests(PressSite press)
{
    private const string Files = "/data/small-boat-arrivals/cite.";
    private const string Page = "/en/data/small-boat-arrivals/cite";

    [Theory]
    [InlineData("txt", "text/plain")]
    [InlineData("bib", "application/x-bibtex")]
    [InlineData("ris", "application/x-research-info-systems")]
    [InlineData("json", "application/vnd.citationstyles.csl+json")]
    public async Task A_citation_is_a_file_in_each_form_with_version_address_and_day(string extension, string type)
    {
        using var answer = await press.Site.Get(Files + extension);

        var text = await answer.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(type, answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal($"small-boat-arrivals-v4.{extension}", answer.Content.Headers.ContentDisposition!.FileName);
        Assert.Contains("Home Office", text, StringComparison.Ordinal);
        Assert.Contains($"{press.Site.Address.GetLeftPart(UriPartial.Authority)}/en/data/small-boat-arrivals?version=4", text, StringComparison.Ordinal);
        Assert.Matches("2026-08-25|2026/08/25/|2026,\\s+8,\\s+25", text);
    }

    [Fact]
    public async Task The_day_of_retrieval_is_kept_by_no_one_into_tomorrow()
    {
        using var file = await press.Site.Get(Files + "txt");
        using var page = await press.Site.Get(Page);

        Assert.Equal(TimeSpan.FromSeconds(10), file.Headers.CacheControl!.MaxAge);
        Assert.Equal(TimeSpan.FromSeconds(10), page.Headers.CacheControl!.MaxAge);
    }

    [Fact]
    public async Task A_figure_of_an_older_version_is_cited_as_it_was()
    {
        using var answer = await press.Site.Get(Files + "json?figure=year-to-date&version=2");

        var item = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement[0];
        Assert.Equal("small-boat-arrivals-year-to-date-v2", item.GetProperty("id").GetString());
        Assert.EndsWith("/en/data/small-boat-arrivals?version=2#year-to-date", item.GetProperty("URL").GetString(), StringComparison.Ordinal);
        Assert.Contains("11 December 2025", item.GetProperty("title").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("bib?figure=nonsense", HttpStatusCode.NotFound, "unknown-figure")]
    [InlineData("ris?version=99", HttpStatusCode.NotFound, "unknown-version")]
    [InlineData("txt?version=one", HttpStatusCode.BadRequest, "invalid-parameter")]
    [InlineData("json?style=apa", HttpStatusCode.BadRequest, "unknown-parameter")]
    public async Task A_question_for_what_is_not_there_is_a_problem_with_a_code(string file, HttpStatusCode status, string code)
    {
        using var answer = await press.Site.Get(Files + file);

        Assert.Equal(status, answer.StatusCode);
        Assert.Equal(code, JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.GetProperty("code").GetString());
    }

    [Fact]
    public async Task The_page_shows_each_form_as_its_file_has_it()
    {
        var page = await press.Site.Page(Page + "?figure=last-7-days");

        var links = page.QuerySelectorAll("a[download]").Select(link => link.GetAttribute("href")!).ToList();
        var texts = page.QuerySelectorAll("pre").Select(text => text.TextContent).ToList();
        Assert.Equal(4, links.Count);
        foreach (var (link, text) in links.Zip(texts))
        {
            using var file = await press.Site.Get(link);
            Assert.Equal((await file.Content.ReadAsStringAsync()).ReplaceLineEndings("\n").TrimEnd(), text.TrimEnd());
        }

        Assert.Equal("last-7-days", page.QuerySelector("option[selected]")!.GetAttribute("value"));
        Assert.Contains("425", page.QuerySelector("blockquote")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_cited_is_mended_and_said()
    {
        var page = await press.Site.Page(Page + "?figure=nonsense");

        Assert.NotNull(page.QuerySelector("[role=status]"));
        Assert.Equal(4, page.QuerySelectorAll("pre").Length);
    }

    [Fact]
    public async Task A_page_of_figures_leads_to_the_forms_of_its_citation()
    {
        var page = await press.Site.Page("/en/figures/boats");

        Assert.NotNull(page.QuerySelector($".cite a[href='{Page}']"));
        Assert.Contains("/en/data/small-boat-arrivals?version=4#year-to-date", page.QuerySelector(".cite code")!.TextContent, StringComparison.Ordinal);
    }
}
