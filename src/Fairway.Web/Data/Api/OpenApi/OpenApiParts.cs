using System.Text.Json.Nodes;
using Fairway.Sites;
using Fairway.Web.Hosting.RateLimits;

namespace Fairway.Web.Data.Api.OpenApi;

/// <summary>Parameters, headers and problems of the description.</summary>
internal static class OpenApiParts
{
    public static JsonObject Reference(string kind, string name) => new() { ["$ref"] = $"#/components/{kind}/{name}" };

    public static JsonArray Parameters(ApiOperation operation, Site site)
    {
        var parameters = new JsonArray();
        foreach (var name in operation.Template.Split('/').Where(part => part.StartsWith('{')).Select(part => part.Trim('{', '}')))
            parameters.Add(InPath(name, site));
        // A search has no past.
        IEnumerable<ApiParameter> query = operation.Path == ApiAddresses.Search ? operation.Parameters : [.. operation.Parameters, ApiParameters.AsPublished];
        foreach (var parameter in query)
            parameters.Add(InQuery(parameter));
        return parameters;
    }

    public static JsonObject Headers() => new()
    {
        ["ETag"] = Header("Strong; the same for the same bytes."),
        ["Link"] = Header("The pages before (prev) and after (next), as RFC 8288 writes them."),
        ["X-Total-Count"] = Header("How many there are in all."),
        [ApiRateLimit.LimitHeader] = Header("What is left to the client (r) and until when, in seconds (t), as draft-ietf-httpapi-ratelimit-headers writes it."),
        [ApiRateLimit.PolicyHeader] = Header("How much one client is allowed (q) in how many seconds (w)."),
        ["Retry-After"] = Header("Seconds until more is allowed."),
    };

    public static JsonObject Problems() => new()
    {
        ["Unchanged"] = new JsonObject { ["description"] = "The answer is the one that If-None-Match names.", ["headers"] = Limits() },
        ["BadQuestion"] = Problem("A parameter is not known, cannot be read or asks for what there is not. The detail names the choices.", Limits()),
        ["NotThere"] = Problem("There is no such thing.", Limits()),
        ["TooMany"] = Problem("The client asked too often.", With(Limits(), "Retry-After")),
    };

    private static JsonObject Limits() => With(With(new JsonObject(), ApiRateLimit.LimitHeader), ApiRateLimit.PolicyHeader);

    private static JsonObject With(JsonObject headers, string name)
    {
        headers[name] = Reference("headers", name);
        return headers;
    }

    private static JsonObject Problem(string description, JsonObject headers) => new()
    {
        ["description"] = description,
        ["headers"] = headers,
        ["content"] = new JsonObject { ["application/problem+json"] = new JsonObject { ["schema"] = ApiSchemas.Reference(ApiJson.Readable.ApiProblem) } },
    };

    private static JsonObject Header(string description) => new() { ["description"] = description, ["schema"] = new JsonObject { ["type"] = "string" } };

    private static JsonObject InPath(string name, Site site)
    {
        var schema = new JsonObject { ["type"] = "string" };
        if (name == "version")
            (schema["type"], schema["minimum"]) = ("integer", 1);
        if (name == "dataset")
            schema["enum"] = new JsonArray([.. site.Content.Datasets.Keys.Select(id => (JsonNode)id.Value)]);
        return new JsonObject { ["name"] = name, ["in"] = "path", ["required"] = true, ["description"] = $"Which {name}.", ["schema"] = schema };
    }

    private static JsonObject InQuery(ApiParameter parameter)
    {
        var written = new JsonObject
        {
            ["name"] = parameter.Name,
            ["in"] = "query",
            ["required"] = parameter.IsRequired,
            ["description"] = parameter.Description,
            ["schema"] = JsonNode.Parse(parameter.Schema),
        };
        if (parameter.IsOpen)
            (written["style"], written["explode"]) = ("form", true);
        return written;
    }
}
