using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;

namespace Fairway.Web.Hosting;

/// <summary>The site's own address, for links that must be whole. Never taken from a request: a Host header is a reader's claim.</summary>
internal sealed class PublicAddress(IServer server, IOptions<FairwayOptions> options)
{
    private string? _root;

    /// <summary>Scheme, host and port, without a slash at the end.</summary>
    public string Root => _root ??= (options.Value.PublicAddress ?? Listening()).GetLeftPart(UriPartial.Authority);

    public string Of(string path) => Root + path;

    private Uri Listening()
    {
        var address = server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() ?? "http://localhost";
        var parsed = BindingAddress.Parse(address);
        var host = parsed.Host is "*" or "+" or "[::]" or "0.0.0.0" ? "localhost" : parsed.Host;
        return new UriBuilder(parsed.Scheme, host, parsed.Port).Uri;
    }
}
