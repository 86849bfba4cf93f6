namespace Fairway.Web.Desk.Drafts;

/// <summary>What came of something that was to be done to a draft.</summary>
/// <param name="Fault">Why nothing was done; null when it was.</param>
/// <param name="Draft">As it is now; null where there is none.</param>
internal readonly record struct DraftChange(DraftFault? Fault, Draft? Draft)
{
    public bool IsDone => Fault is null;

    public static DraftChange Done(Draft draft) => new(null, draft);

    public static DraftChange Refused(DraftFault fault, Draft? draft = null) => new(fault, draft);
}
