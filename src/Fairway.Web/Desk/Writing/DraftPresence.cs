namespace Fairway.Web.Desk.Writing;

/// <summary>Somebody has the editor of a draft open.</summary>
internal sealed class DraftPresence
{
    public required int DraftId { get; init; }

    public required string AccountId { get; init; }

    /// <summary>The last sign of life; UTC.</summary>
    public required DateTimeOffset At { get; set; }
}
