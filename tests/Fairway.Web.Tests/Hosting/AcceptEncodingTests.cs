using Fairway.Web.Hosting.Caching;

namespace Fairway.Web.Tests.Hosting;

public sealed class AcceptEncodingTests
{
    [Theory]
    [InlineData("gzip, deflate, br, zstd", ContentCoding.Brotli)]
    [InlineData("gzip", ContentCoding.Gzip)]
    [InlineData("x-gzip", ContentCoding.Gzip)]
    [InlineData("GZIP;Q=1.0", ContentCoding.Gzip)]
    [InlineData("br;q=0.5, gzip;q=0.8", ContentCoding.Gzip)]
    [InlineData("br;q=0.001", ContentCoding.Brotli)]
    [InlineData("br;q=0, gzip;q=0.1", ContentCoding.Gzip)]
    [InlineData("br; q=0.5 , gzip ; q=0.2", ContentCoding.Brotli)]
    [InlineData("*", ContentCoding.Brotli)]
    [InlineData("br;q=0, *", ContentCoding.Gzip)]
    [InlineData("identity;q=1, br;q=0.5", ContentCoding.Identity)]
    [InlineData("identity;q=0, *;q=0", ContentCoding.Identity)]
    [InlineData("deflate, zstd", ContentCoding.Identity)]
    [InlineData("br;q=0", ContentCoding.Identity)]
    [InlineData("", ContentCoding.Identity)]
    public void The_coding_with_the_greatest_weight_is_chosen(string header, ContentCoding expected) =>
        Assert.Equal(expected, AcceptEncoding.Choose(header));

    [Theory]
    [InlineData("br;q=1.5, gzip")]
    [InlineData("br;q=0.1234, gzip")]
    [InlineData("br;q=, gzip")]
    [InlineData("br;level=1, gzip")]
    [InlineData("br;q=-1, gzip")]
    [InlineData(";;;, gzip")]
    public void An_item_that_cannot_be_read_is_passed_over(string header) => Assert.Equal(ContentCoding.Gzip, AcceptEncoding.Choose(header));

    [Fact]
    public void Several_headers_are_one_list() => Assert.Equal(ContentCoding.Brotli, AcceptEncoding.Choose(new(["gzip;q=0.5", "br"])));
}
