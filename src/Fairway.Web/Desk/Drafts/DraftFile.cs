namespace Fairway.Web.Desk.Drafts;

/// <summary>A file of the content tree as a revision has it.</summary>
internal sealed class DraftFile
{
    public required int DraftId { get; init; }

    public required int Revision { get; init; }

    /// <summary>In the content tree.</summary>
    public required string Path { get; init; }

    /// <summary>Of its bytes; null for a file that goes.</summary>
    public required string? Content { get; init; }
}
