using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Fairway.Input;
using Fairway.Input.Yaml;

namespace Fairway.Statistics.Versions;

/// <summary>Writes <c>versions.yaml</c>.</summary>
internal static class VersionsWriter
{
    public static byte[] Write(ImmutableArray<VersionEntry> entries)
    {
        var yaml = new StringBuilder("# The versions of these data, oldest first. Written by `fairway data add`; described in docs/formats/dataset-versions.md.\nversions:\n");
        foreach (var (version, before, _) in entries)
        {
            yaml.Append(CultureInfo.InvariantCulture, $"  - version: {version.Number}\n    kind: {KebabNames<VersionKind>.Write(version.Kind)}\n");
            if (version.Published is { } published)
                yaml.Append(CultureInfo.InvariantCulture, $"    published: {IsoDay.Write(published)}\n");
            yaml.Append(CultureInfo.InvariantCulture, $"    data-to: {IsoDay.Write(version.DataTo)}\n    rows: {version.RowCount}\n    digest: {version.Digest}\n");
            if (version.Note is { } note)
                yaml.Append(CultureInfo.InvariantCulture, $"    note: {Quoted(note)}\n");
            if (before is { } columns)
                yaml.Append("    before:\n").AppendJoin("", columns.Select(column => $"      {column.Name}: {Written(column)}\n"));
        }

        return Encoding.UTF8.GetBytes(yaml.ToString());
    }

    private static string Written(DatasetColumn column)
    {
        var role = $"role: {KebabNames<ColumnRole>.Write(column.Role)}";
        var type = column.Role == ColumnRole.Measure ? $", type: {KebabNames<ColumnType>.Write(column.Type)}" : "";
        var missing = column.Missing is { } reason ? $", missing: {StatusWord.Write(reason)}" : "";
        return $"{{ {role}{type}{missing} }}";
    }

    // A note is one line without control characters.
    private static string Quoted(string text) => $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
