using System.Net;
using System.Text.Json;
using Fairway.Web.Tests.Support;

namespace Fairway.Web.Tests.Data;

public sealed class ApiTests(SmallSite small)
{
    private const string Dataset = "/api/v1/datasets/small-boat-arrivals";

    [Fact]
    public async Task The_figure_as_at_a_day_is_as_published()
    {
        var figure = await Json(Dataset + "/figures/year-to-date?at=2025-04-17");

        Assert.Equal(9099, figure.GetProperty("value").GetInt32());
        Assert.Equal("2025-04-17", figure.GetProperty("dataTo").GetString());
        Assert.Equal("provisional", figure.GetProperty("status").GetString());
    }

    [Fact]
    public async Task Datasets_lead_to_their_figures_and_files()
    {
        var list = await Json("/api/v1/datasets");
        var boats = list.GetProperty("datasets").EnumerateArray().Single(one => one.GetProperty("id").GetString() == "small-boat-arrivals");
        var dataset = await Json(boats.GetProperty("address").GetString()!);

        Assert.Equal("small-boat-arrivals", dataset.GetProperty("id").GetString());
        Assert.Equal("Home Office", dataset.GetProperty("publisher").GetString());
        foreach (var file in dataset.GetProperty("files").EnumerateArray())
        {
            using var response = await small.Site.Get(file.GetProperty("address").GetString()!);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        }
    }

    [Fact]
    public async Task Rows_say_how_many_there_are_and_where_the_next_are()
    {
        var first = await Json(Dataset + "/rows?every=year&from=2018-01-01&to=2025-12-31&limit=5");
        var second = await Json(first.GetProperty("next").GetString()!);

        Assert.Equal(8, first.GetProperty("total").GetInt32());
        Assert.Equal(5, first.GetProperty("rows").GetArrayLength());
        Assert.Equal(3, second.GetProperty("rows").GetArrayLength());
        Assert.Equal(JsonValueKind.Null, second.GetProperty("next").ValueKind);
        Assert.Equal("2018", first.GetProperty("rows")[0].GetProperty("period").GetString());
        Assert.Equal(299, first.GetProperty("rows")[0].GetProperty("values")[0].GetInt32());
    }

