using System.Collections.Immutable;
using Fairway.Content.Calendar;
using Fairway.Input;
using Fairway.Input.Yaml;
using Fairway.Statistics;

namespace Fairway.Content.Reading;

/// <summary>Reads <c>calendar.yaml</c>; see <c>docs/formats/calendar.md</c>.</summary>
internal static class CalendarReader
{
    public const string Path = "calendar.yaml";

    /// <summary>The one field of the file.</summary>
    public const string Entries = "calendar";

    public static ImmutableArray<CalendarDraft> Read(ContentFiles files, TreeFile? file, SiteSettings site) =>
        file is not null && files.Yaml(file.Value, ContentLimits.MaxCalendarBytes) is { } map ? Read(map, site) : [];

    public static ImmutableArray<CalendarDraft> Read(YamlMap map, SiteSettings site)
    {
        var entries = map.MapList(Entries, required: true, maxItems: ContentLimits.MaxCalendarEntries);
        map.RefuseOthers();
        return [.. entries.Select(entry => ReadOne(entry, site)).OfType<CalendarDraft>()];
    }

    private static CalendarDraft? ReadOne(YamlMap map, SiteSettings site)
    {
        var id = Id(map);
        var state = map.RequiredChoice<CalendarState>("state");
        var at = state is CalendarState.Postponed ? Time(map.OptionalScalar("at")) : Time(map.RequiredScalar("at"));
        var was = Was(map, state);
        var (dataset, datasetPlace) = Named<DatasetId>(map, "dataset", "bad-name", "Write the name of its folder in datasets/, such as small-boat-arrivals.");
        var (page, pagePlace) = Named<PageId>(map, "page", "bad-page", "Write its section and its name, without a language, such as guidance/claim-asylum.");
        var texts = LanguageBlocks.Read(map, site, (block, isSource) => ReadText(block, isSource, state));
        if (at?.IsMonth == true && state is CalendarState.Confirmed or CalendarState.Published)
            map.Find("at")!.Error("bad-time", $"What is {KebabNames<CalendarState>.Write(state.Value)} has a day, or a day and a time. Write it, or the state 'announced'.");
        return id is null || state is null || !texts.ContainsKey(site.SourceLanguage)
            ? null
            : new(id, datasetPlace, pagePlace, new() { Id = id.Text, State = state.Value, At = at, Was = was, Dataset = dataset, Page = page, Texts = texts });
    }

    private static YamlScalar? Id(YamlMap map)
    {
        var id = map.RequiredScalar("id");
        if (id is null || Slug.IsValid(id.Text))
            return id;
        id.Error("bad-name", $"'{Suggestion.Clip(id.Text)}' cannot name an entry. Write a to z, 0 to 9 and single hyphens, and never change it: calendars know the entry by it.");
        return null;
    }

    private static CalendarTime? Was(YamlMap map, CalendarState? state)
    {
        if (state is CalendarState.Postponed)
            return Time(map.RequiredScalar("was"));
        map.Find("was")?.Error("calendar-state", "Only what is postponed has a day before. Remove 'was', or write the state 'postponed'.");
        return null;
    }

    private static CalendarTime? Time(YamlScalar? place)
    {
        if (place is null)
            return null;
        if (CalendarTime.TryParse(place.Text, out var time))
            return time;
        place.Error(
            "bad-time",
            $"'{Suggestion.Clip(place.Text)}' is no time. Write a month, a day or a minute, such as 2026-12, 2026-12-03 or 2026-12-03T09:30, as clocks in London show it: not one that they skip or show twice in the night when they are changed.");
        return null;
    }

    private static (T? Value, YamlScalar? Place) Named<T>(YamlMap map, string field, string code, string cure)
        where T : struct, IParsable<T>
    {
        if (map.OptionalScalar(field) is not { } place)
            return (null, null);
        if (T.TryParse(place.Text, null, out var value))
            return (value, place);
        place.Error(code, $"'{Suggestion.Clip(place.Text)}' is not a {field}. {cure}");
        return (null, null);
    }

    private static CalendarText? ReadText(YamlMap block, bool isSource, CalendarState? state)
    {
        var title = block.RequiredText("title", ContentLimits.MaxTitle);
        var isReasoned = state is CalendarState.Postponed or CalendarState.Cancelled;
        var reason = isReasoned && isSource ? block.RequiredText("reason", ContentLimits.MaxNote) : block.OptionalText("reason", ContentLimits.MaxNote);
        if (!isReasoned && state is not null)
            block.Find("reason")?.Error("calendar-state", "Only what is postponed or cancelled has a reason. Remove it, or write that state.");
        var translation = isSource ? null : TranslationReader.Read(block, TranslationReader.OnlyEdition);
        block.RefuseOthers();
        return title is null ? null : new CalendarText(title, reason, translation);
    }
}

/// <param name="IdPlace">Where it is named.</param>
/// <param name="DatasetPlace">Null where it is of no dataset.</param>
/// <param name="PagePlace">Null where it is of no page.</param>
internal sealed record CalendarDraft(YamlScalar IdPlace, YamlScalar? DatasetPlace, YamlScalar? PagePlace, CalendarEntry Entry);
