using System.Net;
using Fairway.Web.Data.Api.OpenApi;
using Fairway.Web.Tests.Support;

namespace Fairway.Web.Tests.Data.Api;

public sealed class ApiReferenceTests(RepositorySite repository)
{
    [Fact]
    public async Task Every_question_of_the_page_is_answered()
    {
        var page = await repository.Site.Page("/en/data/api");
        var addresses = page.QuerySelectorAll("main a[href^='/api/']").Select(link => link.GetAttribute("href")!).ToList();

        Assert.True(addresses.Count >= 6);
        foreach (var address in addresses)
        {
            using var response = await repository.Site.Get(address);
            Assert.True(response.StatusCode == HttpStatusCode.OK, $"{address}: {response.StatusCode}");
        }
    }

    [Fact]
    public async Task Every_address_and_every_code_is_named()
    {
        var text = (await repository.Site.Page("/en/data/api")).Body!.TextContent;

        Assert.All(ApiOperations.All, operation => Assert.Contains(operation.Template, text, StringComparison.Ordinal));
        Assert.All(OpenApiDocument.Codes(), code => Assert.Contains(code, text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Other_languages_say_that_the_text_is_english_and_mark_it()
    {
        var page = await repository.Site.Page("/fa/data/api");

        Assert.Equal("rtl", page.DocumentElement.GetAttribute("dir"));
        Assert.NotNull(page.QuerySelector("main .notice-line"));
        Assert.NotNull(page.QuerySelector("main div[lang=en][dir=ltr] h2#examples"));
        Assert.Equal("noindex", page.QuerySelector("meta[name=robots]")?.GetAttribute("content"));
    }

    [Theory]
    [InlineData("/en/data")]
    [InlineData("/en/data/small-boat-arrivals")]
    public async Task The_catalogue_and_each_dataset_lead_to_it(string path) =>
        Assert.NotEmpty((await repository.Site.Page(path)).QuerySelectorAll("main a[href='/en/data/api']"));
}
