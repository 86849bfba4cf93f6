using Fairway.Input.Yaml;

namespace Fairway.Web.Desk.Drafts;

/// <summary>How far a draft has come. The numbers are stored; those of closed drafts are the highest.</summary>
internal enum DraftState
{
    /// <summary>It is being written; whatever was approved is of an earlier revision.</summary>
    Writing = 1,
    InReview = 2,

    /// <summary>By a reviewer, with the reason.</summary>
    Returned = 3,

    /// <summary>Its newest revision, by its digest.</summary>
    Approved = 4,

    /// <summary>Approved, and to go out at a time. It is not changed meanwhile.</summary>
    Scheduled = 5,
    Published = 6,
    Discarded = 7,
}

internal static class DraftStates
{
    /// <summary>As the messages call it: <c>in-review</c>.</summary>
    public static string Code(this DraftState state) => KebabName.Of(state);

    public static bool IsOpen(this DraftState state) => state < DraftState.Published;

    /// <summary>Whether a new revision may be saved.</summary>
    public static bool MayChange(this DraftState state) => state < DraftState.Scheduled;
}
