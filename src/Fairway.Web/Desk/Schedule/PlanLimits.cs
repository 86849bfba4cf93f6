namespace Fairway.Web.Desk.Schedule;

/// <summary>What a plan may hold, and how the clock that publishes it goes.</summary>
internal static class PlanLimits
{
    /// <summary>A page with its texts in all languages, and the data of several series.</summary>
    public const int MaxDrafts = 100;

    /// <summary>Characters of a title.</summary>
    public const int MaxTitle = 200;

    /// <summary>Characters of why a plan is postponed or cancelled.</summary>
    public const int MaxReason = 1000;

    /// <summary>Characters of what the check said when a plan failed.</summary>
    public const int MaxFaultDetail = 4000;

    /// <summary>Closed plans in the list.</summary>
    public const int ClosedShown = 50;

    /// <summary>From now to the latest time of a plan.</summary>
    public static readonly TimeSpan Furthest = TimeSpan.FromDays(400);

    /// <summary>Between two looks at the database, in which another node may have scheduled something; and between two tries while the store is away.</summary>
    public static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(2);

    /// <summary>For so long nobody else publishes what a node has claimed. When it died meanwhile, another takes over after that.</summary>
    public static readonly TimeSpan ClaimedFor = TimeSpan.FromMinutes(1);

    /// <summary>A plan that nobody tried to publish for so long after its time was missed: no node ran.</summary>
    public static readonly TimeSpan MissedAfter = TimeSpan.FromSeconds(10);

    /// <summary>So long before a plan is due, what is published is read, so that its check has only the plan left to read.</summary>
    public static readonly TimeSpan PreparedBefore = TimeSpan.FromMinutes(1);
}
