using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using Fairway.Web.Tests.Support;

namespace Fairway.Web.Tests.Reading;

/// <summary>A language is added by data alone: Welsh, in a copy of the repository's content. It has all six categories of plurals.</summary>
public sealed partial class AddedLanguageTests
{
    private const string Page = """
        ---
        title: Canolfannau dychwelyd
        summary: Beth sy'n cael ei gynnig, a chan bwy.
        translation:
          edition: 1
          by: machine
        ---
        Daeth {{small-boat-arrivals.year-to-date}} o bobl hyd at {{small-boat-arrivals.year-to-date.date}}.
        """;

    [Fact]
    public async Task Everything_that_readers_get_is_there_in_a_language_that_only_the_data_know()
    {
        using var content = new TemporaryFolder();
        CopyContent(content.Path);
        content.Write("languages.json", WithWelsh(content["languages.json"]));
        content.Write("interface/cy.json", Messages(content["interface/en.json"]));
        content.Write("site.yaml", (await File.ReadAllTextAsync(content["site.yaml"])).Replace("languages: [en, ", "languages: [en, cy, ", StringComparison.Ordinal));
        content.Write("pages/policy/return-hubs/cy.md", Page);
        await using var site = await RunningSite.Start(content.Path);

        var page = await site.Page("/cy/policy/return-hubs");
        using var choice = await site.Get("/", ("Accept-Language", "cy-GB, en;q=0.5"));
        var chooser = await new HtmlParser().ParseDocumentAsync(await choice.Content.ReadAsStringAsync());
        var missing = await site.Page("/cy/guidance/refused");
        var found = await site.Page("/cy/search?q=canolfannau");
        using var chart = await site.Get("/charts/small-boat-arrivals/cumulative-by-year.svg?lang=cy");
        using var feed = await site.Get("/cy/feed.atom");
        using var sitemap = await site.Get("/sitemap.xml");

        Assert.Equal("cy", page.DocumentElement.GetAttribute("lang"));
        Assert.Contains("20 Awst 2026", page.QuerySelector(".body")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(page.QuerySelectorAll("link[hreflang=cy]"), link => link.GetAttribute("href")!.EndsWith("/cy/policy/return-hubs", StringComparison.Ordinal));
        Assert.NotNull((await site.Page("/fa/policy/return-hubs")).QuerySelector(".tongues [hreflang=cy]"));
        Assert.Equal("cy", chooser.QuerySelector(".chooser li")!.GetAttribute("lang"));
        Assert.Equal("en", missing.QuerySelector(".body")!.GetAttribute("lang"));
        Assert.Equal("/cy/policy/return-hubs", found.QuerySelector(".hits h3 a")!.GetAttribute("href"));
        Assert.Contains("Awst", await chart.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("xml:lang=\"cy\"", await feed.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("/cy/policy/return-hubs", await sitemap.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private static void CopyContent(string target)
    {
        foreach (var file in Directory.EnumerateFiles(RepositoryFolder.Content, "*", SearchOption.AllDirectories))
        {
            var path = Path.Combine(target, Path.GetRelativePath(RepositoryFolder.Content, file));
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.Copy(file, path);
        }
    }

    private static string WithWelsh(string path)
    {
        var file = JsonNode.Parse(File.ReadAllText(path))!;
        file["languages"]!.AsArray().Add(JsonNode.Parse(File.ReadAllText(RepositoryFolder.Welsh))!["languages"]![0]!.DeepClone());
        return file.ToJsonString();
    }

    /// <summary>The English words, with the categories that Welsh needs beyond them.</summary>
    private static string Messages(string path) => JsonSerializer.Serialize(
        JsonNode.Parse(File.ReadAllText(path))!.AsObject().ToDictionary(
            message => message.Key,
            message => PositionStart().Replace(CountStart().Replace((string)message.Value!, "$0 zero {#} two {#} few {#} many {#}"), "$0 zero {#} many {#}")));

    [GeneratedRegex(@"\w+, plural,")]
    private static partial Regex CountStart();

    [GeneratedRegex(@"\w+, selectordinal,")]
    private static partial Regex PositionStart();
}
