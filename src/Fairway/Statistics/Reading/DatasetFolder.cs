using System.Collections.Immutable;
using Fairway.Input;
using Fairway.Input.Yaml;

namespace Fairway.Statistics.Reading;

/// <summary>The files of one dataset.</summary>
internal sealed class DatasetFolder(FileTree files, string folder, FaultList faults, CancellationToken cancellationToken)
{
    private readonly ImmutableSortedDictionary<string, TreeFile> _files = files.Files
        .Where(file => file.Path.StartsWith(folder + "/", StringComparison.Ordinal))
        .ToImmutableSortedDictionary(file => file.Path[(folder.Length + 1)..], file => file, StringComparer.Ordinal);

    public FaultList Faults => faults;

    /// <summary>Name of the folder, which is the dataset's.</summary>
    public string Name => folder[(folder.LastIndexOf('/') + 1)..];

    public IEnumerable<string> FileNames => _files.Keys;

    public string PathOf(string file) => $"{folder}/{file}";

    /// <param name="what">Of the file, for the fault when it is missing.</param>
    public byte[]? ReadBytes(string file, int maxBytes, string what) =>
        Find(file, what) is { } found ? Utf8Text.ReadBytes(files, found, maxBytes, faults, cancellationToken) : null;

    /// <inheritdoc cref="ReadBytes"/>
    public YamlMap? ReadYaml(string file, string what) =>
        Find(file, what) is { } found && Utf8Text.Read(files, found, YamlReader.MaxLength, faults, cancellationToken) is { } text
            ? YamlReader.ReadMap(text, found.Path, faults)
            : null;

    private TreeFile? Find(string file, string what)
    {
        if (_files.TryGetValue(file, out var found))
            return found;
        faults.Error(PathOf(file), 1, 1, "missing-file", $"There is no file '{file}'. Add it: it holds {what}.");
        return null;
    }
}
