using System.Text.Json.Nodes;

namespace Fairway.Web.Data.Api.OpenApi;

/// <summary>Answers that the API once gave, each with its address, built into the program. A test asks for each again and compares its shape.</summary>
internal static class ApiExamples
{
    private const string Prefix = "api-example.";

    /// <summary>Null for an operation without one.</summary>
    public static ApiExample? Of(string operation)
    {
        using var file = typeof(ApiExamples).Assembly.GetManifestResourceStream($"{Prefix}{operation}.json");
        if (file is null)
            return null;
        var example = JsonNode.Parse(file)!;
        return new(example["address"]!.GetValue<string>(), example["answer"]!.DeepClone());
    }
}

/// <param name="Address">From the root, with its query.</param>
internal sealed record ApiExample(string Address, JsonNode Answer);
