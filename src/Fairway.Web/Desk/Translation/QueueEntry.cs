using System.Collections.Immutable;
using Fairway.Content;
using Fairway.Web.Desk.Drafts;

namespace Fairway.Web.Desk.Translation;

/// <summary>What is to be done to a translation, the most urgent first.</summary>
internal enum QueueRank
{
    /// <summary>Older than a change without which following it could harm.</summary>
    Safety,

    /// <summary>It goes out with the draft of its page, which waits for it.</summary>
    Held,

    /// <summary>Older than its source, or without the reason of a withdrawal.</summary>
    Stale,
    Missing,

    /// <summary>By a machine, and nobody has checked it.</summary>
    Machine,

    /// <summary>By a person, and nobody has checked it.</summary>
    Unchecked,

    /// <summary>Nothing.</summary>
    Current,
}

/// <summary>A page in the queue of a language.</summary>
/// <param name="Subject">The translation.</param>
/// <param name="Title">Of the page, in the source language.</param>
/// <param name="Rank">What is to be done.</param>
/// <param name="Newest">Edition of the source.</param>
internal sealed record QueueEntry(DraftSubject Subject, string Title, QueueRank Rank, int Newest)
{
    /// <summary>What is published; null for nothing.</summary>
    public required Fairway.Content.Translation? Published { get; init; }

    /// <summary>Changes of the source that it misses, newest first.</summary>
    public ImmutableArray<EditionChange> Missed { get; init; } = [];

    /// <summary>The day on which the page was withdrawn for a reason that the translation has not; null where it has it, or the page stands.</summary>
    public DateOnly? LacksReasonSince { get; init; }

    /// <summary>The open draft of it; null for none.</summary>
    public Draft? Draft { get; init; }

    /// <summary>Who opened it, by name.</summary>
    public string? OpenedBy { get; init; }

    /// <summary>The draft of the page that waits for it; null for none.</summary>
    public Draft? WaitsFor { get; init; }

    /// <summary>The account that it is assigned to; null for nobody.</summary>
    public string? AssignedTo { get; init; }

    /// <summary>Its name.</summary>
    public string? AssignedName { get; init; }

    /// <summary>Since when it lacks something; null where it does not.</summary>
    public DateOnly? Since => Missed is [.., var first] ? first.Date : LacksReasonSince;
}
