namespace Fairway.Web.Desk.Writing;

/// <summary>What somebody has typed into a draft and not saved. Nobody else is shown it.</summary>
internal sealed class DraftAutosave
{
    public required int DraftId { get; init; }

    public required string AccountId { get; init; }

    /// <summary>The revision that the form was filled from.</summary>
    public required int Seen { get; set; }

    /// <summary>A <see cref="PageForm"/> as JSON.</summary>
    public required string Form { get; set; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset At { get; set; }
}
