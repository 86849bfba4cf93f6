using System.Net;
using System.Text.Json;

namespace Fairway.Web.Tests.Data.Api;

public sealed class RowsApiTests(DetectionsSite detections) : IClassFixture<DetectionsSite>
{
    private const string Rows = DetectionsSite.Rows;

    [Theory]
    [InlineData("?nationality=Eritrea", "20 40")]
    [InlineData("?nationality=Gambia,%20The", "300 -")]
    [InlineData("?nationality=%22Gambia,%20The%22,Eritrea", "20 300 40 -")]
    [InlineData("?nationality=Gambia,%20The&nationality=Bahamas,%20The", "1 300 -")]
    [InlineData("?nationality=Eritrea,%22Bahamas,%20The%22&sex=Male", "20")]
    [InlineData("?nationality=&sex=Female", "1 40")]
    [InlineData("?people.min=20&people.max=40", "20 40")]
    [InlineData("?from=2024-Q2", "40 -")]
    [InlineData("?from=2024-01-01&to=2024-03", "1 20 300")]
    [InlineData("?last=1", "40 -")]
    [InlineData("?sort=-people", "300 40 20 1 -")]
    [InlineData("?sort=nationality&limit=2", "1 20")]
    [InlineData("?every=quarter", "321 -")]
    [InlineData("?every=year&by=sex", "41 -")]
    [InlineData("?every=all&by=nationality&sort=-people", "60 1 -")]
    public async Task Rows_are_chosen_grouped_and_put_in_order(string query, string values)
    {
        var page = await detections.Json(Rows + query);

        Assert.Equal(values, string.Join(' ', page.GetProperty("rows").EnumerateArray().Select(row => row.GetProperty("values")[0]).Select(value => value.ValueKind == JsonValueKind.Null ? "-" : value.GetRawText())));
    }

    [Fact]
    public async Task Columns_say_role_and_unit_and_rows_their_words_and_statuses()
    {
        var page = await detections.Json(Rows + "?limit=1&offset=4");
        var row = page.GetProperty("rows")[0];

        Assert.Equal(
            ["quarter time quarter", "nationality dimension ", "sex dimension ", "place text ", "status status ", "people measure count"],
            page.GetProperty("columns").EnumerateArray().Select(column => $"{column.GetProperty("name")} {column.GetProperty("role")} {column.GetProperty("unit")}"));
        Assert.Equal(["Gambia, The", "Male", "", "final"], row.GetProperty("words").EnumerateArray().Select(word => word.GetString()!));
        Assert.Equal("suppressed", row.GetProperty("statuses")[0].GetString());
        Assert.Equal(("2024-04-01", "2024-06-30"), (row.GetProperty("from").GetString(), row.GetProperty("to").GetString()));
        Assert.Equal((5, 1), (page.GetProperty("total").GetInt32(), page.GetProperty("version").GetInt32()));
    }

