using System.Collections.Immutable;
using Fairway.Content;
using Fairway.Content.Calendar;
using Fairway.Languages;
using Fairway.Statistics;

namespace Fairway.Web.Desk.Announcing;

/// <summary>What a step makes of an entry. Whether the result may stand in the file, the check of the file says.</summary>
internal static class AnnouncementRules
{
    /// <summary>What somebody saw of an entry, to tell whether it has changed since.</summary>
    public static string Seen(CalendarEntry entry) => $"{entry.State} {entry.At} {entry.Was}";

    public static AnnouncementChange Announce(AnnouncementTyped typed, LanguageTag source)
    {
        if (!CalendarTime.TryParse(typed.At?.Trim(), out var at))
            return new(AnnouncementFault.BadTime);
        if (!TryRead(typed.Dataset, out DatasetId? dataset) || !TryRead(typed.Page, out PageId? page))
            return new(AnnouncementFault.BadItem);
        var entry = new CalendarEntry
        {
            Id = typed.Id?.Trim() ?? "",
            State = CalendarState.Announced,
            At = at,
            Dataset = dataset,
            Page = page,
            Texts = ImmutableDictionary<LanguageTag, CalendarText>.Empty.Add(source, new CalendarText(typed.Title?.Trim() ?? "", null, null)),
        };
        return new(null, entry);
    }

    public static AnnouncementChange Step(CalendarEntry entry, AnnouncementStep step, AnnouncementTyped typed, LanguageTag source)
    {
        if (entry.State is CalendarState.Published || (entry.State is CalendarState.Cancelled && step is AnnouncementStep.Cancel or AnnouncementStep.Publish))
            return new(AnnouncementFault.WrongState, entry);
        if (step.NeedsReason() && string.IsNullOrWhiteSpace(typed.Reason))
            return new(AnnouncementFault.NoReason, entry);
        CalendarTime? given = null;
        if (!string.IsNullOrWhiteSpace(typed.At))
        {
            if (!CalendarTime.TryParse(typed.At.Trim(), out var parsed))
                return new(AnnouncementFault.BadTime, entry);
            given = parsed;
        }

        var known = entry.At ?? entry.Was;
        return step switch
        {
            AnnouncementStep.Confirm => new(null, With(entry, CalendarState.Confirmed, given ?? entry.At, null, null, source)),
            AnnouncementStep.Postpone => new(null, With(entry, CalendarState.Postponed, given, known, typed.Reason, source)),
            AnnouncementStep.Cancel => new(null, With(entry, CalendarState.Cancelled, known, null, typed.Reason, source)),
            _ => new(null, With(entry, CalendarState.Published, given ?? entry.At, null, null, source)),
        };
    }

    private static bool TryRead<T>(string? text, out T? value)
        where T : struct, IParsable<T>
    {
        value = null;
        if (string.IsNullOrWhiteSpace(text))
            return true;
        var isRead = T.TryParse(text.Trim(), null, out var parsed);
        value = parsed;
        return isRead;
    }

    /// <summary>A reason in other languages is of the reason before: it goes.</summary>
    private static CalendarEntry With(CalendarEntry entry, CalendarState state, CalendarTime? at, CalendarTime? was, string? reason, LanguageTag source) => entry with
    {
        State = state,
        At = at,
        Was = was,
        Texts = entry.Texts.ToImmutableDictionary(text => text.Key, text => text.Value with { Reason = text.Key == source ? reason?.Trim() : null }),
    };
}
