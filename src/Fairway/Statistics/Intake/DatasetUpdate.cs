using Fairway.Input;
using Fairway.Statistics.Downloads;
using Fairway.Statistics.Reading;

namespace Fairway.Statistics.Intake;

/// <summary>New data for a dataset of a content folder, checked and compared with what is there, not yet written.</summary>
public sealed class DatasetUpdate
{
    private readonly string _path;
    private readonly DatasetDefinition _definition;

    private DatasetUpdate(string path, DatasetId id, DatasetDefinition definition, IntakeResult result, DatasetDifference difference) =>
        (_path, Id, _definition, Table, Made, Difference) = (path, id, definition, result.Table, result.Made, difference);

    public DatasetId Id { get; }

    public DataTable Table { get; }

    public DatasetDifference Difference { get; }

    /// <summary>When the file says that it was last changed.</summary>
    public DateOnly? Made { get; }

    /// <summary>When dataset.yaml says that the publisher released the data.</summary>
    public DateOnly? Published => _definition.Published;

    /// <summary>Reads and compares. A file that lacks rows which are there already is refused: a series does not shrink.</summary>
    /// <param name="content">The folder that holds site.yaml.</param>
    /// <param name="dataset">The name of a folder under <c>datasets/</c>.</param>
    /// <param name="bytes">The file.</param>
    /// <param name="fileName">Its name, for faults.</param>
    /// <param name="faults">Receives what is wrong.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>Null when there was a fault.</returns>
    public static DatasetUpdate? Prepare(
        string content, string dataset, byte[] bytes, string fileName, FaultList faults, CancellationToken cancellationToken)
    {
        var root = Path.Combine(content, "datasets");
        if (!DatasetId.TryParse(dataset, null, out var id) || !Directory.Exists(Path.Combine(root, id.Value)))
        {
            var known = Directory.Exists(root) ? Directory.GetDirectories(root).Select(folder => Path.GetFileName(folder)!).ToArray() : [];
            faults.Error("datasets", 1, 1, "unknown-dataset", $"There is no dataset '{Suggestion.Clip(dataset)}' in '{content}'.{Suggestion.For(dataset, known, "There are")}");
            return null;
        }

        if (DatasetReader.ReadDefinition(new DirectoryTree(content), $"datasets/{id}", faults, cancellationToken) is not { } definition
            || DatasetIntake.Read(definition, bytes, fileName, faults, cancellationToken) is not { } result)
        {
            return null;
        }

        var path = Path.Combine(root, id.Value, $"{id}.csv");
        DataTable? before = null;
        if (File.Exists(path))
        {
            before = TableReader.ReadCsv(definition, File.ReadAllBytes(path), $"datasets/{id}/{id}.csv", faults);
            if (before is null)
                return null;
        }

        var difference = DatasetDifference.Between(definition, before, result.Table);
        if (difference.Removed.IsEmpty)
            return new(path, id, definition, result, difference);
        faults.Error(fileName, 1, 1, "series-shrinks", $"The file has no row for {string.Join("; ", difference.Removed.Take(5))}{(difference.Removed.Length > 5 ? "; and more" : "")}, which the dataset has. A published row is never removed. Is this an older file, or another series?");
        return null;
    }

    /// <summary>Writes the canonical CSV beside the old one, forces it to disk and puts it in the old one's place in one step.</summary>
    /// <returns>The path written.</returns>
    public string Write(CancellationToken cancellationToken)
    {
        WholeFile.Write(_path, CsvWriter.Write(_definition, Table, CsvWriter.Lf), cancellationToken);
        return _path;
    }
}
