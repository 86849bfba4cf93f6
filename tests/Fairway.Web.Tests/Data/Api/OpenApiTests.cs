using System.Diagnostics;
using System.Net;
using System.Text.Json.Nodes;
using Fairway.Statistics.Reading;
using Fairway.Web.Data;
using Fairway.Web.Data.Api.OpenApi;
using Fairway.Web.Tests.Support;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace Fairway.Web.Tests.Data.Api;

public sealed class OpenApiTests(RepositorySite repository)
{
    public static TheoryData<string> WithExamples => [.. ApiOperations.All.Where(operation => operation.Answer is not null).Select(operation => operation.Id)];

    [Fact]
    public void Every_address_is_described_and_every_description_has_its_address()
    {
        var routes = repository.Site.Services.GetRequiredService<IActionDescriptorCollectionProvider>().ActionDescriptors.Items
            .Select(action => "/" + action.AttributeRouteInfo!.Template)
            .Where(template => template.StartsWith(ApiAddresses.Root, StringComparison.Ordinal));

        Assert.Equal(routes.Order(StringComparer.Ordinal), ApiOperations.All.Select(operation => operation.Path).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void No_column_can_be_named_like_a_parameter_that_stands_beside_columns()
    {
        var beside = ApiOperations.All.Where(operation => operation.Parameters.Any(parameter => parameter.IsOpen)).ToList();

        Assert.Equal(["cell", "rows"], beside.Select(operation => operation.Id).Order(StringComparer.Ordinal));
        Assert.All(
            beside.SelectMany(operation => operation.Parameters).Append(ApiParameters.AsPublished).Where(parameter => !parameter.IsOpen),
            parameter => Assert.True(ReservedColumns.Names.Contains(parameter.Name), parameter.Name));
    }

    [Fact]
    public async Task A_linter_finds_nothing()
    {
        using var folder = new TemporaryFolder();
        folder.Write("openapi.json", (await Document()).ToJsonString());
        var program = Path.Combine(Path.GetDirectoryName(RepositoryFolder.Content)!, ".tools", "redocly", "node_modules", "@redocly", "cli", "bin", "cli.js");
        Assert.True(File.Exists(program), $"There is no {program}. Run ./test, which installs Redocly.");
        var start = new ProcessStartInfo("node", [program, "lint", "--max-problems", "50", "--format", "stylish", folder["openapi.json"]]) { RedirectStandardOutput = true, RedirectStandardError = true };
        (start.Environment["REDOCLY_TELEMETRY"], start.Environment["REDOCLY_SUPPRESS_UPDATE_NOTICE"]) = ("off", "true");
        using var linter = Process.Start(start)!;
        var error = linter.StandardError.ReadToEndAsync();
        var output = await linter.StandardOutput.ReadToEndAsync() + await error;
        await linter.WaitForExitAsync();

        Assert.True(linter.ExitCode == 0, output);
        Assert.DoesNotContain("warning", output.Replace("Deprecation warning", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [MemberData(nameof(WithExamples))]
    public async Task An_example_is_a_real_answer_in_shape(string operation)
    {
        var example = ApiExamples.Of(operation);
        Assert.True(example is not null, $"{operation} has no example.");
        // The releases of the repository's content are not those of the example.
        var address = operation == "release" ? "/api/v1/releases" : example.Address;
        using var response = await repository.Site.Get(address);
        var answer = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
        var schemas = new JsonSchemas((await Document())["components"]!["schemas"]!.AsObject());
        var schema = (await Document())["paths"]![Template(operation)]!["get"]!["responses"]!["200"]!["content"]!["application/json"]!["schema"]!;

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Empty(schemas.Faults(schema, example.Answer));
        if (operation != "release")
            Assert.Empty(schemas.Faults(schema, answer));
    }

    [Fact]
    public async Task A_problem_is_as_its_schema_says_and_its_code_is_listed()
    {
        var document = await Document();
        var schemas = new JsonSchemas(document["components"]!["schemas"]!.AsObject());
        foreach (var path in (string[])["/api/v1/nothing", "/api/v1/datasets?x=1", "/api/v1/datasets/small-boat-arrivals/rows?sort=x", "/api/v1/search?q=x&at=2026-01-01", "/api/v1/datasets/small-boat-arrivals/cells?date=1999-01-01&column=people"])
        {
            using var response = await repository.Site.Get(path);
            Assert.Empty(schemas.Faults(new JsonObject { ["$ref"] = "#/components/schemas/Problem" }, JsonNode.Parse(await response.Content.ReadAsStringAsync())));
            Assert.False(response.IsSuccessStatusCode);
        }
    }

    [Fact]
    public async Task The_datasets_of_the_site_are_the_choices()
    {
        var parameter = (await Document())["paths"]!["/api/v1/datasets/{dataset}"]!["get"]!["parameters"]![0]!;

        Assert.Contains("small-boat-arrivals", parameter["schema"]!["enum"]!.AsArray().Select(id => id!.GetValue<string>()));
    }

    private static string Template(string operation) => ApiOperations.All.Single(known => known.Id == operation).Template;

    private async Task<JsonNode> Document()
    {
        using var response = await repository.Site.Get("/api/v1/openapi.json");
        return JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
    }
}
