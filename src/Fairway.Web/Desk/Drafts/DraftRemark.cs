namespace Fairway.Web.Desk.Drafts;

/// <summary>What somebody says of a draft, or of a place in it.</summary>
internal sealed class DraftRemark
{
    public const int MaxTextLength = 4000;

    public int Id { get; private set; }

    public required int DraftId { get; init; }

    /// <summary>The one that was seen when it was said.</summary>
    public required int Revision { get; init; }

    /// <summary>The file that it is about; empty for the whole draft.</summary>
    public required string Path { get; init; }

    /// <summary>The words that it is about, as they were; empty for the whole file.</summary>
    public required string Quoted { get; init; }

    public required string Text { get; init; }

    /// <summary>Account.</summary>
    public required string By { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Of the remark that it answers, which is open or settled with it; null for one of its own.</summary>
    public int? Answers { get; init; }

    /// <summary>Account; null while it is open.</summary>
    public string? SettledBy { get; set; }

    /// <summary>UTC.</summary>
    public DateTimeOffset? SettledAt { get; set; }
}
