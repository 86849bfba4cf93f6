using Fairway.Web.Desk.Drafts;

namespace Fairway.Web.Desk.Schedule;

/// <summary>Drafts that go out in one release or not at all, at a time or when a publisher says so. A draft is in one open plan at most.</summary>
internal sealed class Plan
{
    /// <summary>Rising; how people call it.</summary>
    public int Id { get; private set; }

    /// <summary>For the desk; it is not published.</summary>
    public required string Title { get; set; }

    /// <summary>What readers are told by the release's note, in the source language; empty for the notes of its drafts.</summary>
    public required string Note { get; set; }

    /// <summary>Its entry in the release calendar; null for none.</summary>
    public string? Entry { get; set; }

    public required PlanState State { get; set; }

    /// <summary>Rising with each change by a person. Whoever changes a plan says which one they saw.</summary>
    public required int Version { get; set; }

    /// <summary>UTC, in whole seconds; nothing of it is published before. Null where it has no time.</summary>
    public DateTimeOffset? DueAt { get; set; }

    /// <summary>Account.</summary>
    public required string MadeBy { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset MadeAt { get; init; }

    /// <summary>Account; in whose name it is published.</summary>
    public string? ScheduledBy { get; set; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset ChangedAt { get; set; }

    /// <summary>Why it was postponed or cancelled last; empty for neither.</summary>
    public string Reason { get; set; } = "";

    /// <summary>Number of the release that it came out with; null before.</summary>
    public int? Release { get; set; }

    /// <summary>UTC; null before.</summary>
    public DateTimeOffset? PublishedAt { get; set; }

    /// <summary>When a node first tried to publish it after its time; null before. UTC.</summary>
    public DateTimeOffset? FirstTriedAt { get; set; }

    /// <summary>The node that publishes it, until <see cref="ClaimedUntil"/>; null for none.</summary>
    public string? ClaimedBy { get; set; }

    /// <summary>UTC.</summary>
    public DateTimeOffset? ClaimedUntil { get; set; }

    /// <summary>Why it was not published when it was last tried; null where it was not refused.</summary>
    public DraftFault? Fault { get; set; }

    /// <summary>What the check said, and which files moved on; one in a line.</summary>
    public string FaultDetail { get; set; } = "";

    public List<PlanItem> Items { get; init; } = [];

    /// <summary>In the order in which they were put in.</summary>
    public IEnumerable<int> Drafts => Items.OrderBy(item => item.Position).Select(item => item.DraftId);

    /// <summary>Its time passed while no node ran.</summary>
    public bool WasMissed => FirstTriedAt - DueAt > PlanLimits.MissedAfter;

    /// <summary>It came out later than it was due, though nodes ran: the store did not answer.</summary>
    public bool WasHeldUp => !WasMissed && PublishedAt - DueAt > PlanLimits.MissedAfter;

    public bool IsClaimedAt(DateTimeOffset now) => ClaimedUntil > now;
}

/// <summary>A draft in a plan.</summary>
internal sealed class PlanItem
{
    public required int PlanId { get; init; }

    public required int DraftId { get; init; }

    public required int Position { get; init; }
}
