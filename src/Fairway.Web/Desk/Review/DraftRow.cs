using Fairway.Web.Desk.Drafts;

namespace Fairway.Web.Desk.Review;

/// <summary>A draft in a list.</summary>
internal sealed record DraftRow(Draft Draft, SubjectName Name)
{
    /// <summary>Names of those who saved a revision, the first first.</summary>
    public required IReadOnlyList<string> Writers { get; init; }

    /// <summary>The reader has opened it, or saved a revision.</summary>
    public required bool IsMine { get; init; }

    public required int OpenRemarks { get; init; }

    /// <summary>The next step is the reader's.</summary>
    public required bool Waits { get; init; }

    /// <summary>It went out in an emergency, and nobody else has looked at it since.</summary>
    public required bool NeedsReviewAfter { get; init; }
}
