using System.Collections.Frozen;
using Microsoft.AspNetCore.StaticAssets;

namespace Fairway.Web.Hosting;

/// <summary>Addresses of the files in <c>wwwroot</c> with the fingerprint of their contents, so that they can be kept by browsers for ever.</summary>
internal sealed class Assets(EndpointDataSource endpoints)
{
    private readonly Lazy<FrozenDictionary<string, string>> _addresses = new(() => Read(endpoints));

    public string Stylesheet => Of("css/fairway.css");

    public string Icon => Of("images/fairway.svg");

    /// <param name="file">Path in <c>wwwroot</c>.</param>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    public string Of(string file) => _addresses.Value.TryGetValue(file, out var address)
        ? address
        : throw new FileNotFoundException($"'{file}' is not in wwwroot, or the program was built without its static assets. Build it again.", file);

    private static FrozenDictionary<string, string> Read(EndpointDataSource endpoints)
    {
        var addresses = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var endpoint in endpoints.Endpoints)
        {
            if (endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is not { } asset)
                continue;

            var label = asset.Properties.FirstOrDefault(property => property.Name == "label")?.Value;
            if (label is not null)
                addresses[label] = "/" + asset.Route;
        }

        return addresses.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
