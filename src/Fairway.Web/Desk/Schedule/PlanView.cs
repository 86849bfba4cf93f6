using System.Collections.Immutable;
using Fairway.Content;
using Fairway.Content.Calendar;
using Fairway.Input;
using Fairway.Languages;
using Fairway.Web.Desk.Drafts;
using Fairway.Web.Desk.Frame;

namespace Fairway.Web.Desk.Schedule;

/// <param name="Frame">Around it.</param>
/// <param name="Plan">Whose page it is.</param>
/// <param name="Drafts">In it, in their order.</param>
/// <param name="Free">Drafts that it may take.</param>
/// <param name="Names">Of accounts.</param>
/// <param name="Check">What would come of it now.</param>
/// <param name="Typed">What stands in the forms.</param>
/// <param name="IsPublisher">Whether the reader may do anything.</param>
/// <param name="Calendar">What the public is told.</param>
/// <param name="Languages">Of the site, for previews.</param>
/// <param name="Served">Number of the release that is served, by which the calendar is read.</param>
internal sealed record PlanView(
    DeskFrame Frame,
    Plan Plan,
    ImmutableArray<Draft> Drafts,
    ImmutableArray<Draft> Free,
    AccountNames Names,
    PlanCheck Check,
    PlanTyped Typed,
    bool IsPublisher,
    ImmutableArray<CalendarEntry> Calendar,
    LanguageSet Languages,
    int Served) : DeskModel(Frame)
{
    /// <summary>Where the pages of open drafts stand with them, by the number of the draft; no page can be looked at where the check refuses them.</summary>
    public ImmutableDictionary<int, PageId> Places { get; } = Check.Site?.Site is null ? ImmutableDictionary<int, PageId>.Empty : Check.Parts
        .Select(part => (part.Draft.Id, Subject: DraftSubject.Parse(part.Draft.Subject), part.Edit))
        .Where(part => !part.Subject.IsOfData)
        .ToImmutableDictionary(part => part.Id, part => part.Edit.PlaceOf(part.Subject.Page));

    /// <summary>What the public is told of it; null where that is nothing.</summary>
    public CalendarEntry? Entry => Calendar.FirstOrDefault(entry => entry.Id == Plan.Entry);

    /// <summary>The public is told another time than that of the plan.</summary>
    public bool EntryDiffers => Plan is { State: PlanState.Scheduled, DueAt: { } due } && Entry is { } entry && entry.At?.Instant != due && !(entry.At is { Time: null } at && LondonTime.DayOf(due) >= at.First && LondonTime.DayOf(due) <= at.Last);

    /// <summary>It is out, and the public is not told so, as when its drafts went out one by one.</summary>
    public bool EntryLags => Plan.State == PlanState.Published && Plan.Release <= Served && Entry is { State: not (CalendarState.Published or CalendarState.Cancelled) };

    /// <summary>The plan's time as the calendar writes it.</summary>
    public string DueAsEntry => Plan.DueAt is { } due ? PlanEntry.TimeOf(due) : "";

    public bool IsApproved => !Drafts.IsEmpty && Drafts.All(draft => draft.State is DraftState.Approved or DraftState.Scheduled or DraftState.Published);

    /// <summary>The language in which a draft's page is looked at.</summary>
    public LanguageTag LanguageOf(DraftSubject subject) => subject.Language ?? Languages.Source.Tag;
}

/// <summary>Day and time in London, and which of two equal ones is meant, where that must be said.</summary>
internal sealed record PlanTimeView(DeskFrame Frame, PlanTyped Typed, string Prefix) : DeskModel(Frame)
{
    /// <summary>Once in a year; until then nobody need read of it.</summary>
    public bool AsksWhich => Frame.Fault == PlanFault.TwoTimes.Key() || Typed.Which is not null;
}
