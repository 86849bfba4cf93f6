namespace Fairway.Web.Desk.Schedule;

/// <summary>What came of something that was to be done to a plan.</summary>
/// <param name="Fault">Why nothing was done; null when it was.</param>
/// <param name="Plan">As it is now; null where there is none.</param>
internal readonly record struct PlanChange(PlanFault? Fault, Plan? Plan)
{
    public bool IsDone => Fault is null;

    public static PlanChange Done(Plan plan) => new(null, plan);

    public static PlanChange Refused(PlanFault fault, Plan? plan = null) => new(fault, plan);
}
