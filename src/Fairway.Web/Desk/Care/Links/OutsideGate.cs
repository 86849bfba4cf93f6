using System.Net;
using System.Net.Sockets;
using Fairway.Web.Hosting.RateLimits;

namespace Fairway.Web.Desk.Care.Links;

/// <summary>
/// Decides what this program may ask of the outside: whoever writes a page must not make the server look into its own network. An address is judged when a connection is made,
/// so that a name which resolves to something else a moment later leads nowhere.
/// </summary>
/// <param name="allowsLoopback">For tests alone: this machine at any port.</param>
internal sealed class OutsideGate(bool allowsLoopback = false)
{
    /// <summary>IPv4 that is not of the public Internet: IANA's special-purpose registry (RFC 6890), multicast and what is reserved.</summary>
    private static readonly IPNetwork[] NotPublic = Networks(
        "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16",
        "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/3");

    /// <summary>Of IPv6 only this is given out (RFC 4291); what of it is special, leads into IPv4 (Teredo, 6to4) or is for documents is taken out.</summary>
    private static readonly IPNetwork Global = IPNetwork.Parse("2000::/3");
    private static readonly IPNetwork[] NotGlobal = Networks("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20");

    /// <summary>Whether an address may be asked at all: what it resolves to is looked at later.</summary>
    public bool MayAsk(Uri url) => url is { IsAbsoluteUri: true, Scheme: "http" or "https", UserInfo: "" }
        && (url.IsDefaultPort || (allowsLoopback && url.IsLoopback))
        && (!IPAddress.TryParse(url.DnsSafeHost, out var address) || MayConnect(address));

    public bool MayConnect(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        if (allowsLoopback && IPAddress.IsLoopback(address))
            return true;
        return address.AddressFamily == AddressFamily.InterNetwork
            ? !Array.Exists(NotPublic, network => network.Contains(address))
            : Global.Contains(address) && !Array.Exists(NotGlobal, network => network.Contains(address));
    }

    /// <summary>Resolves a host and connects to the first public address that takes the connection.</summary>
    /// <exception cref="NotPublicException">None of its addresses is public.</exception>
    public async ValueTask<Stream> Connect(DnsEndPoint host, CancellationToken cancellationToken)
    {
        var addresses = await Dns.GetHostAddressesAsync(host.Host, cancellationToken);
        IPAddress[] allowed = [.. addresses.Where(MayConnect)];
        if (allowed.Length == 0)
            throw new NotPublicException($"'{host.Host}' is at no public address.");
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, host.Port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private static IPNetwork[] Networks(params string[] networks) => [.. networks.Select(network => TrustedProxies.Parse(network)!.Value)];
}

/// <summary>A host is not of the public Internet.</summary>
internal sealed class NotPublicException(string message) : IOException(message);
