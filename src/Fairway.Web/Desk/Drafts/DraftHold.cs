namespace Fairway.Web.Desk.Drafts;

/// <summary>A language whose translation goes out with the draft of a page.</summary>
internal sealed class DraftHold
{
    /// <summary>Of a page.</summary>
    public required int DraftId { get; init; }

    /// <summary>Tag.</summary>
    public required string Language { get; init; }
}
