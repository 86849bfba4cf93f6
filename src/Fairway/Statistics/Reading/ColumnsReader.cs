using System.Collections.Immutable;
using Fairway.Input;
using Fairway.Input.Yaml;

namespace Fairway.Statistics.Reading;

/// <summary>Reads <c>columns:</c> and <c>rules:</c>.</summary>
internal static class ColumnsReader
{
    public static ImmutableArray<DatasetColumn> Read(YamlMap? map, string? timeColumn)
    {
        if (map is null)
            return [];
        var columns = ImmutableArray.CreateBuilder<DatasetColumn>();
        foreach (var (key, field) in map.Maps())
        {
            var role = field.RequiredChoice<ColumnRole>("role");
            var type = field.OptionalChoice<ColumnType>("type");
            var missing = field.OptionalChoice<ValueStatus>("missing");
            field.RefuseOthers();
            if (!Slug.IsValid(key.Text) || key.Text == timeColumn)
                key.Error("bad-name", $"'{Suggestion.Clip(key.Text)}' cannot name a column here. Use small letters, digits and hyphens, and not the name of the time column.");
            else if (ReservedColumns.Refuses(key))
                continue;
            else if (role == ColumnRole.Measure && type is not (ColumnType.Integer or ColumnType.Decimal))
                field.Error("column-type", $"'{key.Text}' is a measure: write 'type: integer' or 'type: decimal'.");
            else if (role is not (null or ColumnRole.Measure) && type is not (null or ColumnType.Text))
                field.Error("column-type", $"'{key.Text}' is not a measure: its type is text.");
            else if (missing is { } reason && (!StatusWord.IsMissing(reason) || role != ColumnRole.Measure))
                field.Error("column-missing", $"'missing' of '{key.Text}' says why a measure has no value: write not-collected, not-applicable or suppressed.");
            else if (role == ColumnRole.Status && columns.Any(column => column.Role == ColumnRole.Status))
                field.Error("column-type", $"'{key.Text}' is a second column of statuses. Keep one.");
            else if (role is { } known)
                columns.Add(new(key.Text, type ?? ColumnType.Text, known, missing));
        }

        return columns.ToImmutable();
    }

    public static ImmutableArray<AtMostRule> ReadRules(ImmutableArray<YamlMap> maps, DatasetNames names)
    {
        var rules = ImmutableArray.CreateBuilder<AtMostRule>(maps.Length);
        foreach (var map in maps)
        {
            var column = names.Measure(map.RequiredScalar("column"));
            var atMost = names.Measure(map.RequiredScalar("at-most"));
            map.RefuseOthers();
            if (column is not null && atMost is not null)
                rules.Add(new(column, atMost));
        }

        return rules.ToImmutable();
    }
}
