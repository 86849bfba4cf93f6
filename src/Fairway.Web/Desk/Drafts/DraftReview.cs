using Fairway.Input.Yaml;

namespace Fairway.Web.Desk.Drafts;

/// <summary>A step of a draft on its way, and who took it. Only added.</summary>
internal sealed class DraftReview
{
    public int Id { get; private set; }

    public required int DraftId { get; init; }

    public required int Revision { get; init; }

    /// <summary>Of that revision: what the step is about, whatever is saved later.</summary>
    public required string Digest { get; init; }

    public required ReviewStep Step { get; init; }

    /// <summary>Account.</summary>
    public required string By { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The reason; may be empty but where it is returned.</summary>
    public required string Text { get; init; }
}

/// <summary>The numbers are stored.</summary>
internal enum ReviewStep
{
    Submitted = 1,

    /// <summary>Out of review, by who wrote it.</summary>
    TakenBack = 2,
    Approved = 3,
    Returned = 4,

    /// <summary>Published by one publisher alone.</summary>
    Emergency = 5,

    /// <summary>Somebody else looked at an emergency publication after it.</summary>
    ReviewedAfter = 6,

    /// <summary>As it was approved.</summary>
    Published = 7,

    /// <summary>Somebody who did not translate it has read all of a translation against its source.</summary>
    Checked = 8,
}

internal static class ReviewSteps
{
    /// <summary>As the activity and the messages call it: <c>taken-back</c>.</summary>
    public static string Code(this ReviewStep step) => KebabName.Of(step);
}
