namespace Fairway.Web.Desk.Drafts;

/// <summary>A draft as somebody saved it. Never altered.</summary>
internal sealed class DraftRevision
{
    public required int DraftId { get; init; }

    /// <summary>From 1, without gaps.</summary>
    public required int Number { get; init; }

    /// <summary>Account.</summary>
    public required string By { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Number of the release whose files it was made from.</summary>
    public required int Base { get; init; }

    public required string Title { get; init; }

    /// <summary>What readers are told of it by the release's note, in the source language.</summary>
    public required string Note { get; init; }

    /// <summary>A JSON array of <see cref="Fairway.Content.RedirectEdit"/>.</summary>
    public required string Redirects { get; init; }

    /// <summary><see cref="DraftEdit.Digest"/>.</summary>
    public required string Digest { get; init; }

    public List<DraftFile> Files { get; init; } = [];
}
