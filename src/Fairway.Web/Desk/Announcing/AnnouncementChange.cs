using System.Collections.Immutable;
using Fairway.Content.Calendar;
using Fairway.Input;

namespace Fairway.Web.Desk.Announcing;

/// <summary>What came of something that was to be done to the release calendar.</summary>
/// <param name="Fault">Why nothing was done; null when it is published.</param>
/// <param name="Entry">As it is to be; null where that cannot be said.</param>
internal sealed record AnnouncementChange(AnnouncementFault? Fault, CalendarEntry? Entry = null)
{
    /// <summary>What the check says.</summary>
    public ImmutableArray<Fault> Faults { get; init; } = [];
}
