using System.Net;
using System.Text.Json;

namespace Fairway.Web.Tests.Data.Versions;

public sealed class VersionsApiTests(CorrectedSite corrected) : IClassFixture<CorrectedSite>
{
    private const string Dataset = "/api/v1/datasets/small-boat-arrivals";

    [Fact]
    public async Task Versions_tell_their_days_kind_digest_and_release()
    {
        var versions = (await Json(Dataset + "/versions")).GetProperty("versions").EnumerateArray().ToArray();

        Assert.Equal([1, 2, 3, 4, 5], versions.Select(version => version.GetProperty("number").GetInt32()));
        Assert.Equal([2874, 28, 28, 224, 0], versions.Select(version => version.GetProperty("added").GetInt32()));
        Assert.Equal([0, 0, 0, 0, 2], versions.Select(version => version.GetProperty("changed").GetInt32()));
        Assert.Equal("2025-11-14", versions[0].GetProperty("published").GetString());
        Assert.Equal(("correction", CorrectedSite.Note), (versions[4].GetProperty("kind").GetString(), versions[4].GetProperty("note").GetString()));
        Assert.Equal(2, versions[4].GetProperty("release").GetProperty("number").GetInt32());
        Assert.Equal("2026-05-02T09:30:00Z", versions[4].GetProperty("release").GetProperty("published").GetString());
        Assert.Equal(versions[4].ToString(), (await Json(versions[4].GetProperty("address").GetString()!)).ToString());
    }

    [Fact]
    public async Task Changes_come_page_by_page_with_their_total()
    {
        var first = await Json(Dataset + "/versions/5/changes?limit=1");
        var second = await Json(first.GetProperty("next").GetString()!);

        Assert.Equal(2, first.GetProperty("total").GetInt32());
        Assert.Equal("""{"change":"changed","row":["2018-01-01"],"column":"people","before":"0","after":"1"}""", first.GetProperty("changes")[0].GetRawText());
        Assert.Equal("boats", second.GetProperty("changes")[0].GetProperty("column").GetString());
        Assert.Equal(JsonValueKind.Null, second.GetProperty("next").ValueKind);
    }

    [Fact]
    public async Task A_cell_has_its_history_and_a_series_its_first_values()
    {
        var cell = await Json(Dataset + "/cells?date=2018-01-01&column=people");
        Assert.Equal([(1, "0"), (5, "1")], cell.GetProperty("history").EnumerateArray().Select(state => (state.GetProperty("version").GetInt32(), state.GetProperty("value").GetString())));

        var series = await Json(Dataset + "/series?column=people&as=first-published&limit=2");
        Assert.Equal(3154, series.GetProperty("total").GetInt32());
        Assert.Equal("""{"row":["2018-01-01"],"version":1,"first":"0","now":"1"}""", series.GetProperty("rows")[0].GetRawText());
        var last = await Json(Dataset + "/series?column=people&limit=1&offset=3153");
        Assert.Equal((4, "2026-08-20"), (last.GetProperty("rows")[0].GetProperty("version").GetInt32(), last.GetProperty("rows")[0].GetProperty("row")[0].GetString()));
        Assert.StartsWith(Dataset + "/series?", series.GetProperty("next").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_changes_are_a_file_that_ends_its_lines_as_the_rfc_says()
    {
        using var response = await corrected.Site.Get("/data/small-boat-arrivals/changes/5.csv");

        Assert.Equal("change,date,column,before,after\r\nchanged,2018-01-01,people,0,1\r\nchanged,2018-01-01,boats,0,1\r\n", await response.Content.ReadAsStringAsync());
        Assert.Equal("text/csv", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal("small-boat-arrivals-changes-5.csv", response.Content.Headers.ContentDisposition!.FileName);
        Assert.Equal("*", Assert.Single(response.Headers.GetValues("Access-Control-Allow-Origin")));
    }

    [Theory]
    [InlineData("/api/v1/datasets/nothing/versions", 404, "unknown-dataset")]
    [InlineData(Dataset + "/versions/6", 404, "unknown-version")]
    [InlineData(Dataset + "/versions/6/changes", 404, "unknown-version")]
    [InlineData("/data/small-boat-arrivals/changes/6.csv", 404, "unknown-version")]
    [InlineData(Dataset + "/versions?limit=1", 400, "unknown-parameter")]
    [InlineData(Dataset + "/versions/5/changes?limit=0", 400, "invalid-parameter")]
    [InlineData(Dataset + "/versions/5/changes?limit=10001", 400, "invalid-parameter")]
    [InlineData(Dataset + "/versions/5/changes?offset=-1", 400, "invalid-parameter")]
    [InlineData(Dataset + "/cells?column=people", 400, "invalid-parameter")]
    [InlineData(Dataset + "/cells?date=2018-01-01", 400, "invalid-parameter")]
    [InlineData(Dataset + "/cells?date=2018-01-01&column=persons", 400, "invalid-parameter")]
    [InlineData(Dataset + "/cells?date=2017-01-01&column=people", 404, "unknown-cell")]
    [InlineData(Dataset + "/cells?day=2018-01-01&column=people", 400, "unknown-parameter")]
    [InlineData(Dataset + "/series", 400, "invalid-parameter")]
    [InlineData(Dataset + "/series?column=people&as=now", 400, "invalid-parameter")]
    public async Task A_question_that_cannot_be_answered_has_a_code(string path, int status, string code)
    {
        using var response = await corrected.Site.Get(path);
        using var problem = JsonDocument.Parse(await response.Content.ReadAsStringAsync());

        Assert.Equal(((HttpStatusCode)status, code), (response.StatusCode, problem.RootElement.GetProperty("code").GetString()));
    }

    private async Task<JsonElement> Json(string path)
    {
        using var response = await corrected.Site.Get(path);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        using var document = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        return document.RootElement.Clone();
    }
}
