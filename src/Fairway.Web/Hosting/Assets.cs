using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Fairway.Web.Hosting.Caching;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Primitives;

namespace Fairway.Web.Hosting;

/// <summary>
/// The files of <c>wwwroot</c>, read at the start, and kept packed like pages from the first request on. Each has an address with the fingerprint of its contents,
/// which browsers keep for ever, and its plain one. In Development a file is read again at every request, so that an edit shows.
/// </summary>
internal sealed class Assets
{
    private const string ForEver = "public, max-age=31536000, immutable";
    private const string ForAMinute = "public, max-age=60, must-revalidate";
    private const string AskAgain = "no-cache";
    private const int FingerprintLength = 10;

    private static readonly FileExtensionContentTypeProvider ContentTypes = new();

    private readonly IFileProvider _files;
    private readonly bool _isEdited;
    private readonly FrozenDictionary<string, Asset> _byAddress;
    private readonly FrozenDictionary<string, string> _addresses;

    public Assets(IWebHostEnvironment environment)
    {
        _files = environment.WebRootFileProvider;
        _isEdited = environment.IsDevelopment();

        var byAddress = new Dictionary<string, Asset>(StringComparer.Ordinal);
        var addresses = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var path in Paths(""))
        {
            var body = Read(path);
            var plain = new Lazy<StoredPage>(() => Packed(path, body, ForAMinute));
            var fingerprinted = Fingerprinted(path, body);
            addresses[path] = fingerprinted;
            byAddress["/" + path] = new(path, plain);
            byAddress[fingerprinted] = new(path, new Lazy<StoredPage>(() => plain.Value.With(Headers(ForEver))));
        }

        _byAddress = byAddress.ToFrozenDictionary(StringComparer.Ordinal);
        _addresses = addresses.ToFrozenDictionary(StringComparer.Ordinal);
    }

    public string Stylesheet => Of("css/fairway.css");

    public string Icon => Of("images/fairway.svg");

    /// <param name="file">Path in <c>wwwroot</c>.</param>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    public string Of(string file) => _addresses.TryGetValue(file, out var address)
        ? address
        : throw new FileNotFoundException($"'{file}' is not in wwwroot. Build or publish the program again, with its static files.", file);

    public bool TryGet(string path, [NotNullWhen(true)] out StoredPage? file)
    {
        var isFound = _byAddress.TryGetValue(path, out var asset);
        file = isFound && _isEdited ? Packed(asset!.Path, Read(asset.Path), AskAgain) : asset?.Content.Value;
        return isFound;
    }

    private IEnumerable<string> Paths(string folder)
    {
        foreach (var entry in _files.GetDirectoryContents(folder))
        {
            var path = folder.Length == 0 ? entry.Name : $"{folder}/{entry.Name}";
            if (!entry.IsDirectory)
                yield return path;
            else
            {
                foreach (var inner in Paths(path))
                    yield return inner;
            }
        }
    }

    private byte[] Read(string path)
    {
        using var stream = _files.GetFileInfo(path).CreateReadStream();
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    private static StoredPage Packed(string path, byte[] body, string caching)
    {
        var contentType = ContentTypes.TryGetContentType(path, out var known) ? known : "application/octet-stream";
        return new StoredPage(body, IsText(contentType) ? contentType + "; charset=utf-8" : contentType, Headers(caching), ignoresQuery: true);
    }

    private static ImmutableArray<KeyValuePair<string, StringValues>> Headers(string caching) => [new("Cache-Control", caching), new("Vary", "Accept-Encoding")];

    private static bool IsText(string contentType) => contentType.StartsWith("text/", StringComparison.Ordinal);

    /// <summary><c>css/fairway.css</c> becomes <c>/css/fairway.0123456789.css</c>.</summary>
    private static string Fingerprinted(string path, byte[] body)
    {
        var dot = path.LastIndexOf('.');
        return $"/{path[..dot]}.{StoredPage.DigestOf(body)[..FingerprintLength]}{path[dot..]}";
    }

    /// <param name="Path">In <c>wwwroot</c>.</param>
    /// <param name="Content">Packed when it is first asked for.</param>
    private sealed record Asset(string Path, Lazy<StoredPage> Content);
}
