using System.Security.Cryptography;
using Fairway.Input;
using Fairway.Releases.Git;

namespace Fairway.Sites;

/// <summary>A file that was made once, with what is known of it.</summary>
/// <param name="Path">Where it is, for reading.</param>
/// <param name="Length">In bytes.</param>
/// <param name="Digest">SHA-256, 64 small hexadecimal digits.</param>
public sealed record SavedDownload(string Path, long Length, string Digest);

/// <summary>
/// Files of datasets on disk, made once: a folder for each identity of a dataset, in it a file for each format whose name ends with its digest, so
/// that a file and what is known of it come and go in one step. Nothing in the folder is needed: what is absent is made. Several processes may share it.
/// </summary>
public sealed class SavedDownloads : IDisposable
{
    private const string Unfinished = ".new";
    private const int IdentityLength = 64;

    // A file that is in use is younger than this; it need not be marked again.
    private static readonly TimeSpan UsedWithin = TimeSpan.FromHours(1);

    private readonly string _folder;
    private readonly long _mostBytes;
    private readonly TimeProvider _time;
    private readonly ProcessLock? _owner;
    private int _count;

    /// <summary>Removes the half files that a killed process left, unless another process is at work in the folder.</summary>
    /// <param name="folder">Made where it is not there.</param>
    /// <param name="mostBytes">Of all files together. The least recently used go first; the newest is never removed for its own size.</param>
    /// <param name="time">When a file was used.</param>
    /// <exception cref="IOException">The disk refused it.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written.</exception>
    public SavedDownloads(string folder, long mostBytes, TimeProvider time)
    {
        (_folder, _mostBytes, _time) = (folder, mostBytes, time);
        Directory.CreateDirectory(folder);
        _owner = ProcessLock.TryTake(Path.Combine(folder, "lock"));
        if (_owner is null)
            return;
        foreach (var half in Directory.EnumerateFiles(folder, "*" + Unfinished, SearchOption.AllDirectories))
            File.Delete(half);
    }

    /// <summary>Null where it was not made, or was removed.</summary>
    /// <param name="identity">Of the dataset: 64 small hexadecimal digits.</param>
    /// <param name="format">Kebab-case.</param>
    /// <exception cref="IOException">The disk refused it.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be read.</exception>
    public SavedDownload? Find(string identity, string format)
    {
        var folder = new DirectoryInfo(FolderOf(identity));
        if (!folder.Exists || folder.EnumerateFiles(format + ".*").FirstOrDefault(file => file.Extension.Length == IdentityLength + 1) is not { } found)
            return null;

        var now = _time.GetUtcNow().UtcDateTime;
        if (found.LastWriteTimeUtc + UsedWithin < now)
            File.SetLastWriteTimeUtc(found.FullName, now);
        return new(found.FullName, found.Length, found.Extension[1..]);
    }

    /// <summary>Makes a file whole or not at all.</summary>
    /// <exception cref="IOException">The disk refused it.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written.</exception>
    public async Task<SavedDownload> Save(string identity, string format, Func<Stream, Task> write)
    {
        var folder = Directory.CreateDirectory(FolderOf(identity)).FullName;
        var aside = Path.Combine(folder, FormattableString.Invariant($"{format}-{Environment.ProcessId}-{Interlocked.Increment(ref _count)}{Unfinished}"));
        try
        {
            SavedDownload saved;
            await using (var file = new FileStream(aside, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None))
            {
                await write(file);
                await file.FlushAsync(CancellationToken.None);
                file.Position = 0;
                var digest = Convert.ToHexStringLower(await SHA256.HashDataAsync(file, CancellationToken.None));
                DurableFiles.Sync(file);
                saved = new(Path.Combine(folder, $"{format}.{digest}"), file.Length, digest);
            }

            File.SetLastWriteTimeUtc(aside, _time.GetUtcNow().UtcDateTime);
            DurableFiles.Rename(aside, saved.Path);
            Trim(saved);
            return saved;
        }
        catch
        {
            File.Delete(aside);
            throw;
        }
    }

    public void Dispose() => _owner?.Dispose();

    /// <summary>A reader that has a removed file open goes on reading it.</summary>
    private void Trim(SavedDownload newest)
    {
        var files = new DirectoryInfo(_folder).EnumerateFiles("*", SearchOption.AllDirectories)
            .Where(file => file.Extension.Length == IdentityLength + 1)
            .OrderByDescending(file => file.FullName == newest.Path)
            .ThenByDescending(file => file.LastWriteTimeUtc)
            .ToList();
        var total = 0L;
        foreach (var file in files)
        {
            total += file.Length;
            if (total > _mostBytes && file.FullName != newest.Path)
                file.Delete();
        }
    }

    private string FolderOf(string identity) =>
        identity.Length == IdentityLength && identity.All(char.IsAsciiHexDigitLower)
            ? Path.Combine(_folder, identity)
            : throw new ArgumentException($"'{identity}' is not the identity of a dataset: 64 small hexadecimal digits.", nameof(identity));
}
