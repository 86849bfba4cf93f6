using System.Collections.Immutable;
using System.Globalization;
using Fairway.Input;
using Fairway.Input.Yaml;
using Fairway.Statistics.Intake;

namespace Fairway.Statistics.Reading;

/// <summary>Reads <c>intake:</c>.</summary>
internal static class IntakeDefinitionReader
{
    private static readonly ImmutableSortedDictionary<string, TimeForm> TimeForms = ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, new Dictionary<string, TimeForm>
    {
        ["iso"] = TimeForm.Iso,
        ["day/month/year"] = TimeForm.DayMonthYear,
        ["last-day-of-period"] = TimeForm.LastDayOfPeriod,
    });

    public static IntakeDefinition Read(YamlMap map, DatasetNames names, Grain grain)
    {
        var sheet = map.OptionalText("sheet");
        var headings = ReadHeadings(map.RequiredMap("headings"), names.Values);
        foreach (var name in names.Values.Where(name => !headings.ContainsKey(name)))
            map.Error("missing-heading", $"The column '{name}' has no heading here. Say under which heading of the sheet it stands.");
        var missing = ReadStatuses(map.OptionalMap("missing"));
        foreach (var (mark, meaning) in missing.Where(pair => !StatusWord.IsMissing(pair.Value)))
            map.Error("column-missing", $"'{Suggestion.Clip(mark)}' cannot mean '{StatusWord.Write(meaning)}', which has a value. Write not-collected, not-applicable or suppressed.");

        var status = map.OptionalMap("status") is { } statusMap ? ReadStatus(statusMap) : null;
        if (names.HasStatus != status is not null)
            map.Error("intake-status", "A dataset with a column of statuses says in 'intake' where they come from, as 'status: { heading: …, otherwise: … }', and one without does not.");
        var intake = new IntakeDefinition
        {
            Sheet = sheet,
            Headings = headings,
            Missing = missing,
            Status = status,
            Time = ReadTime(map.OptionalScalar("time")),
            IsSorted = map.OptionalBoolean("sort") ?? false,
            AgreesWith = map.OptionalMap("agrees-with") is { } other ? ReadAgreement(other, names, grain) : null,
            Outliers = ReadOutliers(map.MapList("outliers"), names),
        };
        map.RefuseOthers();
        return intake;
    }

    private static TimeForm ReadTime(YamlScalar? form)
    {
        if (form is null)
            return TimeForm.Iso;
        if (TimeForms.TryGetValue(form.Text, out var known))
            return known;
        form.Error("unknown-value", $"'{Suggestion.Clip(form.Text)}' is not a way to write a period.{Suggestion.For(form.Text, [.. TimeForms.Keys], "Write one of")}");
        return TimeForm.Iso;
    }

    private static ImmutableDictionary<string, string> ReadHeadings(YamlMap? map, ImmutableArray<string> columns)
    {
        var headings = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var (column, heading) in map?.Texts() ?? [])
        {
            if (DatasetNames.Require(column, columns, "a column") is { } name)
                headings[name] = heading.Text;
        }

        return headings.ToImmutable();
    }

    private static SheetAgreement? ReadAgreement(YamlMap map, DatasetNames names, Grain grain)
    {
        var (sheet, time, every) = (map.RequiredText("sheet"), map.RequiredText("time"), map.RequiredChoice<Grain>("every"));
        var columns = ReadHeadings(map.RequiredMap("columns"), names.Measures);
        if (every is { } longer && !longer.IsMadeOf(grain))
            map.Error("intake-agrees", $"A {longer.ToString().ToLowerInvariant()} is not made of whole periods of this dataset, each a {grain.ToString().ToLowerInvariant()}. Take another sheet.");
        map.RefuseOthers();
        return sheet is null || time is null || every is null ? null : new(sheet, time, every.Value, columns);
    }

    private static ImmutableArray<OutlierRule> ReadOutliers(ImmutableArray<YamlMap> maps, DatasetNames names)
    {
        var rules = ImmutableArray.CreateBuilder<OutlierRule>(maps.Length);
        foreach (var map in maps)
        {
            var column = names.Measure(map.RequiredScalar("column"));
            var dividedBy = names.Measure(map.OptionalScalar("divided-by"));
            var above = map.RequiredScalar("above");
            map.RefuseOthers();
            if (above is not null && !CellText.TryDecimal(above.Text, out _))
                above.Error("unknown-value", $"'{Suggestion.Clip(above.Text)}' is not a number such as 120 or 2.5.");
            else if (column is not null && above is not null)
                rules.Add(new(column, dividedBy, decimal.Parse(above.Text, CultureInfo.InvariantCulture)));
        }

        return rules.ToImmutable();
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
