using System.Buffers.Binary;
using System.Net;
using System.Text.Json;
using Fairway.Web.Tests.Support;

namespace Fairway.Web.Tests.Data.Charts;

public sealed class ChartFileTests(RepositorySite repository)
{
    [Theory]
    [InlineData("", 2400, 1440)]
    [InlineData("&size=card", 1200, 630)]
    public async Task A_chart_is_a_picture_of_its_size(string size, int width, int height)
    {
        using var answer = await repository.Site.Get($"/charts/channel-deaths/by-year.png?lang=fa{size}");

        var bytes = await answer.Content.ReadAsByteArrayAsync();
        Assert.Equal("image/png", answer.Content.Headers.ContentType!.MediaType);
        // The IHDR chunk, section 11.2.1 of the PNG specification.
        Assert.Equal((width, height), (BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(20))));
        Assert.Equal("*", answer.Headers.GetValues("Access-Control-Allow-Origin").Single());
        Assert.Equal("inline; filename=\"channel-deaths-by-year-fa-2026-05-03.png\"", answer.Content.Headers.GetValues("Content-Disposition").Single());
    }

    [Fact]
    public async Task A_picture_that_a_reader_has_is_not_sent_again()
    {
        using var first = await repository.Site.Get("/charts/small-boat-arrivals/by-month.png?at=2025-04-17");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/charts/small-boat-arrivals/by-month.png?at=2025-04-17");
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await repository.Site.Client.SendAsync(request);

        Assert.False(first.Headers.ETag!.IsWeak);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }

    [Theory]
    [InlineData("/charts/small-boat-arrivals/none.png", 404, "unknown-chart")]
    [InlineData("/charts/small-boat-arrivals/by-month.png?size=huge", 400, "invalid-parameter")]
    [InlineData("/charts/small-boat-arrivals/by-month.svg?at=1999-01-01", 400, "out-of-range")]
    [InlineData("/charts/none/by-month.png", 404, "unknown-dataset")]
    public async Task What_cannot_be_drawn_is_answered_with_a_problem(string address, int status, string code)
    {
        using var answer = await repository.Site.Get(address);

        using var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        Assert.Equal((status, code), ((int)answer.StatusCode, problem.RootElement.GetProperty("code").GetString()));
    }
}
