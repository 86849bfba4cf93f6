using Fairway.Input.Yaml;

namespace Fairway.Web.Desk.Schedule;

/// <summary>How far a plan has come. The numbers are stored; those of closed plans are the highest.</summary>
internal enum PlanState
{
    /// <summary>Drafts are put in and taken out.</summary>
    Open = 1,

    /// <summary>It was refused when it was due. Its drafts are approved as before, and it can be mended and scheduled again.</summary>
    Failed = 2,

    /// <summary>It goes out at its time.</summary>
    Scheduled = 3,
    Published = 4,
    Cancelled = 5,
}

internal static class PlanStates
{
    /// <summary>As the messages call it: <c>scheduled</c>.</summary>
    public static string Code(this PlanState state) => KebabName.Of(state);

    /// <summary>Whether its drafts are its own.</summary>
    public static bool IsOpen(this PlanState state) => state < PlanState.Published;

    /// <summary>Whether drafts may be put in and taken out.</summary>
    public static bool MayChange(this PlanState state) => state < PlanState.Scheduled;
}