    [Theory]
    [InlineData("?format=csv", null)]
    [InlineData("", "text/csv")]
    [InlineData("", "text/csv;q=0.9, application/json;q=0.5")]
    public async Task Csv_is_given_to_who_asks_for_it(string query, string? accept)
    {
        using var response = await detections.Site.Get(Rows + query, ("Accept", accept ?? "application/json"));

        Assert.Equal("text/csv", response.Content.Headers.ContentType!.MediaType);
        Assert.Contains("Accept", response.Headers.Vary);
        Assert.Equal(
            "quarter,nationality,sex,place,status,people,people-status\r\n2024-Q1,\"Bahamas, The\",Female,'=1+1,final,1,final\r\n2024-Q1,Eritrea,Male,,provisional,20,provisional\r\n"
            + "2024-Q1,\"Gambia, The\",Male,\"Dover, Kent\",final,300,final\r\n2024-Q2,Eritrea,Female,,final,40,final\r\n2024-Q2,\"Gambia, The\",Male,,final,,suppressed\r\n",
            await response.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("*/*")]
    [InlineData("text/html,application/xhtml+xml,*/*;q=0.8")]
    [InlineData("text/csv;q=0")]
    [InlineData("not a type")]
    public async Task Everyone_else_is_given_json(string? accept)
    {
        using var response = await detections.Site.Get(Rows, accept is null ? [] : [("Accept", accept)]);

        Assert.Equal("application/json", response.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task Pages_are_linked_from_the_first_to_the_last_and_back()
    {
        using var first = await detections.Site.Get(Rows + "?limit=2&nationality=%22Gambia,%20The%22,Eritrea");
        var next = LinkTo(first, "next")!;
        using var second = await detections.Site.Get(next);

        Assert.Equal("4", Assert.Single(first.Headers.GetValues("X-Total-Count")));
        Assert.Null(LinkTo(first, "prev"));
        Assert.Null(LinkTo(second, "next"));
        using var back = await detections.Site.Get(LinkTo(second, "prev")!);
        Assert.Equal(await first.Content.ReadAsStringAsync(), await back.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task The_answer_is_the_same_in_every_language_and_has_one_tag()
    {
        using var english = await detections.Site.Get(Rows, ("Accept-Language", "en"));
        using var persian = await detections.Site.Get(Rows, ("Accept-Language", "fa-AF"));
        using var known = await detections.Site.Get(Rows, ("If-None-Match", english.Headers.ETag!.ToString()));
        using var named = await detections.Site.Get(Rows + "?version=1");

        Assert.False(english.Headers.ETag.IsWeak);
        Assert.Equal(english.Headers.ETag, persian.Headers.ETag);
        Assert.Equal(english.Headers.ETag, named.Headers.ETag);
        Assert.Equal(await english.Content.ReadAsByteArrayAsync(), await persian.Content.ReadAsByteArrayAsync());
        Assert.Equal(HttpStatusCode.NotModified, known.StatusCode);
    }

    [Theory]
    [InlineData("?natonality=Eritrea", 400, "unknown-parameter", "natonality", "nationality, sex")]
    [InlineData("?nationality=Eritraea", 400, "unknown-value", "nationality", "Did you mean 'Eritrea'?")]
    [InlineData("?sex=x", 400, "unknown-value", "sex", "Female, Male")]
    [InlineData("?nationality=%22Gambia", 400, "invalid-parameter", "nationality", "quotation mark")]
    [InlineData("?every=month", 400, "grain-too-fine", "every", "quarter, year")]
    [InlineData("?every=decade", 400, "invalid-parameter", "every", "year, all")]
    [InlineData("?by=sex", 400, "by-without-every", "by", "quarter, year or all")]
    [InlineData("?every=year&by=place", 400, "unknown-column", "by", "nationality, sex")]
    [InlineData("?columns=persons", 400, "unknown-column", "columns", "place, people")]
    [InlineData("?sort=persons", 400, "unknown-column", "sort", "nationality")]
    [InlineData("?people.min=2&people.max=1", 400, "bad-range", "people.min", "Exchange")]
    [InlineData("?people.min=many", 400, "invalid-parameter", "people.min", "12.5")]
    [InlineData("?from=2024-Q5", 400, "invalid-parameter", "from", "2026-Q3")]
    [InlineData("?from=2024&last=2", 400, "bad-period", "last", "'from'")]
    [InlineData("?version=2", 404, "unknown-version", null, "1 to 1")]
    [InlineData("?format=xml", 400, "invalid-parameter", "format", "json, csv")]
    [InlineData("?limit=1&limit=2", 400, "invalid-parameter", "limit", "Give it once")]
    public async Task A_problem_names_the_parameter_and_the_choices(string query, int status, string code, string? parameter, string detail)
    {
        using var response = await detections.Site.Get(Rows + query);
        var problem = JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;

        Assert.Equal((status, code, parameter), ((int)response.StatusCode, problem.GetProperty("code").GetString(), problem.GetProperty("parameter").GetString()));
        Assert.Contains(detail, problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dataset_lists_the_words_of_its_dimensions()
    {
        var nationality = (await detections.Json("/api/v1/datasets/detections")).GetProperty("columns")[0];

        Assert.Equal(3, nationality.GetProperty("words").GetInt32());
        Assert.Equal(["Bahamas, The", "Eritrea", "Gambia, The"], nationality.GetProperty("values").EnumerateArray().Select(word => word.GetString()!));
    }

    internal static string? LinkTo(HttpResponseMessage response, string relation) => response.Headers.TryGetValues("Link", out var links)
        ? links.Where(link => link.Contains($"rel=\"{relation}\"", StringComparison.Ordinal)).Select(link => link[(link.IndexOf('<', StringComparison.Ordinal) + 1)..link.IndexOf('>', StringComparison.Ordinal)]).FirstOrDefault()
        : null;
}
