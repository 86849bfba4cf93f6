namespace Fairway.Web.Desk.Schedule;

/// <summary>What stands in the forms of a plan: nothing that somebody typed is lost when it is refused.</summary>
internal sealed record PlanTyped
{
    public static readonly PlanTyped Nothing = new();

    public string? Title { get; init; }

    public string? Note { get; init; }

    /// <summary>In London.</summary>
    public string? Day { get; init; }

    /// <summary>In London.</summary>
    public string? Clock { get; init; }

    /// <summary>Which of two equal times is meant.</summary>
    public string? Which { get; init; }

    public string? Reason { get; init; }
}
