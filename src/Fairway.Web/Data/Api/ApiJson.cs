using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace Fairway.Web.Data.Api;

/// <summary>How the API writes JSON: camel case, letters of every script as they are.</summary>
[JsonSerializable(typeof(DatasetList))]
[JsonSerializable(typeof(DatasetDetails))]
[JsonSerializable(typeof(FigureList))]
[JsonSerializable(typeof(RowsPage))]
[JsonSerializable(typeof(PageList))]
[JsonSerializable(typeof(PageDetails))]
[JsonSerializable(typeof(ReleaseList))]
[JsonSerializable(typeof(ReleaseDetails))]
[JsonSerializable(typeof(SearchAnswer))]
[JsonSerializable(typeof(SuggestionList))]
[JsonSerializable(typeof(Versions.VersionList))]
[JsonSerializable(typeof(Versions.VersionDetails))]
[JsonSerializable(typeof(Versions.ChangesPage))]
[JsonSerializable(typeof(Versions.CellAnswer))]
[JsonSerializable(typeof(Versions.FirstPublishedPage))]
[JsonSerializable(typeof(ApiProblem))]
internal sealed partial class ApiJson : JsonSerializerContext
{
    /// <summary>The context to write with.</summary>
    public static ApiJson Readable { get; } = new(new JsonSerializerOptions
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
    });
}
