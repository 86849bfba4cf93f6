using System.Collections.Immutable;
using System.Globalization;
using Fairway.Input;
using Fairway.Input.Yaml;
using Fairway.Statistics.Reading;

namespace Fairway.Statistics.Versions;

/// <summary>Reads <c>versions.yaml</c>.</summary>
internal static class VersionsFile
{
    public const string Name = "versions.yaml";

    /// <summary>Most versions of one dataset.</summary>
    public const int MaxVersions = 1_000;

    /// <summary>Oldest first. What is wrong is added to the faults of the map.</summary>
    public static ImmutableArray<VersionEntry> Read(YamlMap map, DatasetDefinition definition)
    {
        var entries = ImmutableArray.CreateBuilder<VersionEntry>();
        foreach (var item in map.MapList("versions", required: true, maxItems: MaxVersions))
        {
            if (Entry(item, entries.Count + 1, definition) is not { } entry)
                continue;
            if (entries.Count > 0 && entry.Version.DataTo < entries[^1].Version.DataTo)
                item.Error("version-order", $"The data of version {entry.Version.Number} end on {IsoDay.Write(entry.Version.DataTo)}, before those of the version before it. Versions stand oldest first.");
            entries.Add(entry);
        }

        map.RefuseOthers();
        return entries.DrainToImmutable();
    }

    private static VersionEntry? Entry(YamlMap item, int expected, DatasetDefinition definition)
    {
        var number = item.RequiredInteger("version", 1, MaxVersions);
        var kind = item.RequiredChoice<VersionKind>("kind");
        var published = item.OptionalDate("published");
        var dataTo = item.RequiredDate("data-to");
        var rows = item.RequiredInteger("rows", 1, CsvRecords.MaxRecords);
        var digest = item.RequiredScalar("digest");
        var note = item.OptionalText("note", DatasetVersion.MaxNote);
        var before = item.OptionalMap("before");
        item.RefuseOthers();

        if (number is { } read && read != expected)
            item.Error("version-order", string.Create(CultureInfo.InvariantCulture, $"Here stands version {read}, and should stand version {expected}. Versions are numbered from 1 without gaps, oldest first."));
        if (digest is not null && !IsDigest(digest.Text))
            digest.Error("bad-digest", "'digest' is the SHA-256 of the version's CSV: 64 of the digits 0 to 9 and a to f. Take it from the file that `fairway data add` wrote.");
        if (kind == VersionKind.Correction && note is null)
            item.Error("version-note", "A correction says in 'note' what was wrong and what is right now.");
        if (kind is { } known && before is null != (known != VersionKind.Structure))
            item.Error("version-columns", "A version of kind structure, and no other, says in 'before' which columns the versions before it had.");
        if (expected == 1 && kind is VersionKind.Structure or VersionKind.Correction)
            item.Error("version-order", "The first version changes none: its kind is update.");

        var columns = before is null ? (ImmutableArray<DatasetColumn>?)null : ColumnsReader.Read(before, definition.TimeColumn);
        if (columns is { } old && definition.Key.FirstOrDefault(name => name != definition.TimeColumn && !old.Any(column => column.Name == name)) is { } key)
            before!.Error("version-columns", $"The key names '{key}', which the versions before did not have. A dataset keeps its key: with another one it is another dataset.");
        if (number is null || kind is null || dataTo is null || rows is null || digest is null)
            return null;
        return new(
            new()
            {
                Number = expected,
                Kind = kind.Value,
                Published = published,
                DataTo = dataTo.Value,
                RowCount = rows.Value,
                Digest = digest.Text,
                Note = note,
            },
            columns,
            item.Line);
    }

    private static bool IsDigest(string text) => text.Length == 64 && text.All(char.IsAsciiHexDigitLower);
}
