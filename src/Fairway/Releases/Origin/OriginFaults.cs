using System.Globalization;
using Azure;
using Azure.Identity;

namespace Fairway.Releases.Origin;

/// <summary>What the origin or the way to it did wrong, as a sentence with a cure.</summary>
internal static class OriginFaults
{
    public const int NotModified = 304;
    public const int NotFound = 404;
    public const int Conflict = 409;
    public const int PreconditionFailed = 412;

    private const int Unauthorized = 401;
    private const int Forbidden = 403;

    /// <summary>Whether an exception of the SDK means that the origin failed, and not this program.</summary>
    public static bool IsFault(Exception exception) =>
        exception is RequestFailedException or AuthenticationFailedException or OperationCanceledException or AggregateException or IOException or HttpRequestException;

    public static StoreUnavailableException Of(string origin, Exception exception)
    {
        // After a retry the SDK hands all its tries on together.
        var last = exception is AggregateException { InnerExceptions: [.., var inner] } ? inner : exception;
        return new($"The origin {origin} {Predicate(last)}", exception);
    }

    private static string Predicate(Exception exception) => exception switch
    {
        RequestFailedException { Status: Unauthorized or Forbidden } refused =>
            $"refuses the credentials ({refused.ErrorCode}). Check the key, the SAS token and its dates, or that this machine's identity has the role Storage Blob Data Contributor.",
        AuthenticationFailedException => "cannot be entered: no credentials were found for this machine. Give it an identity, or the origin a SAS token or a connection string.",
        RequestFailedException { Status: NotFound, ErrorCode: "ContainerNotFound" } => "has no such container. Make it, or mend --origin.",
        RequestFailedException { Status: 0 } unreached => $"cannot be reached: {unreached.InnerException?.Message ?? unreached.Message}. Check the network and --origin; what is on this machine stays.",
        RequestFailedException failed => string.Create(
            CultureInfo.InvariantCulture, $"answers {failed.Status} ({failed.ErrorCode}). Look at the storage account; what is on this machine stays."),
        OperationCanceledException => "does not answer. Check the network and the storage account; what is on this machine stays.",
        _ => $"cannot be read: {exception.Message.TrimEnd('.')}. What is on this machine stays.",
    };
}
