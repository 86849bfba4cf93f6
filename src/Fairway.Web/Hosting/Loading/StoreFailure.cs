using System.Net;
using System.Net.Sockets;
using Azure;
using Azure.Identity;

namespace Fairway.Web.Hosting.Loading;

/// <summary>Sorts what a store threw into the few kinds that an operator acts on differently.</summary>
internal static class StoreFailure
{
    /// <summary>Nothing listens, or its name is unknown.</summary>
    public const string Refused = "refused";

    public const string Timeout = "timeout";

    /// <summary>The credentials are wrong or have expired.</summary>
    public const string Denied = "denied";

    /// <summary>Something that should be there is not.</summary>
    public const string Missing = "missing";

    /// <summary>What came is not what was stored.</summary>
    public const string Damaged = "damaged";

    public const string Other = "other";

    public static string KindOf(Exception exception)
    {
        for (var cause = exception; cause is not null; cause = cause is AggregateException { InnerExceptions: [var first, ..] } ? first : cause.InnerException)
        {
            if (Known(cause) is { } kind)
                return kind;
        }

        return Other;
    }

    private static string? Known(Exception cause) => cause switch
    {
        SocketException => Refused,
        OperationCanceledException or TimeoutException => Timeout,
        InvalidDataException => Damaged,
        FileNotFoundException or DirectoryNotFoundException => Missing,
        UnauthorizedAccessException or AuthenticationFailedException => Denied,
        RequestFailedException { Status: (int)HttpStatusCode.Unauthorized or (int)HttpStatusCode.Forbidden } => Denied,
        RequestFailedException { Status: (int)HttpStatusCode.NotFound } => Missing,
        _ => null,
    };
}
