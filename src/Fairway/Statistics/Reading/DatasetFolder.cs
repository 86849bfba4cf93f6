using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Fairway.Input;
using Fairway.Input.Yaml;

namespace Fairway.Statistics.Reading;

/// <summary>The files of one dataset.</summary>
internal sealed class DatasetFolder(FileTree files, string folder, FaultList faults, CancellationToken cancellationToken)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly ImmutableDictionary<string, long> _lengths = files.Files
        .Where(file => file.Path.StartsWith(folder + "/", StringComparison.Ordinal))
        .ToImmutableDictionary(file => file.Path[(folder.Length + 1)..], file => file.Length, StringComparer.Ordinal);

    public FaultList Faults => faults;

    /// <summary>Name of the folder, which is the dataset's.</summary>
    public string Name => folder[(folder.LastIndexOf('/') + 1)..];

    public IEnumerable<string> FileNames => _lengths.Keys.Order(StringComparer.Ordinal);

    public string PathOf(string file) => $"{folder}/{file}";

    /// <param name="what">Of the file, for the fault when it is missing.</param>
    public byte[]? ReadBytes(string file, int maxBytes, string what)
    {
        if (!_lengths.TryGetValue(file, out var length))
        {
            faults.Error(PathOf(file), 1, 1, "missing-file", $"There is no file '{file}'. Add it: it holds {what}.");
            return null;
        }

        if (length <= maxBytes)
            return files.Read(PathOf(file), cancellationToken);
        faults.Error(PathOf(file), 1, 1, "file-too-large", string.Create(CultureInfo.InvariantCulture, $"The file has {length} bytes; the most is {maxBytes}."));
        return null;
    }

    public YamlMap? ReadYaml(string file, string what)
    {
        if (ReadBytes(file, YamlReader.MaxLength, what) is not { } bytes)
            return null;
        try
        {
            return YamlReader.ReadMap(Utf8.GetString(bytes), PathOf(file), faults);
        }
        catch (DecoderFallbackException)
        {
            faults.Error(PathOf(file), 1, 1, "bad-encoding", "The file is not UTF-8. Save it as UTF-8.");
            return null;
        }
    }
}
