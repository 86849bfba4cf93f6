using System.Collections.Immutable;
using Fairway.Content.Calendar;
using Fairway.Sites;
using Fairway.Statistics.Schedules;
using Fairway.Web.Hosting;
using Fairway.Web.Reading;

namespace Fairway.Web.Data.Calendar;

/// <summary>The entries of the release calendar as events, in the reader's language as far as they are translated.</summary>
internal sealed class AnnouncedEvents(Reader reader, PublicAddress address)
{
    // An event says how often it was revised, and the file is kept by no finer measure.
    private readonly int _revision = reader.Site.Log.Touching(CalendarFile.Path).Count();

    public ImmutableArray<CalendarEvent> All() => [.. reader.Site.Content.Calendar.Select(Event)];

    private CalendarEvent Event(CalendarEntry entry)
    {
        var source = entry.Texts[reader.Site.Languages.Source.Tag];
        var text = entry.Texts.GetValueOrDefault(reader.Tag) ?? source;
        // What has no day any more stands, as cancelled, where it was: calendars know of no event without one.
        var time = entry.At ?? entry.Was!.Value;
        return new(
            $"calendar-{entry.Id}@{new Uri(address.Root).IdnHost}",
            time.First,
            text.Title,
            Description(entry, text.Reason ?? source.Reason),
            address.Of(Addresses.Calendar(reader.Tag, entry.Id)),
            StatusOf(entry))
        {
            LastDay = time.IsMonth ? time.Last : null,
            At = time.Instant,
            Sequence = _revision,
        };
    }

    private string Description(CalendarEntry entry, string? reason)
    {
        var messages = reader.Messages;
        string?[] lines =
        [
            CalendarWords.State(CalendarWords.Of(entry.State), messages),
            entry.Was is { } was ? messages.Format("calendar.was", ("date", AnnouncedTime.Words(messages, was))) : null,
            entry is { Was: not null, At: null } ? messages["calendar.no-new-date"] : null,
            reason is null ? null : $"{messages["reason.label"]} {reason}",
        ];
        return string.Join('\n', lines.OfType<string>());
    }

    private static CalendarEventStatus StatusOf(CalendarEntry entry) => entry.State switch
    {
        CalendarState.Confirmed or CalendarState.Published => CalendarEventStatus.Confirmed,
        CalendarState.Cancelled => CalendarEventStatus.Cancelled,
        CalendarState.Postponed when entry.At is null => CalendarEventStatus.Cancelled,
        _ => CalendarEventStatus.Tentative,
    };
}