    [Fact]
    public async Task A_page_tells_its_language_its_translation_and_its_sources()
    {
        var page = await Json("/api/v1/pages/guidance/claim?language=fa");

        Assert.Equal("fa", page.GetProperty("textLanguage").GetString());
        Assert.Equal("stale", page.GetProperty("translation").GetString());
        Assert.Equal("United Nations", page.GetProperty("sources")[0].GetProperty("publisher").GetString());
        Assert.Contains("<p>", page.GetProperty("html").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Search_answers_programs_too()
    {
        var answer = await Json("/api/v1/search?q=deadline&limit=1");

        Assert.Equal(1, answer.GetProperty("hits").GetArrayLength());
        Assert.StartsWith("/en/", answer.GetProperty("hits")[0].GetProperty("address").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Search_is_narrowed_sorted_and_counted_for_programs()
    {
        var answer = await Json("/api/v1/search?q=claim&type=guidance&sort=date");

        Assert.All(answer.GetProperty("hits").EnumerateArray(), hit => Assert.Equal("guidance", hit.GetProperty("type").GetString()));
        Assert.Equal(["type", "topic", "in", "applies-to", "year"], answer.GetProperty("facets").EnumerateArray().Select(facet => facet.GetProperty("parameter").GetString()!));
        Assert.Contains(answer.GetProperty("facets")[0].GetProperty("values").EnumerateArray(), value => value.GetProperty("value").GetString() == "guidance" && value.GetProperty("count").GetInt32() > 0);
    }

    [Theory]
    [InlineData(Dataset + "/rows?evry=year", 400, "unknown-parameter", "evry")]
    [InlineData(Dataset + "/rows?from=01/02/2025", 400, "invalid-parameter", "from")]
    [InlineData(Dataset + "/rows?every=fortnight", 400, "invalid-parameter", "every")]
    [InlineData(Dataset + "/rows?limit=10001", 400, "invalid-parameter", "limit")]
    [InlineData(Dataset + "/rows?limit=1&limit=2", 400, "invalid-parameter", "limit")]
    [InlineData(Dataset + "/rows?sort=nothing", 400, "unknown-column", "sort")]
    [InlineData(Dataset + "/rows?from=2026-01-01&to=2025-01-01", 400, "bad-period", "from")]
    [InlineData(Dataset + "/figures/year-to-date?at=2031-01-01", 400, "out-of-range", "at")]
    [InlineData(Dataset + "/figures/nothing", 404, "unknown-figure", null)]
    [InlineData("/api/v1/datasets/nothing", 404, "unknown-dataset", null)]
    [InlineData("/api/v1/datasets?x=1", 400, "unknown-parameter", "x")]
    [InlineData("/api/v1/pages/guidance/nothing", 404, "unknown-page", null)]
    [InlineData("/api/v1/pages/guidance/claim?language=de", 400, "invalid-parameter", "language")]
    [InlineData("/api/v1/search", 400, "invalid-parameter", "q")]
    [InlineData("/api/v1/search?q=claim&sort=worst", 400, "invalid-parameter", "sort")]
    [InlineData("/api/v1/search?q=claim&type=%3Cb%3E", 400, "invalid-parameter", "type")]
    [InlineData("/api/v1/nothing", 404, "unknown-address", null)]
    [InlineData("/data/nothing/nothing.csv", 404, "unknown-dataset", null)]
    [InlineData("/data/small-boat-arrivals/other.csv", 404, "unknown-dataset", null)]
    [InlineData("/charts/small-boat-arrivals/nothing.svg", 404, "unknown-chart", null)]
    [InlineData("/charts/small-boat-arrivals/by-month.svg?color=red", 400, "unknown-parameter", "color")]
    public async Task A_wrong_question_is_answered_with_a_problem(string path, int status, string code, string? parameter)
    {
        using var response = await small.Site.Get(path);
        var problem = JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;

        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal(status, problem.GetProperty("status").GetInt32());
        Assert.Equal(code, problem.GetProperty("code").GetString());
        Assert.Equal(parameter, problem.GetProperty("parameter").GetString());
        Assert.NotEmpty(problem.GetProperty("detail").GetString()!);
    }

    [Theory]
    [InlineData("/api/v1/datasets")]
    [InlineData(Dataset + "/rows?every=year")]
    [InlineData("/data/small-boat-arrivals/small-boat-arrivals.csv")]
    [InlineData("/charts/small-boat-arrivals/by-month.svg")]
    [InlineData("/api/v1/nothing")]
    public async Task Anyone_may_use_data_from_anywhere(string path)
    {
        using var response = await small.Site.Get(path, ("Origin", "https://elsewhere.example"));

        Assert.Equal("*", Assert.Single(response.Headers.GetValues("Access-Control-Allow-Origin")));
        Assert.Equal("cross-origin", Assert.Single(response.Headers.GetValues("Cross-Origin-Resource-Policy")));
    }

    [Theory]
    [InlineData("/api/v1/datasets")]
    [InlineData(Dataset + "/rows?every=year")]
    [InlineData("/charts/small-boat-arrivals/by-month.svg?lang=fa")]
    public async Task An_answer_that_is_known_is_not_sent_again(string path)
    {
        using var first = await small.Site.Get(path, ("Accept-Encoding", "br"));
        using var second = await small.Site.Get(path, ("Accept-Encoding", "br"), ("If-None-Match", first.Headers.ETag!.ToString()));

        Assert.False(first.Headers.ETag.IsWeak);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }

    private async Task<JsonElement> Json(string path)
    {
        using var response = await small.Site.Get(path);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("application/json", response.Content.Headers.ContentType!.MediaType);
        return JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;
    }
}
