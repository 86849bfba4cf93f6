using Fairway.Web.Desk.Drafts;

namespace Fairway.Web.Desk.Review;

internal static class DraftStateClass
{
    /// <summary>The shape that stands before the word of a state: open, half, full, square.</summary>
    public static string Class(this DraftState state) => state switch
    {
        DraftState.InReview or DraftState.Scheduled => "state wait",
        DraftState.Approved or DraftState.Published => "state ok",
        DraftState.Returned => "state late",
        _ => "state",
    };
}
