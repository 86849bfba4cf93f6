using Fairway.Input.Yaml;

namespace Fairway.Web.Desk.Care.Links;

/// <summary>How an address answered. The numbers are stored.</summary>
internal enum LinkState
{
    /// <summary>It was not asked yet.</summary>
    Unasked = 0,
    Answers = 1,

    /// <summary>Something is there, and lets programs not in (401, 403, 407, 429 and the like): a reader's browser may get it.</summary>
    Closed = 2,

    /// <summary>An answer that says that it is not there, or that the server is at fault.</summary>
    Fails = 3,

    /// <summary>No such host, no connection, or no valid certificate.</summary>
    Unreachable = 4,
    TimedOut = 5,

    /// <summary>It leads on and on.</summary>
    RedirectsTooOften = 6,

    /// <summary>It leads to a place that is not asked: another port, another scheme, or an address that is not public.</summary>
    NotPublic = 7,
}

internal static class LinkStates
{
    public static bool IsFailure(this LinkState state) => state > LinkState.Closed;

    /// <summary>As the messages call it: <c>timed-out</c>.</summary>
    public static string Code(this LinkState state) => KebabName.Of(state);
}
