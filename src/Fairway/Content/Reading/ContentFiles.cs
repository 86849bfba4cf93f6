using Fairway.Input;
using Fairway.Input.Yaml;

namespace Fairway.Content.Reading;

/// <summary>Reads files of one tree within their limits; every reader of this folder is given it.</summary>
/// <param name="files">Asked only for files by their path: to list a release costs more than to read a page.</param>
/// <param name="faults">Receives what is wrong.</param>
/// <param name="book">Keeps apart what is wrong where.</param>
/// <param name="cancellationToken">Stops the reading between files.</param>
internal sealed class ContentFiles(FileTree files, FaultList faults, FaultBook book, CancellationToken cancellationToken)
{
    public FaultList Faults => faults;

    public CancellationToken CancellationToken => cancellationToken;

    public FileTree Tree => files;

    public FaultBook Book => book;

    /// <summary>Reads one part of the tree, whose faults are remembered as its own.</summary>
    public T Part<T>(string name, Func<ContentFiles, T> read) => book.Record(name, own => read(new(files, own, book, cancellationToken)));

    /// <summary>Checks one part of the tree, whose faults are remembered as its own.</summary>
    public void Check(string part, Action<FaultList> check) => book.Record(part, own =>
    {
        check(own);
        return true;
    });

    public string? Text(TreeFile file, int maxBytes) => Utf8Text.Read(files, file, maxBytes, faults, cancellationToken);

    public byte[]? Bytes(TreeFile file, int maxBytes) => Utf8Text.ReadBytes(files, file, maxBytes, faults, cancellationToken);

    public YamlMap? Yaml(TreeFile file, int maxBytes = ContentLimits.MaxYamlBytes) =>
        Text(file, maxBytes) is { } text ? YamlReader.ReadMap(text, file.Path, faults) : null;
}
