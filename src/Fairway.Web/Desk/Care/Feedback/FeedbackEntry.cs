using Fairway.Web.Reading.Feedback;

namespace Fairway.Web.Desk.Care.Feedback;

/// <summary>A reader's message, as it is kept. Nothing in it says who sent it: not even the hour.</summary>
internal sealed class FeedbackEntry
{
    public const int MaxRemarkLength = 1_000;

    /// <summary>Rising.</summary>
    public int Id { get; private set; }

    /// <summary><see cref="FeedbackSubject.Id"/>.</summary>
    public required string Page { get; init; }

    /// <summary>Tag of the language in which it was read.</summary>
    public required string Language { get; init; }

    /// <summary>That was read; 0 for a folder.</summary>
    public required int Release { get; init; }

    public required FeedbackKind Kind { get; init; }

    public required string Text { get; init; }

    /// <summary>In London.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>Account; null while it is open.</summary>
    public string? SettledBy { get; set; }

    /// <summary>In London.</summary>
    public DateOnly? SettledOn { get; set; }

    /// <summary>What was done about it; may be empty.</summary>
    public string Remark { get; set; } = "";
}
