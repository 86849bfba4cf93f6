using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;

namespace Fairway.Web.Hosting.RateLimits;

/// <summary>Who asks, as far as a limit needs to know: an IPv4 address, or the 64 bits of an IPv6 address that name a network, since one client has a whole network of them.</summary>
/// <param name="Network">The address, or the upper half of it.</param>
internal readonly record struct ClientAddress(bool IsIPv4, ulong Network)
{
    /// <param name="address">Null where a connection has none; all such are one client.</param>
    public static ClientAddress Of(IPAddress? address)
    {
        if (address is null)
            return default;
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        Span<byte> bytes = stackalloc byte[16];
        address.TryWriteBytes(bytes, out _);
        return address.AddressFamily == AddressFamily.InterNetwork
            ? new(true, BinaryPrimitives.ReadUInt32BigEndian(bytes))
            : new(false, BinaryPrimitives.ReadUInt64BigEndian(bytes));
    }
}
