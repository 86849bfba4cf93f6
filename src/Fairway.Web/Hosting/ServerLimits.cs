using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Fairway.Web.Hosting;

/// <summary>What a connection may ask of the server. Readers send no bodies: there is nothing to upload here.</summary>
internal static class ServerLimits
{
    public const int MaxRequestLine = 4 * 1024;
    public const int MaxHeaders = 64;
    public const int MaxHeaderBytes = 16 * 1024;
    public const int MaxConnections = 10_000;
    public const int MaxStreams = 100;

    public static readonly TimeSpan HeaderTime = TimeSpan.FromSeconds(15);
    public static readonly TimeSpan KeepAlive = TimeSpan.FromSeconds(75);

    public static void Apply(KestrelServerOptions server)
    {
        server.AddServerHeader = false;
        var limits = server.Limits;
        limits.MaxRequestLineSize = MaxRequestLine;
        limits.MaxRequestHeaderCount = MaxHeaders;
        limits.MaxRequestHeadersTotalSize = MaxHeaderBytes;
        limits.MaxRequestBodySize = 0;
        limits.MaxConcurrentConnections = MaxConnections;
        limits.Http2.MaxStreamsPerConnection = MaxStreams;
        limits.RequestHeadersTimeout = HeaderTime;
        limits.KeepAliveTimeout = KeepAlive;
    }
}
