using Fairway.Input;
using Fairway.Input.Yaml;

namespace Fairway.Content.Reading;

/// <summary>Reads files of one tree within their limits; every reader of this folder is given it.</summary>
internal sealed class ContentFiles(FileTree files, FaultList faults, CancellationToken cancellationToken)
{
    public FaultList Faults => faults;

    public CancellationToken CancellationToken => cancellationToken;

    public FileTree Tree => files;

    public string? Text(TreeFile file, int maxBytes) => Utf8Text.Read(files, file, maxBytes, faults, cancellationToken);

    public byte[]? Bytes(TreeFile file, int maxBytes) => Utf8Text.ReadBytes(files, file, maxBytes, faults, cancellationToken);

    public YamlMap? Yaml(TreeFile file, int maxBytes = ContentLimits.MaxYamlBytes) =>
        Text(file, maxBytes) is { } text ? YamlReader.ReadMap(text, file.Path, faults) : null;
}
