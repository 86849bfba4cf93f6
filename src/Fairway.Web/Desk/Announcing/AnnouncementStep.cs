using Fairway.Input.Yaml;

namespace Fairway.Web.Desk.Announcing;

/// <summary>What is done to an entry of the release calendar.</summary>
internal enum AnnouncementStep
{
    Announce,
    Confirm,
    Postpone,
    Cancel,

    /// <summary>It came.</summary>
    Publish,
}

internal static class AnnouncementSteps
{
    /// <summary>As addresses, messages and the activity call it: <c>postpone</c>.</summary>
    public static string Code(this AnnouncementStep step) => KebabName.Of(step);

    /// <summary>As the activity calls it when it is done.</summary>
    public static string Act(this AnnouncementStep step) => "calendar." + step.Code();

    public static bool NeedsReason(this AnnouncementStep step) => step is AnnouncementStep.Postpone or AnnouncementStep.Cancel;
}
