using System.Collections.Immutable;
using Fairway.Content.Calendar;
using Fairway.Sites;
using Fairway.Statistics;
using Fairway.Statistics.Schedules;
using Fairway.Web.Data.Press;
using Fairway.Web.Reading;

namespace Fairway.Web.Data.Calendar;

internal static class CalendarViews
{
    /// <param name="today">In London.</param>
    public static CalendarView Of(Frame frame, DateOnly today)
    {
        var reader = frame.Reader;
        var entries = reader.Site.Content.Calendar.OrderBy(entry => entry.At?.Last ?? DateOnly.MaxValue).ThenBy(entry => entry.At?.Time).ToList();
        ImmutableArray<CalendarItem> coming =
        [
            .. entries.Where(entry => !IsPast(entry, today)).Select(entry => Item(reader, entry, today)),
            .. reader.Site.Content.Datasets.Values.SelectMany(dataset => ReleaseSchedule.Of(dataset)
                .Where(next => !entries.Any(entry => Tells(entry, dataset, next, today)))
                .Select(next => Item(reader, dataset, next, today))),
        ];
        return new CalendarView(frame)
        {
            Coming = [.. coming.OrderBy(item => item.At?.Last ?? DateOnly.MaxValue)],
            Past =
            [
                .. entries.Where(entry => IsPast(entry, today) && entry.At!.Value.Last >= today.AddYears(-1)).Reverse().Select(entry => Item(reader, entry, today)),
            ],
            HasFile = entries.Count > 0,
        };
    }

    private static bool IsPast(CalendarEntry entry, DateOnly today) => entry.State == CalendarState.Published || entry.At?.Last < today;

    /// <summary>Whether the entry tells of a dataset's next release: of that day or, where the day is only expected, of any to come.</summary>
    private static bool Tells(CalendarEntry entry, Dataset dataset, NextRelease next, DateOnly today) =>
        entry.Dataset == dataset.Id && !IsPast(entry, today) && (!next.IsAnnounced || entry.At?.First == next.Day || entry.Was?.First == next.Day);

    private static CalendarItem Item(Reader reader, CalendarEntry entry, DateOnly today)
    {
        var language = reader.Site.Languages.Source;
        var (source, own) = (entry.Texts[language.Tag], entry.Texts.GetValueOrDefault(reader.Tag));
        return new(own?.Title ?? source.Title, own is null ? language : reader.Language, CalendarWords.State(StateOf(entry, today), reader.Messages), entry.At)
        {
            Anchor = entry.Id,
            Path = entry.Page is { } page ? Addresses.Page(reader.Tag, page) : entry.Dataset is { } dataset ? Addresses.Dataset(reader.Tag, dataset) : null,
            Was = entry.Was,
            Reason = own?.Reason ?? source.Reason,
            ReasonLanguage = own?.Reason is null ? language : reader.Language,
        };
    }

    private static string StateOf(CalendarEntry entry, DateOnly today) =>
        IsPast(entry, today) && entry.State is not (CalendarState.Cancelled or CalendarState.Published) ? CalendarWords.Due : CalendarWords.Of(entry.State);

    private static CalendarItem Item(Reader reader, Dataset dataset, NextRelease next, DateOnly today)
    {
        var text = LocalText.Of(reader, dataset);
        var state = next.IsAnnounced ? CalendarWords.Of(CalendarState.Announced) : CalendarWords.Expected;
        return new(text.Text.Title, text.Language, CalendarWords.State(state, reader.Messages), CalendarTime.Of(next.Day))
        {
            Path = Addresses.Dataset(reader.Tag, dataset.Id),
            Known = NextText.Write(next, today, reader.Messages),
        };
    }
}
