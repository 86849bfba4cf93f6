using System.Net;
using Fairway.Web.Tests.Support;

namespace Fairway.Web.Tests.Hosting;

public sealed class CanonicalAddressTests(SmallSite small)
{
    [Theory]
    [InlineData("/en/", "/en")]
    [InlineData("/FA", "/fa")]
    [InlineData("/Fa/guidance/claim/", "/fa/guidance/claim")]
    [InlineData("/pes/guidance", "/fa/guidance")]
    [InlineData("/EN/search?q=a%20b", "/en/search?q=a%20b")]
    [InlineData("/robots.txt/", "/robots.txt")]
    [InlineData("/API/v1/datasets?limit=1", "/api/v1/datasets?limit=1")]
    [InlineData("/Data/catalog.jsonld", "/data/catalog.jsonld")]
    [InlineData("/fa/guidance/old-claim", "/fa/guidance/claim")]
    public async Task Another_spelling_leads_for_good_to_the_one_address(string path, string expected)
    {
        using var response = await small.Site.Get(path);

        Assert.Equal(HttpStatusCode.MovedPermanently, response.StatusCode);
        Assert.Equal(expected, response.Headers.Location!.OriginalString);
    }

    [Theory]
    [InlineData("/de")]
    [InlineData("/de/guidance/claim")]
    [InlineData("/en/nothing")]
    [InlineData("/en/guidance/nothing")]
    [InlineData("/en/Guidance")]
    [InlineData("/en/guidance/claim/more")]
    [InlineData("/xx-yy-zz")]
    public async Task An_address_of_nothing_is_not_found(string path)
    {
        using var response = await small.Site.Get(path);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }
}
