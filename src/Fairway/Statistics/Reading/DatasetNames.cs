using System.Collections.Immutable;
using Fairway.Input;
using Fairway.Input.Yaml;

namespace Fairway.Statistics.Reading;

/// <summary>The columns that the rest of <c>dataset.yaml</c> may name.</summary>
internal sealed class DatasetNames(string timeColumn, ImmutableArray<DatasetColumn> columns)
{
    public ImmutableArray<string> Measures { get; } = Of(columns, ColumnRole.Measure);

    public ImmutableArray<string> Dimensions { get; } = Of(columns, ColumnRole.Dimension);

    public ImmutableArray<string> Keys { get; } = [timeColumn, .. Of(columns, ColumnRole.Dimension)];

    /// <summary>Every column but the one of statuses.</summary>
    public ImmutableArray<string> Values { get; } = [timeColumn, .. columns.Where(column => column.Role != ColumnRole.Status).Select(column => column.Name)];

    public bool HasStatus { get; } = columns.Any(column => column.Role == ColumnRole.Status);

    public bool IsKey(string name) => Keys.Contains(name);

    /// <summary>The name of a measure, or null with a fault.</summary>
    public string? Measure(YamlScalar? name) => Require(name, Measures, "a measure");

    public string? Dimension(YamlScalar? name) => Require(name, Dimensions, "a dimension");

    public static string? Require(YamlScalar? name, ImmutableArray<string> names, string what)
    {
        if (name is null || names.Contains(name.Text))
            return name?.Text;
        name.Error("unknown-column", $"'{Suggestion.Clip(name.Text)}' is not {what} of this dataset.{Suggestion.For(name.Text, names, "Write one of")}");
        return null;
    }

    private static ImmutableArray<string> Of(ImmutableArray<DatasetColumn> columns, ColumnRole role) =>
        [.. columns.Where(column => column.Role == role).Select(column => column.Name)];
}
