using System.Text.Json;
using Fairway.Web.Tests.Support;

namespace Fairway.Web.Tests.Data.Api;

/// <summary>The small tree with a dataset of quarters more, whose words have commas, for tests that only read.</summary>
public sealed class DetectionsSite : IAsyncLifetime
{
    public const string Rows = "/api/v1/datasets/detections/rows";

    private readonly TemporaryFolder _folder = new();
    private RunningSite? _site;

    internal RunningSite Site => _site!;

    public async ValueTask InitializeAsync()
    {
        SmallContent.WriteTo(_folder);
        _folder.Write(
            "datasets/detections/dataset.yaml",
            """
            id: detections
            time: { column: quarter, every: quarter, complete: true }
            key: [quarter, nationality, sex]
            columns:
              nationality: { role: dimension }
              sex: { role: dimension }
              place: { role: text }
              people: { role: measure, type: integer, missing: suppressed }
              status: { role: status }
            figures:
              all: { sum: people, over: all }
              latest: { sum: people, over: latest-day }
            source: { title: Made up, publisher: Nobody, url: "https://example.org/" }
            licence: { name: OGL, url: "https://example.org/licence" }
            """);
        _folder.Write(
            "datasets/detections/en.yaml",
            """
            title: Detections
            summary: Nothing real.
            counted: These.
            not-counted: Those.
            columns: { quarter: Quarter, nationality: Nationality, sex: Sex, place: Place, people: People, status: Status }
            figures: { all: A, latest: L }
            """);
        _folder.Write(
            "datasets/detections/detections.csv",
            """
            quarter,nationality,sex,place,people,status
            2024-Q1,"Bahamas, The",Female,=1+1,1,final
            2024-Q1,Eritrea,Male,,20,provisional
            2024-Q1,"Gambia, The",Male,"Dover, Kent",300,final
            2024-Q2,Eritrea,Female,,40,final
            2024-Q2,"Gambia, The",Male,,,final

            """);
        _site = await RunningSite.Start(_folder.Path);
    }

    public async ValueTask DisposeAsync()
    {
        if (_site is not null)
            await _site.DisposeAsync();
        _folder.Dispose();
    }

    internal async Task<JsonElement> Json(string path)
    {
        using var response = await Site.Get(path);
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(response.IsSuccessStatusCode, text);
        return JsonDocument.Parse(text).RootElement;
    }
}
