namespace Fairway.Web.Desk.Access;

/// <summary>A link was used. Not from where: an address says more of a person than is needed.</summary>
internal sealed class AccessUse
{
    public int Id { get; private set; }

    public required int LinkId { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The rows were taken, and not the page read.</summary>
    public required bool OfData { get; init; }
}
