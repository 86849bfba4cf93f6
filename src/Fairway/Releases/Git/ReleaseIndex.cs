using System.Buffers;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Fairway.Input;

namespace Fairway.Releases.Git;

/// <summary>
/// The log as a file, so that opening a store does not walk its history: one line a release, each with a checksum over itself and the
/// checksum before it. It can always be made again from the commits, and is, from the first line that is damaged.
/// </summary>
internal sealed class ReleaseIndex(string path)
{
    private const int ChecksumLength = 32;

    private static ReadOnlySpan<byte> Head => "fairway releases 1\n"u8;

    // What the file is known to hold: how many releases, in how many bytes, ending with which checksum and release.
    private int _count;
    private long _length = -1;
    private string _checksum = "";
    private ReleaseId? _last;

    /// <summary>The log as far as the file is as it was written; null where there is no such file.</summary>
    public ReleaseLog? Load()
    {
        (_count, _length, _checksum, _last) = (0, -1, "", null);
        if (!File.Exists(path))
            return null;
        ReadOnlySpan<byte> bytes = File.ReadAllBytes(path);
        if (!bytes.StartsWith(Head))
            return null;

        var releases = new List<(Release, ImmutableArray<PathChange>)>();
        var (at, checksum) = (Head.Length, "");
        while (bytes[at..].IndexOf((byte)'\n') is >= 0 and var end && Decode(bytes.Slice(at, end), ref checksum) is { } read)
        {
            releases.Add(read);
            at += end + 1;
        }

        (_count, _length, _checksum, _last) = (releases.Count, at, checksum, releases.Count == 0 ? null : releases[^1].Item1.Id);
        return ReleaseLog.Empty.With(releases);
    }

    /// <summary>Whether the file was whole when it was last read, and nothing stands behind what was read.</summary>
    public bool IsWhole => _length >= 0 && new FileInfo(path) is { Exists: true } file && file.Length == _length;

    /// <summary>Makes the file hold a log. Only the holder of the process lock calls this.</summary>
    public void Save(ReleaseLog log)
    {
        // Another process may have written meanwhile.
        if (!IsWhole)
            Load();
        var isBeginning = IsWhole && _count <= log.Count && log.Find(_count)?.Id == _last;
        if (isBeginning && _count == log.Count)
            return;

        var bytes = new ArrayBufferWriter<byte>();
        var (from, checksum) = isBeginning ? (_count, _checksum) : (0, "");
        if (!isBeginning)
            bytes.Write(Head);
        for (var number = from + 1; number <= log.Count; number++)
            Encode(log.Find(number)!, log, bytes, ref checksum);

        if (isBeginning)
        {
            using var file = new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.Read, bufferSize: 0);
            file.Write(bytes.WrittenSpan);
        }
        else
        {
            var aside = path + ".new";
            File.WriteAllBytes(aside, bytes.WrittenSpan);
            DurableFiles.Rename(aside, path);
        }

        (_count, _length, _checksum, _last) = (log.Count, bytes.WrittenCount + (isBeginning ? _length : 0), checksum, log.Latest?.Id);
    }

    private static void Encode(Release release, ReleaseLog log, ArrayBufferWriter<byte> bytes, ref string checksum)
    {
        var line = JsonSerializer.SerializeToUtf8Bytes(
            new IndexLine(
                release.Number, release.Id.Value, release.Published.ToUnixTimeSeconds(), release.By, release.Note, release.Kind, release.Digest,
                [.. log.ChangesOf(release).Select(change => Letter(change.Kind) + change.Path)],
                release.Activity?.ToString()),
            Json.IndexLine);
        checksum = Checksum(checksum, line);
        bytes.Write(Encoding.ASCII.GetBytes(checksum));
        bytes.Write(" "u8);
        bytes.Write(line);
        bytes.Write("\n"u8);
    }

    private static (Release, ImmutableArray<PathChange>)? Decode(ReadOnlySpan<byte> line, ref string checksum)
    {
        if (line.Length <= ChecksumLength + 1)
            return null;
        var json = line[(ChecksumLength + 1)..];
        var expected = Checksum(checksum, json);
        if (line[ChecksumLength] != (byte)' ' || !Encoding.ASCII.GetBytes(expected).AsSpan().SequenceEqual(line[..ChecksumLength]))
            return null;

        checksum = expected;
        var read = JsonSerializer.Deserialize(json, Json.IndexLine)!;
        var release = new Release(read.Number, ReleaseId.Parse(read.Id), DateTimeOffset.FromUnixTimeSeconds(read.Published), read.By, read.Note, read.Kind, read.Digest)
        {
            Activity = ActivityHead.TryParse(read.Activity, out var activity) ? activity : null,
        };
        return (release, [.. read.Changes.Select(change => new PathChange(change[1..], KindOf(change[0])))]);
    }

    private static string Checksum(string before, ReadOnlySpan<byte> line)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.ASCII.GetBytes(before));
        hash.AppendData(line);
        return Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, ChecksumLength / 2));
    }

    private static char Letter(ChangeKind kind) => kind switch
    {
        ChangeKind.Added => 'A',
        ChangeKind.Removed => 'R',
        _ => 'M',
    };

    private static ChangeKind KindOf(char letter) => letter switch
    {
        'A' => ChangeKind.Added,
        'R' => ChangeKind.Removed,
        _ => ChangeKind.Modified,
    };

    private static readonly IndexJson Json = new(new JsonSerializerOptions(IndexJson.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}

/// <param name="Published">Seconds since 1970, UTC.</param>
/// <param name="Changes">Paths, each behind A, M or R.</param>
/// <param name="Activity">As in the commit; left out where that has none.</param>
internal sealed record IndexLine(
    int Number, string Id, long Published, string By, string Note, ReleaseKind Kind, string Digest, ImmutableArray<string> Changes,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Activity = null);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
[JsonSerializable(typeof(IndexLine))]
internal sealed partial class IndexJson : JsonSerializerContext;
