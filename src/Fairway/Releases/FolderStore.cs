using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Fairway.Input;

namespace Fairway.Releases;

/// <summary>
/// Keeps releases in a folder: <c>000001/release.json</c> beside <c>000001/tree/</c>. A release is written aside and renamed into its
/// place, so that it is there whole or not at all; one that is there is never written again.
/// </summary>
public sealed class FolderStore : ReleaseStore
{
    private const string RecordName = "release.json";
    private const string TreeName = "tree";
    private const string UnfinishedPrefix = ".unfinished-";

    private readonly string _folder;
    private readonly TimeProvider _time;
    private volatile ReleaseLog _log = ReleaseLog.Empty;

    /// <exception cref="IOException">The folder can be neither opened nor made.</exception>
    public FolderStore(string folder, TimeProvider time)
    {
        _folder = Path.GetFullPath(folder);
        _time = time;
        Directory.CreateDirectory(_folder);
        _log = Read(CancellationToken.None);
    }

    public override ReleaseLog Log => _log;

    public override Task<ReleaseLog> Refresh(CancellationToken cancellationToken) => Task.FromResult(_log = Read(cancellationToken));

    public override FileTree Open(Release release) => new DirectoryTree(Path.Combine(FolderOf(release.Number), TreeName));

    public override ImmutableArray<FileChange> Changes(Release? from, Release to, CancellationToken cancellationToken) =>
        TreeComparison.Between(from is null ? null : Open(from), Open(to), cancellationToken);

    public override Task<Release?> Append(ReleaseDraft draft, Release? expected, CancellationToken cancellationToken)
    {
        using var onlyPublisher = Lock();
        foreach (var left in Directory.EnumerateDirectories(_folder, UnfinishedPrefix + "*"))
            Directory.Delete(left, recursive: true);

        _log = Read(cancellationToken);
        if (_log.Latest?.Id != expected?.Id)
            return Task.FromResult<Release?>(null);

        var digest = TreeDigest.Of(draft.Files, cancellationToken)[..ReleaseId.Length];
        var number = _log.Count + 1;
        var id = ReleaseId.Parse(string.Create(CultureInfo.InvariantCulture, $"{number:x8}{digest[8..]}"));
        var release = new Release(number, id, _time.GetUtcNow(), draft.By, draft.Note, draft.Kind, digest);
        var unfinished = Path.Combine(_folder, UnfinishedPrefix + NameOf(number));
        foreach (var file in draft.Files.Files)
            Write(Path.Combine(unfinished, TreeName, file.Path), draft.Files.Read(file.Path, cancellationToken));
        Write(Path.Combine(unfinished, RecordName), JsonSerializer.SerializeToUtf8Bytes(release with { }, ReleaseJson.Default.Release));
        DurableFolder.FlushFileSystem(unfinished);
        Directory.Move(unfinished, FolderOf(number));
        DurableFolder.FlushNames(_folder);
        _log = Read(cancellationToken);
        return Task.FromResult<Release?>(release);
    }

    private ReleaseLog Read(CancellationToken cancellationToken)
    {
        var log = _log;
        while (Directory.Exists(FolderOf(log.Count + 1)))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var release = JsonSerializer.Deserialize(File.ReadAllBytes(Path.Combine(FolderOf(log.Count + 1), RecordName)), ReleaseJson.Default.Release)!;
            var changes = Changes(log.Latest, release, cancellationToken)
                .Select(change => new PathChange(change.Path, change.Was is null ? ChangeKind.Added : change.Now is null ? ChangeKind.Removed : ChangeKind.Modified));
            log = log.With([(release, [.. changes])]);
        }

        return log;
    }

    private static void Write(string path, byte[] bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using var stream = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0);
        stream.Write(bytes);
    }

    private FileStream Lock()
    {
        try
        {
            return new FileStream(Path.Combine(_folder, ".lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException exception)
        {
            throw new StoreUnavailableException($"Another process is publishing into {_folder}. Wait for it to end and publish again.", exception);
        }
    }

    private string FolderOf(int number) => Path.Combine(_folder, NameOf(number));

    private static string NameOf(int number) => number.ToString("D6", CultureInfo.InvariantCulture);
}
