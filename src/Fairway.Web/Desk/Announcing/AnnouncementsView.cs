using System.Collections.Immutable;
using Fairway.Content.Calendar;
using Fairway.Input;
using Fairway.Languages;
using Fairway.Web.Desk.Frame;
using Fairway.Web.Desk.Schedule;

namespace Fairway.Web.Desk.Announcing;

/// <param name="Frame">Around it.</param>
/// <param name="Entries">By their time; what has none, last.</param>
/// <param name="Datasets">That an entry may be of.</param>
/// <param name="Typed">What stands in the form.</param>
/// <param name="Faults">What the check says.</param>
/// <param name="Source">In which titles and reasons are written.</param>
internal sealed record AnnouncementsView(
    DeskFrame Frame, ImmutableArray<CalendarEntry> Entries, ImmutableArray<string> Datasets, AnnouncementTyped Typed, ImmutableArray<Fault> Faults, Language Source) : DeskModel(Frame);

/// <param name="Frame">Around it.</param>
/// <param name="Entry">Whose page it is.</param>
/// <param name="Typed">What stands in the forms.</param>
/// <param name="Faults">What the check says.</param>
/// <param name="Source">In which titles and reasons are written.</param>
/// <param name="Plans">That name the entry, the newest first; not those that were cancelled.</param>
internal sealed record AnnouncementView(DeskFrame Frame, CalendarEntry Entry, AnnouncementTyped Typed, ImmutableArray<Fault> Faults, Language Source, ImmutableArray<Plan> Plans) : DeskModel(Frame)
{
    /// <summary>What can be done to it now.</summary>
    public IEnumerable<AnnouncementStep> Steps => Entry.State switch
    {
        CalendarState.Published => [],
        CalendarState.Cancelled => [AnnouncementStep.Confirm, AnnouncementStep.Postpone],
        _ => [AnnouncementStep.Confirm, AnnouncementStep.Postpone, AnnouncementStep.Cancel, AnnouncementStep.Publish],
    };

    public CalendarText Text => Entry.Texts[Source.Tag];
}
