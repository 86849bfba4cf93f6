using System.Text.Json;
using Fairway.Web.Tests.Support;

namespace Fairway.Web.Tests.Data;

public sealed class FileTests(SmallSite small)
{
    private const string Csv = "/data/small-boat-arrivals/small-boat-arrivals.csv";

    [Fact]
    public async Task The_data_come_as_a_file_with_its_name()
    {
        using var response = await small.Site.Get(Csv);
        var text = await response.Content.ReadAsStringAsync();

        Assert.Equal("text/csv", response.Content.Headers.ContentType!.MediaType);
        Assert.Matches(@"\Asmall-boat-arrivals-v[0-9]+-2026-08-20\.csv\z", response.Content.Headers.ContentDisposition!.FileName);
        Assert.StartsWith("date,people,boats,uncontrolled-landings,status,uncontrolled-landings-status\r\n2018-01-01,0,0,,provisional,not-collected\r\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_data_come_as_json_too()
    {
        using var response = await small.Site.Get("/data/small-boat-arrivals/small-boat-arrivals.json");
        var json = JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;

        Assert.Equal("2026-08-20", json.GetProperty("dataTo").GetString());
    }

    [Theory]
    [InlineData("en", "")]
    [InlineData("fa", "?lang=fa")]
    [InlineData("ar", "?lang=ar&at=2025-04-17")]
    public async Task A_chart_stands_alone_in_a_language(string language, string query)
    {
        using var response = await small.Site.Get("/charts/small-boat-arrivals/cumulative-by-year.svg" + query);
        var svg = await response.Content.ReadAsStringAsync();

        Assert.Equal("image/svg+xml", response.Content.Headers.ContentType!.MediaType);
        Assert.Contains($"lang=\"{language}\"", svg, StringComparison.Ordinal);
        Assert.Contains("sandbox", Assert.Single(response.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
    }
}
