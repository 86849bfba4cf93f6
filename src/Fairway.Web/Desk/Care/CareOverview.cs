using System.Collections.Immutable;
using Fairway.Search.Unanswered;
using Fairway.Web.Desk.Care.Feedback;
using Fairway.Web.Desk.Care.Links;

namespace Fairway.Web.Desk.Care;

/// <summary>What there is to look after, for one person.</summary>
internal sealed record CareOverview
{
    /// <summary>Of each list, as many stand on the overview.</summary>
    public const int Shown = 5;

    public required ImmutableArray<WaitingDraft> Waiting { get; init; }

    /// <summary>Of a translator, in the languages of theirs.</summary>
    public required ImmutableArray<StaleSafety> Stale { get; init; }

    public required ImmutableArray<ReviewDue> Due { get; init; }

    public required ImmutableArray<LinkRow> BrokenLinks { get; init; }

    /// <summary>Null where the counts cannot be read.</summary>
    public required ImmutableArray<KeyValuePair<UnansweredQuery, int>>? Searches { get; init; }

    /// <summary>Open messages of readers.</summary>
    public required int Messages { get; init; }

    /// <summary>Pages with most of them, at most <see cref="Shown"/>.</summary>
    public required ImmutableArray<FeedbackCount> MessagePages { get; init; }
}
