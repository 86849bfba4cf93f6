using Fairway.Input.Yaml;
using Fairway.Web.Desk.Drafts;

namespace Fairway.Web.Desk.Care;

/// <param name="Draft">That waits.</param>
/// <param name="What">Its next step.</param>
internal sealed record WaitingDraft(Draft Draft, WaitingFor What);

/// <summary>What somebody is waited for to do.</summary>
internal enum WaitingFor
{
    /// <summary>At what one publisher put out alone.</summary>
    LookAfter,
    Publication,
    Review,

    /// <summary>It came back from review.</summary>
    Change,
}

internal static class WaitingFors
{
    /// <summary>As the messages call it: <c>look-after</c>.</summary>
    public static string Code(this WaitingFor what) => KebabName.Of(what);
}
