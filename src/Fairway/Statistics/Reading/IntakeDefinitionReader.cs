using System.Collections.Immutable;
using Fairway.Input;
using Fairway.Input.Yaml;
using Fairway.Statistics.Intake;

namespace Fairway.Statistics.Reading;

/// <summary>Reads <c>intake:</c>.</summary>
internal static class IntakeDefinitionReader
{
    public static IntakeDefinition? Read(YamlMap map, DatasetNames names)
    {
        var sheet = map.RequiredText("sheet");
        var headings = ReadHeadings(map.RequiredMap("headings"), names);
        var missing = ReadStatuses(map.OptionalMap("missing"));
        foreach (var (mark, meaning) in missing.Where(pair => !StatusWord.IsMissing(pair.Value)))
            map.Error("column-missing", $"'{Suggestion.Clip(mark)}' cannot mean '{StatusWord.Write(meaning)}', which has a value. Write not-collected, not-applicable or suppressed.");

        var status = map.OptionalMap("status") is { } statusMap ? ReadStatus(statusMap) : null;
        if (names.HasStatus != status is not null)
            map.Error("intake-status", "A dataset with a column of statuses says in 'intake' where they come from, as 'status: { heading: …, otherwise: … }', and one without does not.");
        map.RefuseOthers();
        return sheet is null ? null : new(sheet, headings, missing, status);
    }

    private static ImmutableDictionary<string, string> ReadHeadings(YamlMap? map, DatasetNames names)
    {
        if (map is null)
            return ImmutableDictionary<string, string>.Empty;
        var headings = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var (column, heading) in map.Texts())
        {
            if (DatasetNames.Require(column, names.Values, "a column") is { } name)
                headings[name] = heading.Text;
        }

        foreach (var name in names.Values.Where(name => !headings.ContainsKey(name)))
            map.Error("missing-heading", $"The column '{name}' has no heading here. Say under which heading of the sheet it stands.");
        return headings.ToImmutable();
    }

    private static IntakeStatus? ReadStatus(YamlMap map)
    {
        var heading = map.RequiredText("heading");
        var words = ReadStatuses(map.OptionalMap("words"));
        var otherwise = map.RequiredChoice<ValueStatus>("otherwise");
        map.RefuseOthers();
        return heading is null || otherwise is null ? null : new(heading, words, otherwise.Value);
    }

    private static ImmutableDictionary<string, ValueStatus> ReadStatuses(YamlMap? map)
    {
        var statuses = ImmutableDictionary.CreateBuilder<string, ValueStatus>(StringComparer.Ordinal);
        foreach (var (word, value) in map?.Texts() ?? [])
        {
            if (StatusWord.TryParse(value.Text, out var status))
                statuses[word.Text] = status;
            else
                value.Error("unknown-value", $"'{Suggestion.Clip(value.Text)}' is not a status.{Suggestion.For(value.Text, StatusWord.All, "Write one of")}");
        }

        return statuses.ToImmutable();
    }
}
