using System.Collections.Immutable;
using System.Globalization;
using Fairway.Input;
using Fairway.Input.Yaml;
using Fairway.Languages;

namespace Fairway.Content.Reading;

/// <summary>Reads the sources of a page: a map from the name by which the text cites each to its facts.</summary>
internal static class SourceReader
{
    public static ImmutableArray<SourceDraft> Read(YamlMap map)
    {
        if (map.Entries.Length > ContentLimits.MaxSources)
        {
            map.Error("too-many", string.Create(CultureInfo.InvariantCulture, $"The page has {map.Entries.Length} sources; the most is {ContentLimits.MaxSources}. Split the page."));
            return [];
        }

        return [.. map.Maps().Select(entry => ReadOne(entry.Key, entry.Value)).OfType<SourceDraft>()];
    }

    private static SourceDraft? ReadOne(YamlScalar id, YamlMap map)
    {
        var isName = Slug.IsValid(id.Text);
        if (!isName)
            id.Error("bad-name", $"'{Suggestion.Clip(id.Text)}' cannot name a source. Write a to z, 0 to 9 and single hyphens.");

        var title = map.RequiredText("title", ContentLimits.MaxSourceTitle);
        var publisher = map.OptionalText("publisher", ContentLimits.MaxName);
        var url = map.OptionalWebAddress("url");
        var date = Date(map);
        var language = map.RequiredScalar("language") is { } item && NameLists.Tag(item, out var tag) ? tag : (LanguageTag?)null;
        var checkedOn = map.OptionalDate("checked");
        var note = map.OptionalText("note", ContentLimits.MaxNote);
        map.RefuseOthers();

        return isName ? new SourceDraft(id, new Source(id.Text, title ?? "", publisher, url, date, language ?? default, checkedOn, note)) : null;
    }

    /// <summary>A year, a month or a day: publications are dated no more finely than they are.</summary>
    private static string? Date(YamlMap map)
    {
        if (map.OptionalScalar("date") is not { } date)
            return null;
        string[] formats = ["yyyy", "yyyy-MM", "yyyy-MM-dd"];
        if (DateOnly.TryParseExact(date.Text, formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
            return date.Text;
        date.Error("bad-date", $"'date' is '{Suggestion.Clip(date.Text)}'. Write a year, a month or a day, such as 2025, 2025-04 or 2025-04-29.");
        return null;
    }
}

/// <param name="Id">Where it is declared.</param>
internal sealed record SourceDraft(YamlScalar Id, Source Source);
