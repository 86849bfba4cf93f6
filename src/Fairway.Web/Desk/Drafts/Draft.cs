namespace Fairway.Web.Desk.Drafts;

/// <summary>A change of the site that somebody works on: files that are to differ from a release. Nothing of it is in the public rooms before it is published.</summary>
internal sealed class Draft
{
    /// <summary>Rising; how people call it.</summary>
    public int Id { get; private set; }

    /// <summary><see cref="DraftSubject"/> as text.</summary>
    public required string Subject { get; init; }

    public required DraftState State { get; set; }

    /// <summary>Of its newest revision, from 1. Whoever changes a draft says which one they saw.</summary>
    public required int Revision { get; set; }

    /// <summary>Of its newest revision, for lists.</summary>
    public required string Title { get; set; }

    /// <summary>Account.</summary>
    public required string OpenedBy { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset OpenedAt { get; init; }

    /// <summary>When its state or its newest revision changed last; UTC.</summary>
    public required DateTimeOffset ChangedAt { get; set; }

    /// <summary>Number of the release that it came out with, or that an earlier revision did which was published while it was being changed; null before.</summary>
    public int? Release { get; set; }

    /// <summary>It, or an earlier revision of it, went out by one publisher alone, without an approval.</summary>
    public bool IsEmergency { get; set; }
}
