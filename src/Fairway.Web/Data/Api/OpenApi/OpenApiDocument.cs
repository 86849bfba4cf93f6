using System.Text.Json.Nodes;
using Fairway.Sites;
using Fairway.Web.Hosting.RateLimits;

namespace Fairway.Web.Data.Api.OpenApi;

/// <summary>The description of the API for programs (OpenAPI 3.1).</summary>
internal static class OpenApiDocument
{
    private const string ApiVersion = "1.0.0";

    private const string About =
        "Figures, rows, pages and releases of this portal, for anyone, from anywhere, without a key. Every answer has a strong ETag; ask with If-None-Match. "
        + "Everything published stays: `as-published` gives any answer as it stood on a day. A wrong question is answered with a problem (RFC 9457) whose `code` is stable. "
        + "The answers are the same in every language.";

    private static readonly (string Name, string About)[] Tags =
        [("data", "Datasets, their rows and their figures"), ("pages", "Pages and search"), ("releases", "What was published when"), ("description", "This description")];

    /// <param name="server">The address of the site.</param>
    /// <param name="requestsPerMinute">Allowed to one client.</param>
    public static JsonObject Of(Site site, string server, int requestsPerMinute)
    {
        var schemas = ApiSchemas.Of([.. ApiOperations.All.Select(operation => operation.Answer).OfType<System.Text.Json.Serialization.Metadata.JsonTypeInfo>(), ApiJson.Readable.ApiProblem]);
        schemas["Problem"]!["properties"]!["code"]!["enum"] = new JsonArray([.. Codes().Select(code => (JsonNode)code)]);
        var licences = site.Content.Datasets.Values.Select(dataset => dataset.Definition.LicenceName).Distinct().Order(StringComparer.Ordinal);
        return new JsonObject
        {
            ["openapi"] = "3.1.0",
            ["info"] = new JsonObject
            {
                ["title"] = $"{site.Content.Settings.Name}: API",
                ["version"] = ApiVersion,
                ["description"] = $"{About} One client may ask {requestsPerMinute} times in a minute; RateLimit says what is left.",
                ["license"] = new JsonObject { ["name"] = $"That of each dataset: {string.Join(", ", licences)}", ["url"] = server.TrimEnd('/') + ApiAddresses.Datasets },
            },
            ["servers"] = new JsonArray(new JsonObject { ["url"] = server.TrimEnd('/') }),
            ["security"] = new JsonArray(),
            ["tags"] = new JsonArray([.. Tags.Select(tag => (JsonNode)new JsonObject { ["name"] = tag.Name, ["description"] = tag.About })]),
            ["paths"] = Paths(site),
            ["components"] = new JsonObject { ["schemas"] = schemas, ["responses"] = OpenApiParts.Problems(), ["headers"] = OpenApiParts.Headers() },
        };
    }

    /// <summary>Every code that a problem may have, in order.</summary>
    public static IEnumerable<string> Codes() =>
        ApiOperations.All.SelectMany(operation => operation.Problems).Concat(ApiOperations.CommonProblems).Distinct().Order(StringComparer.Ordinal);

    private static JsonObject Paths(Site site)
    {
        var paths = new JsonObject();
        foreach (var operation in ApiOperations.All)
            paths[operation.Template] = new JsonObject { ["get"] = Operation(operation, site) };
        return paths;
    }

    private static JsonObject Operation(ApiOperation operation, Site site)
    {
        string[] codes = [.. operation.Problems.Concat(ApiOperations.CommonProblems).Order(StringComparer.Ordinal)];
        return new JsonObject
        {
            ["operationId"] = operation.Id,
            ["tags"] = new JsonArray(operation.Tag),
            ["summary"] = operation.Summary,
            ["description"] = $"{operation.Description} Problems: {string.Join(", ", codes)}.",
            ["parameters"] = OpenApiParts.Parameters(operation, site),
            ["responses"] = new JsonObject
            {
                ["200"] = Answer(operation),
                ["304"] = OpenApiParts.Reference("responses", "Unchanged"),
                ["400"] = OpenApiParts.Reference("responses", "BadQuestion"),
                ["404"] = OpenApiParts.Reference("responses", "NotThere"),
                ["429"] = OpenApiParts.Reference("responses", "TooMany"),
            },
        };
    }

    private static JsonObject Answer(ApiOperation operation)
    {
        var json = new JsonObject { ["schema"] = operation.Answer is { } type ? ApiSchemas.Reference(type) : new JsonObject { ["type"] = "object" } };
        if (ApiExamples.Of(operation.Id) is { } example)
            json["examples"] = new JsonObject { [operation.Id] = new JsonObject { ["summary"] = $"GET {example.Address}", ["value"] = example.Answer } };
        var content = new JsonObject { ["application/json"] = json };
        if (operation.HasCsv)
            content["text/csv"] = new JsonObject { ["schema"] = new JsonObject { ["type"] = "string" } };
        var headers = new JsonObject();
        string[] names = operation.HasPages
            ? ["ETag", "Link", "X-Total-Count", ApiRateLimit.LimitHeader, ApiRateLimit.PolicyHeader] : ["ETag", ApiRateLimit.LimitHeader, ApiRateLimit.PolicyHeader];
        foreach (var name in names)
            headers[name] = OpenApiParts.Reference("headers", name);
        return new JsonObject { ["description"] = operation.Summary, ["headers"] = headers, ["content"] = content };
    }
}
