using System.Collections.Immutable;
using Fairway.Search;
using Fairway.Statistics.Rows;

namespace Fairway.Web.Data.Api.OpenApi;

/// <summary>Every address of the API. A test fails when one is missing here, or is only here.</summary>
internal static class ApiOperations
{
    private const string Data = "data";
    private const string Pages = "pages";
    private const string Releases = "releases";
    private const string Description = "description";

    private const string Dataset = ApiAddresses.Datasets + "/{dataset}";

    private static readonly ApiJson Json = ApiJson.Readable;

    public static ImmutableArray<ApiOperation> All { get; } =
    [
        new("datasets", ApiAddresses.Datasets, Data, "Datasets", "Every dataset, with its latest version and the last day of its data.", Json.DatasetList),
        new("dataset", Dataset, Data, "A dataset", "What is counted and what is not, by whom, under which licence; columns with their words, figures, charts and files.", Json.DatasetDetails)
        {
            Problems = ["unknown-dataset"],
        },
        new("rows", Dataset + "/rows", Data, "Rows", "Rows as they are, or added up by period and words. Statuses say why a value is missing or uncertain; a missing value is never zero, and a sum with one in it is missing.", Json.RowsPage)
        {
            Parameters = [.. ApiParameters.Rows, ApiParameters.Version, ApiParameters.Format],
            HasCsv = true,
            HasPages = true,
            Problems = ["bad-period", "bad-range", "by-without-every", "grain-too-fine", "limit-out-of-range", "offset-out-of-range", "unknown-column", "unknown-dataset", "unknown-value", "unknown-version"],
        },
        new("figures", Dataset + "/figures", Data, "Figures", "The figures that pages quote, each with unit, period, data-to day, status, version and formula.", Json.FigureList)
        {
            Parameters = [ApiParameters.At, ApiParameters.Version, ApiParameters.Format],
            HasCsv = true,
            Problems = ["out-of-range", "unknown-dataset", "unknown-version"],
        },
        new("figure", Dataset + "/figures/{figure}", Data, "A figure", "One figure, now or as at a day.", Json.FigureEntry)
        {
            Parameters = [ApiParameters.At, ApiParameters.Version, ApiParameters.Format],
            HasCsv = true,
            Problems = ["out-of-range", "unknown-dataset", "unknown-figure", "unknown-version"],
        },
        new("versions", Dataset + "/versions", Data, "Versions", "Every published state of the data, the oldest first: kind, days, counts of what changed, digest, and the release that made it public.", Json.VersionList)
        {
            Parameters = [ApiParameters.Format],
            HasCsv = true,
            Problems = ["unknown-dataset"],
        },
        new("version", Dataset + "/versions/{version:int}", Data, "A version", "One published state of the data.", Json.VersionDetails) { Problems = ["unknown-dataset", "unknown-version"] },
        new("changes", Dataset + "/versions/{version:int}/changes", Data, "What a version changed", "Rows added, cells changed and rows removed, cell by cell.", Json.ChangesPage)
        {
            Parameters = [ApiParameters.Limit(RowsQuery.DefaultLimit, RowsQuery.MaxLimit), ApiParameters.Offset()],
            HasPages = true,
            Problems = ["unknown-dataset", "unknown-version"],
        },
        new("cell", Dataset + "/cells", Data, "The history of a cell", "Every value that a cell had, with the version that gave it. The columns of the key choose the row, 'column' the cell.", Json.CellAnswer)
        {
            Parameters = [ApiParameters.Column, ApiParameters.Key],
            Problems = ["unknown-cell", "unknown-dataset"],
        },
        new("series", Dataset + "/series", Data, "A series as first published", "Every cell of a column as it was first published, beside what it is now.", Json.FirstPublishedPage)
        {
            Parameters =
            [
                ApiParameters.Column,
                new("as", "How the series is given.", """{"type":"string","enum":["first-published"]}"""),
                ApiParameters.Limit(RowsQuery.DefaultLimit, RowsQuery.MaxLimit),
                ApiParameters.Offset(),
            ],
            HasPages = true,
            Problems = ["unknown-dataset"],
        },
        new("pages", ApiAddresses.Pages, Pages, "Pages", "Every page of the site.", Json.PageList),
        new("page", ApiAddresses.Pages + "/{section}/{slug}", Pages, "A page", "A page as readers of a language get it, with its sources, its changes and how current its translation is.", Json.PageDetails)
        {
            Parameters = [ApiParameters.Language],
            Problems = ["unknown-page"],
        },
        new("search", ApiAddresses.Search, Pages, "Search", "The search of the site. The past cannot be searched.", Json.SearchAnswer)
        {
            Parameters =
            [
                new("q", "The words to look for.", """{"type":"string","minLength":1}""") { IsRequired = true },
                ApiParameters.Language,
                .. SearchFacet.All.Select(facet => new ApiParameter(facet.Name, "Narrows to one of the values that an answer's 'facets' name for it.", """{"type":"string"}""")),
                new("sort", "The best first, or the newest.", """{"type":"string","enum":["relevance","date"],"default":"relevance"}"""),
                ApiParameters.Limit(new SearchQuery { Text = "", Language = default }.Limit, SearchQuery.MaxPageSize),
                ApiParameters.Offset(SearchApiController.LastOffset),
            ],
            Problems = ["no-past-search"],
        },
        new("releases", ApiAddresses.Releases, Releases, "Releases", "What was published, the newest first.", Json.ReleaseList)
        {
            Parameters = [ApiParameters.Limit(ReleasesApiController.DefaultLimit, ReleasesApiController.MaxLimit), ApiParameters.Offset()],
            HasPages = true,
        },
        new("release", ApiAddresses.Releases + "/{id}", Releases, "A release", "A release by its number or the 40 digits of its id.", Json.ReleaseDetails) { Problems = ["unknown-release"] },
        new("openapi", ApiAddresses.OpenApi, Description, "This description", "OpenAPI 3.1.", null),
    ];

    /// <summary>Codes of problems that any address may have.</summary>
    public static ImmutableArray<string> CommonProblems { get; } = ["before-first-release", "invalid-parameter", "too-many-requests", "unknown-address", "unknown-parameter"];
}
