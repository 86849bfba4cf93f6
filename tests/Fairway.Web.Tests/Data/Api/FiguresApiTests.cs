using System.Text.Json;
using Fairway.Web.Tests.Support;

namespace Fairway.Web.Tests.Data.Api;

public sealed class FiguresApiTests(SmallSite small)
{
    private const string Figures = "/api/v1/datasets/small-boat-arrivals/figures";

    [Fact]
    public async Task A_figure_carries_value_unit_period_day_status_version_and_formula()
    {
        using var response = await small.Site.Get(Figures + "/year-to-date?at=2025-04-17");
        var figure = JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;

        Assert.Equal((9099, "count", "provisional"), (figure.GetProperty("value").GetInt32(), figure.GetProperty("unit").GetString(), figure.GetProperty("status").GetString()));
        Assert.Equal(("2025-01-01", "2025-04-17", "2025-04-17"), (figure.GetProperty("from").GetString(), figure.GetProperty("to").GetString(), figure.GetProperty("dataTo").GetString()));
        Assert.Equal("sum of people, year to date", figure.GetProperty("formula").GetString());
        Assert.True(figure.GetProperty("version").GetInt32() >= 1);
    }

    [Fact]
    public async Task Figures_and_versions_are_given_as_csv_and_json_at_one_address()
    {
        foreach (var path in (string[])[Figures, "/api/v1/datasets/small-boat-arrivals/versions"])
        {
            // CSV first: what is kept must not be given to who asks for the other form.
            using var csv = await small.Site.Get(path, ("Accept", "text/csv"));
            using var json = await small.Site.Get(path);

            Assert.Equal("text/csv", csv.Content.Headers.ContentType!.MediaType);
            Assert.Equal("application/json", json.Content.Headers.ContentType!.MediaType);
            Assert.NotEqual(csv.Headers.ETag, json.Headers.ETag);
        }
    }
}
