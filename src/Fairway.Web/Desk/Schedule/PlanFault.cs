using Fairway.Input.Yaml;

namespace Fairway.Web.Desk.Schedule;

/// <summary>Why nothing was done to a plan. Each has a sentence in the messages of the desk: <c>plan-fault.overtaken</c>.</summary>
internal enum PlanFault
{
    /// <summary>There is none of that number.</summary>
    NoPlan,

    /// <summary>Somebody changed it meanwhile.</summary>
    Overtaken,

    /// <summary>In its state that step does not come next.</summary>
    WrongState,

    /// <summary>A node is publishing it at this moment.</summary>
    BeingPublished,

    /// <summary>Title, note or reason is missing where it is needed, too long, or has characters that cannot be shown.</summary>
    BadWords,

    /// <summary>There is no such draft, or it is published or discarded.</summary>
    NoDraft,

    /// <summary>The draft is in another open plan.</summary>
    InOtherPlan,

    /// <summary>Of its drafts, one is not approved.</summary>
    NotApproved,

    /// <summary>A page of it waits for a translation that is not approved, or not in the plan.</summary>
    Held,

    /// <summary>It has no drafts.</summary>
    Empty,
    TooManyDrafts,

    /// <summary>Two of its drafts change one file differently.</summary>
    TwiceChanged,

    /// <summary>As the site is now, it would be refused; it was not ticked that it is meant all the same.</summary>
    CheckRefuses,

    /// <summary>Day or time is not written as such.</summary>
    BadTime,

    /// <summary>The clock jumps over it in spring.</summary>
    NoSuchTime,

    /// <summary>The clock shows it twice in autumn, and it was not said which is meant.</summary>
    TwoTimes,
    Past,
    TooFar,
    NoReason,

    /// <summary>It was not ticked that it is meant.</summary>
    NotSure,
}

internal static class PlanFaults
{
    public static string Key(this PlanFault fault) => "plan-fault." + KebabName.Of(fault);
}
