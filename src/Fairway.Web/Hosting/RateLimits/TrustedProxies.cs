using System.Net;
using Microsoft.Extensions.Options;

namespace Fairway.Web.Hosting.RateLimits;

/// <summary>Finds the client behind proxies: the last address of <c>X-Forwarded-For</c> that is not itself of a proxy that is trusted. What stands before it anybody may have written.</summary>
internal sealed class TrustedProxies(IOptions<FairwayOptions> options)
{
    public const string ForwardedFor = "X-Forwarded-For";

    /// <summary>A proxy on this machine, where no other is named.</summary>
    private static readonly string[] Loopback = ["127.0.0.0/8", "::1"];

    private readonly IPNetwork[] _networks = [.. (options.Value.TrustedProxies is { Count: > 0 } set ? set : Loopback).Select(Parse).OfType<IPNetwork>()];

    public ClientAddress ClientOf(HttpContext context)
    {
        var address = context.Connection.RemoteIpAddress;
        var chain = context.Request.Headers[ForwardedFor].SelectMany(value => (value ?? "").Split(',', StringSplitOptions.TrimEntries)).Reverse();
        foreach (var before in chain)
        {
            if (address is null || !IsTrusted(address) || !IPAddress.TryParse(before, out var forwarded))
                break;
            address = forwarded;
        }

        return ClientAddress.Of(address);
    }

    /// <summary>An address, or a network such as 10.0.0.0/8; null for anything else.</summary>
    public static IPNetwork? Parse(string text)
    {
        if (IPNetwork.TryParse(text, out var network))
            return network;
        return IPAddress.TryParse(text, out var address) ? new IPNetwork(address, address.GetAddressBytes().Length * 8) : null;
    }

    private bool IsTrusted(IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return Array.Exists(_networks, network => network.Contains(plain));
    }
}
