using System.Collections.Immutable;
using System.Text.Json.Serialization.Metadata;

namespace Fairway.Web.Data.Api.OpenApi;

/// <summary>What the description says of one address of the API.</summary>
/// <param name="Id">Names the operation and its example, kebab-case.</param>
/// <param name="Path">Under <see cref="ApiAddresses.Root"/>, as its route is written.</param>
/// <param name="Answer">Null for an answer that is described elsewhere.</param>
internal sealed record ApiOperation(string Id, string Path, string Tag, string Summary, string Description, JsonTypeInfo? Answer)
{
    /// <summary>Without what its parameters must be.</summary>
    public string Template => Path.Replace(":int", "", StringComparison.Ordinal);

    /// <summary>In the query.</summary>
    public ImmutableArray<ApiParameter> Parameters { get; init; } = [];

    /// <summary>May also be given as CSV.</summary>
    public bool HasCsv { get; init; }

    /// <summary>Has <c>prev</c> and <c>next</c> in Link, and its number of rows in X-Total-Count.</summary>
    public bool HasPages { get; init; }

    /// <summary>Codes of problems that this address has beside those of every address.</summary>
    public ImmutableArray<string> Problems { get; init; } = [];
}

/// <param name="Schema">JSON Schema.</param>
internal sealed record ApiParameter(string Name, string Description, string Schema)
{
    public bool IsRequired { get; init; }

    /// <summary>Stands for any number of parameters, whose names are those of the columns.</summary>
    public bool IsOpen { get; init; }
}
