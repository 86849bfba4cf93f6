using Fairway.Input;
using Fairway.Languages;
using Fairway.Statistics.Versions;

namespace Fairway.Statistics.Reading;

/// <summary>Reads one folder of <c>datasets/</c>: <c>dataset.yaml</c>, <c>{id}.csv</c> with its versions, and the texts <c>{tag}.yaml</c>.</summary>
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
        var named = new NamedInData();
        var dataset = ReadFolder(new DatasetFolder(files, folder, found, cancellationToken), source, offered, named);
        if (dataset is not null)
        {
            FilterCheck.Warn(dataset, $"{folder}/dataset.yaml", found);
            WordNameCheck.Warn(dataset, named.Words);
            VersionNoteCheck.Check(dataset, named.Versions);
        }

        foreach (var fault in found.ToSorted())
            faults.Add(fault);
        return found.HasErrors ? null : dataset;
    }

    /// <summary>The definition alone, for who is about to write the data.</summary>
    public static DatasetDefinition? ReadDefinition(FileTree files, string folder, FaultList faults, CancellationToken cancellationToken) =>
        ReadDefinition(new DatasetFolder(files, folder, faults, cancellationToken)).Definition;

    private static Dataset? ReadFolder(DatasetFolder folder, LanguageTag source, IReadOnlyCollection<LanguageTag> offered, NamedInData named)
    {
        if (ReadDefinition(folder) is not ({ } definition, var published) || !DatasetId.TryParse(folder.Name, null, out var id))
            return null;

        var texts = DatasetTexts.Read(folder, definition, source, offered, named);
        var csv = folder.ReadBytes($"{id}.csv", CsvRecords.MaxBytes, "the data");
        var table = csv is null ? null : TableReader.ReadCsv(definition, csv, folder.PathOf($"{id}.csv"), folder.Faults);
        if (table is null || VersionsReader.Read(folder, definition, table, csv!, published) is not ({ } history, { } whole) || !texts.ContainsKey(source))
            return null;
        return new Dataset { Id = id, Definition = definition, Texts = texts, Table = whole, Version = history.Latest, Versions = history, Source = source };
    }

    /// <summary>With the day that older releases of a site kept in <c>dataset.yaml</c>, which must stay readable.</summary>
    private static (DatasetDefinition? Definition, DateOnly? Published) ReadDefinition(DatasetFolder folder)
    {
        if (folder.ReadYaml("dataset.yaml", "what the dataset is") is not { } map)
            return default;
        var published = map.OptionalDate("published");
        if (published is not null)
            map.Find("published")!.Warn("published-moved", "When data were released is said of each version, in versions.yaml. Remove this line; `fairway data add --published` writes it there.");
        return (DefinitionReader.Read(map, folder.Name), published);
    }
}
