using System.Net;
using Fairway.Web.Tests.Support;

namespace Fairway.Web.Tests.Reading;

/// <summary>Every page of the repository in every language, as readers get it, within the design's weights.</summary>
public sealed class RepositoryContentTests(RepositorySite repository)
{
    private const int MostBytes = 14 * 1024;
    private const int MostBytesWithFigures = 30 * 1024;

    [Fact]
    public async Task Every_page_in_every_language_is_whole_and_light()
    {
        var site = repository.Site.Served.Site;
        var faults = new List<string>();
        foreach (var language in site.Languages.All)
        {
            string[] paths = ["", "/glossary", "/data", .. site.Sections.Select(section => "/" + section), .. site.Content.Pages.Keys.Select(page => "/" + page), .. site.Content.Datasets.Keys.Select(dataset => "/data/" + dataset)];
            foreach (var path in paths)
                faults.AddRange(await FaultsOf($"/{language.Tag}{path}", language.Tag.Value));
        }

        Assert.Empty(faults);
    }

    [Fact]
    public async Task Return_hubs_says_from_the_data_how_many_had_crossed_by_then()
    {
        var page = await repository.Site.Page("/en/policy/return-hubs");

        Assert.Contains("9,099", page.QuerySelector(".body")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("705", page.QuerySelector(".body")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fa", "مراکز بازگشت", "/fa/policy/return-hubs")]
    [InlineData("en", "return hubs", "/en/policy/return-hubs")]
    [InlineData("ar", "طلب لجؤ", "/ar/guidance/claim-asylum")]
    [InlineData("en", "crossings 2026", "/en/figures/small-boat-crossings")]
    [InlineData("fa", "asylum", "/fa/glossary#asylum")]
    [InlineData("en", "how long to appeal", "/en/guidance/refused#deadline")]
    [InlineData("en", "appeal deadline", "/en/guidance/refused#deadline")]
    [InlineData("ar", "موعد الاستئناف", "/ar/guidance/refused#deadline")]
    [InlineData("vi", "thời hạn kháng cáo", "/vi/guidance/refused#deadline")]
    public async Task What_a_reader_looks_for_is_found_first(string language, string text, string address)
    {
        var page = await repository.Site.Page($"/{language}/search?q={Uri.EscapeDataString(text)}");

        Assert.StartsWith(address, page.QuerySelector(".hits h3 a")!.GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_term_that_names_its_source_form_is_not_followed_by_it()
    {
        var page = await repository.Site.Page("/fa/glossary");

        Assert.Contains("(Home Office)", page.GetElementById("home-office")!.QuerySelector("dt")!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.GetElementById("home-office")!.QuerySelector("dt bdi"));
        Assert.Equal("refugee", page.GetElementById("refugee")!.QuerySelector("dt bdi")!.TextContent);
    }

    private async Task<List<string>> FaultsOf(string path, string language)
    {
        var faults = new List<string>();
        using var packed = await repository.Site.Get(path, ("Accept-Encoding", "br"));
        if (packed.StatusCode != HttpStatusCode.OK)
            return [$"{path}: {packed.StatusCode}"];

        var bytes = (await packed.Content.ReadAsByteArrayAsync()).Length;
        var page = await repository.Site.Page(path);
        var most = page.QuerySelector("svg.plot") is null ? MostBytes : MostBytesWithFigures;
        if (bytes > most)
            faults.Add($"{path}: {bytes} bytes, {most} allowed");
        if (page.QuerySelectorAll("h1").Length != 1)
            faults.Add($"{path}: not one h1");
        if (page.DocumentElement.GetAttribute("lang") != language)
            faults.Add($"{path}: wrong language");
        faults.AddRange(page.QuerySelectorAll("[id]").GroupBy(element => element.Id).Where(group => group.Count() > 1).Select(group => $"{path}: id {group.Key} twice"));
        faults.AddRange(page.QuerySelectorAll("a[href^='#']")
            .Select(link => link.GetAttribute("href")!)
            .Where(anchor => page.GetElementById(Uri.UnescapeDataString(anchor[1..])) is null)
            .Select(anchor => $"{path}: {anchor} leads nowhere"));
        return faults;
    }
}
