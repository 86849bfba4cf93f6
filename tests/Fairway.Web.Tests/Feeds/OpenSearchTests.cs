using System.Net;
using System.Xml.Linq;
using Fairway.Web.Tests.Support;

namespace Fairway.Web.Tests.Feeds;

public sealed class OpenSearchTests(RepositorySite repository, SmallSite small)
{
    private const string Type = "application/opensearchdescription+xml";

    private static readonly XNamespace Spec = "http://a9.com/-/spec/opensearch/1.1/";

    [Fact]
    public async Task Each_language_has_a_description_of_its_search_within_the_limits_of_the_specification()
    {
        var names = new List<string>();
        foreach (var language in repository.Site.Served.Site.Languages.All)
        {
            var description = await Read(repository.Site, $"/{language.Tag}/search/opensearch.xml");

            var name = description.Element(Spec + "ShortName")!.Value;
            names.Add(name);
            Assert.Equal(Spec + "OpenSearchDescription", description.Name);
            Assert.InRange(name.Length, 1, 16);
            Assert.InRange(description.Element(Spec + "Description")!.Value.Length, 1, 1024);
            Assert.Equal(language.Tag.Value, description.Element(Spec + "Language")!.Value);
            Assert.Equal("UTF-8", description.Element(Spec + "InputEncoding")!.Value);
            Assert.Equal("open", description.Element(Spec + "SyndicationRight")!.Value);
        }

        Assert.Equal(names.Count, names.Distinct().Count());
    }

    [Fact]
    public async Task The_site_is_described_in_its_source_language() => Assert.Equal(
        (await Read(small.Site, "/en/search/opensearch.xml")).ToString(), (await Read(small.Site, "/opensearch.xml")).ToString());

    [Theory]
    [InlineData("text/html", "fa", "پناهندگی", "")]
    [InlineData("text/html", "en", "claim & \"more\"", "2")]
    public async Task A_template_that_is_filled_in_is_an_address_of_the_search(string type, string language, string words, string page)
    {
        var description = await Read(small.Site, $"/{language}/search/opensearch.xml");
        var template = description.Elements(Spec + "Url").Single(url => url.Attribute("type")!.Value == type).Attribute("template")!.Value;

        var filled = new Uri(template.Replace("{searchTerms}", Uri.EscapeDataString(words), StringComparison.Ordinal).Replace("{startPage?}", page, StringComparison.Ordinal));
        var found = await small.Site.Page(filled.PathAndQuery);

        Assert.Equal(small.Site.Address.Authority, filled.Authority);
        Assert.Equal(language, found.DocumentElement.GetAttribute("lang"));
        Assert.Equal(words, found.QuerySelector("#q")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Its_picture_is_there()
    {
        var image = (await Read(small.Site, "/opensearch.xml")).Element(Spec + "Image")!;

        using var picture = await small.Site.Get(new Uri(image.Value).AbsolutePath);

        Assert.Equal(HttpStatusCode.OK, picture.StatusCode);
        Assert.Equal(image.Attribute("type")!.Value, picture.Content.Headers.ContentType!.MediaType);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/fa")]
    [InlineData("/en/guidance/claim")]
    [InlineData("/fa/search?q=a")]
    [InlineData("/vi/data")]
    public async Task Every_page_names_the_search_of_its_language(string path)
    {
        var page = await small.Site.Page(path);

        var link = page.QuerySelector("head link[rel=search]")!;
        var description = await Read(small.Site, link.GetAttribute("href")!);

        Assert.Equal(Type, link.GetAttribute("type"));
        Assert.Equal(page.DocumentElement.GetAttribute("lang"), link.GetAttribute("hreflang"));
        Assert.Equal(description.Element(Spec + "Language")!.Value, link.GetAttribute("hreflang"));
        Assert.Equal(description.Element(Spec + "ShortName")!.Value, link.GetAttribute("title"));
    }

    [Fact]
    public async Task It_may_be_kept_for_an_hour_and_is_written_for_the_public_address_with_a_name_that_fits()
    {
        using var folder = new TemporaryFolder();
        SmallContent.WriteTo(folder);
        folder.Write("site.yaml", File.ReadAllText(folder["site.yaml"]).Replace("name: Fairway", "name: The fairway of the channel", StringComparison.Ordinal));
        await using var site = await RunningSite.Start(folder.Path, configure: builder => builder.Configuration["Fairway:PublicAddress"] = "https://fairway.example");

        using var response = await site.Get("/fa/search/opensearch.xml", ("Host", "attacker.example"));
        var description = XDocument.Parse(await response.Content.ReadAsStringAsync()).Root!;

        Assert.Equal("The fairway o fa", description.Element(Spec + "ShortName")!.Value);
        Assert.Equal(TimeSpan.FromHours(1), response.Headers.CacheControl!.MaxAge);
        Assert.All(description.Elements(Spec + "Url"), url => Assert.StartsWith("https://fairway.example/fa/search", url.Attribute("template")!.Value, StringComparison.Ordinal));
    }

    [Fact]
    public async Task There_is_none_in_a_language_that_is_not_offered()
    {
        using var response = await small.Site.Get("/xx/search/opensearch.xml");

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    private static async Task<XElement> Read(RunningSite site, string path)
    {
        using var response = await site.Get(path);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(Type, response.Content.Headers.ContentType!.MediaType);
        return XDocument.Parse(await response.Content.ReadAsStringAsync()).Root!;
    }
}
