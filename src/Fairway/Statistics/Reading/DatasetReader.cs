using System.Security.Cryptography;
using Fairway.Input;
using Fairway.Languages;
using Fairway.Statistics.Versions;

namespace Fairway.Statistics.Reading;

/// <summary>Reads one folder of <c>datasets/</c>: <c>dataset.yaml</c>, <c>{id}.csv</c> and the texts <c>{tag}.yaml</c>.</summary>
public static class DatasetReader
{
    /// <param name="files">The content tree.</param>
    /// <param name="folder">Such as <c>datasets/small-boat-arrivals</c>, without a slash at the end.</param>
    /// <param name="source">Every dataset has a text in this language.</param>
    /// <param name="offered">Texts may be in these.</param>
    /// <param name="faults">Receives what is wrong.</param>
    /// <param name="cancellationToken">Stops the reading between files.</param>
    /// <returns>Null when there was an error.</returns>
    public static Dataset? Read(
        FileTree files, string folder, LanguageTag source, IReadOnlyCollection<LanguageTag> offered, FaultList faults, CancellationToken cancellationToken)
    {
        var found = new FaultList();
        var dataset = ReadFolder(new DatasetFolder(files, folder, found, cancellationToken), source, offered);
        if (dataset is not null)
            FilterCheck.Warn(dataset, $"{folder}/dataset.yaml", found);
        foreach (var fault in found.ToSorted())
            faults.Add(fault);
        return found.HasErrors ? null : dataset;
    }

    /// <summary>The definition alone, for who is about to write the data.</summary>
    public static DatasetDefinition? ReadDefinition(FileTree files, string folder, FaultList faults, CancellationToken cancellationToken) =>
        ReadDefinition(new DatasetFolder(files, folder, faults, cancellationToken));

    private static Dataset? ReadFolder(DatasetFolder folder, LanguageTag source, IReadOnlyCollection<LanguageTag> offered)
    {
        if (ReadDefinition(folder) is not { } definition || !DatasetId.TryParse(folder.Name, null, out var id))
            return null;

        var texts = DatasetTexts.Read(folder, definition, source, offered);
        var csv = folder.ReadBytes($"{id}.csv", CsvRecords.MaxBytes, "the data");
        var table = csv is null ? null : TableReader.ReadCsv(definition, csv, folder.PathOf($"{id}.csv"), folder.Faults);
        return table is null || !texts.ContainsKey(source)
            ? null
            : new Dataset { Id = id, Definition = definition, Texts = texts, Table = table, Version = VersionOf(definition, table, csv!), Source = source };
    }

    private static DatasetVersion VersionOf(DatasetDefinition definition, DataTable table, byte[] csv) => new()
    {
        Number = 1,
        Kind = VersionKind.Update,
        Published = definition.Published,
        DataTo = table.Last.End,
        Digest = Convert.ToHexStringLower(SHA256.HashData(csv)),
        RowCount = table.RowCount,
    };

    private static DatasetDefinition? ReadDefinition(DatasetFolder folder) =>
        folder.ReadYaml("dataset.yaml", "what the dataset is") is { } map ? DefinitionReader.Read(map, folder.Name) : null;
}
