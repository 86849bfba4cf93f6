using AngleSharp.Dom;
using Fairway.Web.Tests.Support;

namespace Fairway.Web.Tests.Reading;

/// <summary>What holds for every template in every language, over the small tree.</summary>
public sealed class TemplateTests(SmallSite small, ReleasedSite released)
{
    private static readonly string[] Languages = ["en", "ar", "fa", "vi"];

    private static readonly string[] RightToLeft = ["ar", "fa"];

    private static readonly string[] Paths =
    [
        "", "/guidance", "/policy", "/figures", "/help", "/about", "/guidance/claim", "/guidance/appeal", "/guidance/mixed", "/policy/hubs",
        "/figures/boats", "/help/call", "/about/site", "/glossary", "/search", "/search?q=claim", "/search?q=zzzzzz", "/data",
        "/data/small-boat-arrivals", "/data/small-boat-arrivals?from=2025-01-01&to=2025-12-31&every=year",
        "/data/small-boat-arrivals/cite", "/data/small-boat-arrivals/cite?figure=record-day", "/press",
        "/releases", "/guidance/claim/history",
    ];

    /// <summary>Pages that need releases: of each template in each of its states.</summary>
    private static readonly string[] ReleasedPaths =
    [
        "/releases?", "/releases/1", "/releases/2", "/releases/6", "/guidance/claim/history?", "/policy/new/history", "/guidance/appeal/history",
        "/guidance/claim/history?from=1&to=7", "/guidance/claim/history?from=1&to=2&text=source", "/guidance/claim/history?from=3&to=3", "/policy/new/history?from=1&to=7",
    ];

    public static TheoryData<string, string> Pages => [.. Languages.SelectMany(language => Paths.Concat(ReleasedPaths).Select(path => (language, $"/{language}{path}")))];

    [Theory, MemberData(nameof(Pages))]
    public async Task A_page_is_whole_and_in_its_language(string language, string path)
    {
        var page = await SiteOf(path).Page(path);

        Assert.Equal(language, page.DocumentElement.GetAttribute("lang"));
        Assert.Equal(RightToLeft.Contains(language) ? "rtl" : "ltr", page.DocumentElement.GetAttribute("dir"));
        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.Single(page.QuerySelectorAll("main"));
        Assert.False(string.IsNullOrWhiteSpace(page.Title));
        Assert.Equal("#main", page.QuerySelector("body > a:first-child")!.GetAttribute("href"));
        Assert.Empty(page.QuerySelectorAll("[id]").GroupBy(element => element.Id).Where(group => group.Count() > 1).Select(group => group.Key));
        // A command for git may hold braces; words may not.
        foreach (var commands in page.QuerySelectorAll("pre"))
            commands.Remove();
        Assert.DoesNotContain("{", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Pages))]
    public async Task Headings_do_not_skip_a_level(string language, string path)
    {
        var page = await SiteOf(path).Page(path);

        var levels = page.QuerySelectorAll("h1, h2, h3, h4, h5, h6").Select(heading => heading.LocalName[1] - '0').ToList();

        Assert.NotEmpty(language);
        Assert.Equal(1, levels[0]);
        Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.True(pair.Second <= pair.First + 1, string.Join(' ', levels)));
    }

    [Theory, MemberData(nameof(Pages))]
    public async Task Text_of_another_language_says_so(string language, string path)
    {
        var page = await SiteOf(path).Page(path);

        var marked = page.QuerySelectorAll("main [lang], header [lang]");

        Assert.NotEmpty(language);
        Assert.All(marked.Where(element => element.LocalName is not "bdi"), element =>
            Assert.Equal(RightToLeft.Contains(element.GetAttribute("lang")) ? "rtl" : "ltr", element.GetAttribute("dir") ?? "ltr"));
    }

    [Theory, MemberData(nameof(Pages))]
    public async Task Every_link_inside_the_site_leads_somewhere(string language, string path)
    {
        var page = await SiteOf(path).Page(path);
        var links = page.QuerySelectorAll("a[href^='/'], form[action^='/'], link[href^='/']")
            .Select(element => (element.GetAttribute("href") ?? element.GetAttribute("action"))!)
            .Where(link => !link.Contains("/search?", StringComparison.Ordinal))
            .Distinct();

        Assert.NotEmpty(language);
        foreach (var link in links)
        {
            using var response = await SiteOf(path).Get(link.Split('#')[0]);
            Assert.True(response.IsSuccessStatusCode, $"{path} links to {link}: {response.StatusCode}");
        }
    }

    [Theory, MemberData(nameof(Pages))]
    public async Task Every_anchor_in_the_page_is_there(string language, string path)
    {
        var page = await SiteOf(path).Page(path);

        Assert.NotEmpty(language);
        Assert.All(page.QuerySelectorAll("a[href^='#']"), link => Assert.NotNull(page.GetElementById(Uri.UnescapeDataString(link.GetAttribute("href")![1..]))));
    }

    [Theory, MemberData(nameof(Pages))]
    public async Task Every_field_has_a_label(string language, string path)
    {
        var page = await SiteOf(path).Page(path);

        Assert.NotEmpty(language);
        Assert.All(page.QuerySelectorAll("input, select"), field => Assert.NotNull(page.QuerySelector($"label[for={field.Id}]")));
        Assert.All(page.QuerySelectorAll("form"), form => Assert.NotEqual("post", form.GetAttribute("method")));
    }

    private RunningSite SiteOf(string path) => Array.Exists(ReleasedPaths, released => path.EndsWith(released, StringComparison.Ordinal)) ? released.Site : small.Site;
}
