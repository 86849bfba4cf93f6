using System.Collections.Immutable;
using Fairway.Input;
using Fairway.Statistics.Reading;
using Fairway.Statistics.Versions;

namespace Fairway.Statistics.Intake;

/// <summary>The steps from a file to an update.</summary>
internal sealed class UpdatePreparation(FileTree content, string fileName, UpdateOptions options, FaultList faults, CancellationToken cancellationToken)
{
    /// <summary>Null when there was a fault.</summary>
    public DatasetUpdate? Run(string dataset, byte[] bytes)
    {
        if (Find(dataset) is not { } id)
            return null;
        if (DatasetReader.ReadDefinition(content, $"datasets/{id}", faults, cancellationToken) is not { } definition)
            return null;
        if (!PublishedData.TryRead(new DatasetFolder(content, $"datasets/{id}", faults, cancellationToken), definition, options.Kind, out var published))
            return null;
        if (IsOfAnotherDataset(definition, id, bytes) || DatasetIntake.Read(definition, bytes, fileName, faults, cancellationToken) is not { } result)
            return null;

        var rows = VersionRows.Of(definition, result.Table);
        return published is null ? First(id, definition, result, rows) : Next(id, definition, result, rows, published);
    }

    private DatasetId? Find(string dataset)
    {
        string[] known = [.. content.Files.Select(file => file.Path.Split('/')).Where(path => path is ["datasets", _, _, ..]).Select(path => path[1]).Distinct()];
        if (DatasetId.TryParse(dataset, null, out var id) && known.Contains(id.Value))
            return id;
        faults.Error("datasets", 1, 1, "unknown-dataset", $"There is no dataset '{Suggestion.Clip(dataset)}'.{Suggestion.For(dataset, known, "There are")}");
        return null;
    }

    /// <summary>The canonical CSV of another dataset is told by its first line, unless this dataset's is the same.</summary>
    private bool IsOfAnotherDataset(DatasetDefinition definition, DatasetId id, byte[] bytes)
    {
        var header = FirstLine(bytes);
        if (!header.Contains(',') || TableReader.HasCanonicalHeader(definition, bytes))
            return false;
        var other = content.Files
            .Where(file => file.Path.Split('/') is ["datasets", var folder, var name] && name == $"{folder}.csv" && folder != id.Value)
            .FirstOrDefault(file => FirstLine(content.Read(file.Path, cancellationToken)) == header);
        if (other.Path is null)
            return false;
        faults.Error(fileName, 1, 1, "another-dataset", $"This is the CSV of '{other.Path.Split('/')[1]}', not of '{id}'.");
        return true;
    }

    private static string FirstLine(ReadOnlySpan<byte> bytes)
    {
        var start = bytes.StartsWith(System.Text.Encoding.UTF8.Preamble) ? bytes[3..] : bytes;
        var end = start.IndexOfAny("\r\n"u8);
        return end is < 0 or > 4_000 ? "" : System.Text.Encoding.UTF8.GetString(start[..end]);
    }

    private DatasetUpdate? First(DatasetId id, DatasetDefinition definition, IntakeResult result, VersionRows rows)
    {
        if (options.Kind is not null)
            Fault("version-kind", "The dataset has no data yet: there is nothing to correct, and no other columns. Leave the kind out.");
        var version = VersionOf(1, VersionKind.Update, definition, result, rows, null);
        UpdateChecks.Published(version, null, (code, message) => Fault(code, message));
        return faults.HasErrors ? null : new(id, result, rows, VersionChanges.None(definition), [new(version, null, 0)], isNew: true);
    }

    private DatasetUpdate? Next(DatasetId id, DatasetDefinition definition, IntakeResult result, VersionRows rows, PublishedData published)
    {
        var newest = published.Newest;
        var changes = rows.ChangesSince(published.Rows);
        var dataTo = DataTo(definition, result, newest);
        var isNew = !changes.IsEmpty || !rows.Header.SequenceEqual(published.Rows.Header) || dataTo > newest.DataTo;
        if (!isNew)
            return Again(id, definition, result, rows, changes, published);

        var kind = options.Kind ?? (changes.AddedCount > 0 || dataTo > newest.DataTo ? VersionKind.Update : VersionKind.Revision);
        var version = VersionOf(newest.Number + 1, kind, definition, result, rows, newest);
        new UpdateChecks(definition, published, rows, changes, options.Kind, (code, message) => Fault(code, message)).Run(version);
        ImmutableArray<DatasetColumn>? before = kind == VersionKind.Structure ? published.Columns : null;
        return faults.HasErrors ? null : new(id, result, rows, changes, [.. published.Entries, new(version, before, 0)], isNew);
    }

    /// <summary>The same data make no version. Where there was no list of versions yet, they are its first one, with the day that is said now.</summary>
    private DatasetUpdate Again(DatasetId id, DatasetDefinition definition, IntakeResult result, VersionRows rows, VersionChanges changes, PublishedData published)
    {
        if (published.IsListed)
            return new(id, result, rows, changes, published.Entries, isNew: false);
        return new(id, result, rows, changes, [new(VersionOf(1, VersionKind.Update, definition, result, rows, null), null, 0)], isNew: true);
    }

    private DateOnly DataTo(DatasetDefinition definition, IntakeResult result, DatasetVersion? newest)
    {
        var last = result.Table.Last.End;
        if (options.DataTo is not { } said)
            return definition.EventsFrom is not null && newest?.DataTo > last ? newest.DataTo : last;
        if (definition.EventsFrom is null ? said != last : said < last || Period.Of(definition.Grain, said).End != said)
            Fault("data-to", $"The last row of the file is for {result.Table.Last}, so that the data end on {IsoDay.Write(last)}. Only of a record of events may a later day be said, the last of a period.");
        return said;
    }

    private DatasetVersion VersionOf(int number, VersionKind kind, DatasetDefinition definition, IntakeResult result, VersionRows rows, DatasetVersion? newest) => new()
    {
        Number = number,
        Kind = kind,
        Published = options.Published ?? result.Made,
        DataTo = DataTo(definition, result, newest),
        RowCount = rows.Count,
        Digest = rows.Digest(),
        Note = string.IsNullOrWhiteSpace(options.Note) ? null : options.Note.Trim(),
    };

    private void Fault(string code, string message) => faults.Error(fileName, 1, 1, code, message);
}
