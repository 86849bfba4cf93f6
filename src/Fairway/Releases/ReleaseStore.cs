using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Fairway.Input;

namespace Fairway.Releases;

/// <summary>
/// Keeps releases in a folder: <c>000001/release.json</c> beside <c>000001/tree/</c>. A release is written aside and renamed into its
/// place, so that it is there whole or not at all; one that is there is never written again.
/// </summary>
public sealed class ReleaseStore
{
    private const string RecordName = "release.json";
    private const string TreeName = "tree";
    private const string UnfinishedPrefix = ".unfinished-";

    private readonly string _folder;
    private readonly TimeProvider _time;

    /// <exception cref="IOException">The folder can be neither opened nor made.</exception>
    public ReleaseStore(string folder, TimeProvider time)
    {
        _folder = Path.GetFullPath(folder);
        _time = time;
        Directory.CreateDirectory(_folder);
    }

    /// <summary>The newest release; null in an empty store.</summary>
    public Release? Latest(CancellationToken cancellationToken) => History(cancellationToken).FirstOrDefault();

    /// <summary>Newest first.</summary>
    /// <exception cref="InvalidDataException">A release's record cannot be read: the store is damaged.</exception>
    public ImmutableArray<Release> History(CancellationToken cancellationToken)
    {
        var releases = ImmutableArray.CreateBuilder<Release>();
        foreach (var folder in new DirectoryInfo(_folder).EnumerateDirectories())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (int.TryParse(folder.Name, NumberStyles.None, CultureInfo.InvariantCulture, out _))
                releases.Add(ReadRecord(folder.FullName));
        }

        releases.Sort((left, right) => right.Number.CompareTo(left.Number));
        return releases.DrainToImmutable();
    }

    public FileTree Open(Release release, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return new DirectoryTree(Path.Combine(FolderOf(release.Number), TreeName));
    }

    /// <summary>
    /// Makes a tree the next release, whole or not at all. A tree equal to the newest release makes none, and that release is returned.
    /// </summary>
    /// <exception cref="IOException">Another process is publishing, or the disk is full; the newest release is as it was.</exception>
    public Release Publish(FileTree files, string by, string note, CancellationToken cancellationToken)
    {
        using var onlyPublisher = Lock();
        RemoveUnfinished();

        var latest = Latest(cancellationToken);
        var digest = TreeDigest.Of(files, cancellationToken);
        if (latest?.Digest == digest)
            return latest;

        var release = new Release((latest?.Number ?? 0) + 1, _time.GetUtcNow(), by, note, digest);
        var unfinished = Path.Combine(_folder, UnfinishedPrefix + NameOf(release.Number));
        WriteTree(files, Path.Combine(unfinished, TreeName), cancellationToken);
        Write(Path.Combine(unfinished, RecordName), JsonSerializer.SerializeToUtf8Bytes(release, ReleaseJson.Default.Release));
        DurableFolder.FlushFileSystem(unfinished);
        Directory.Move(unfinished, FolderOf(release.Number));
        DurableFolder.FlushNames(_folder);
        return release;
    }

    private static void WriteTree(FileTree files, string folder, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(folder);
        foreach (var file in files.Files)
        {
            var target = Path.Combine(folder, file.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            Write(target, files.Read(file.Path, cancellationToken));
        }
    }

    private static void Write(string path, byte[] bytes)
    {
        using var stream = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0);
        stream.Write(bytes);
    }

    private static Release ReadRecord(string folder)
    {
        var path = Path.Combine(folder, RecordName);
        try
        {
            return JsonSerializer.Deserialize(File.ReadAllBytes(path), ReleaseJson.Default.Release)
                ?? throw new InvalidDataException($"{path} is empty. Restore the folder from a copy of the store.");
        }
        catch (Exception exception) when (exception is JsonException or FileNotFoundException)
        {
            throw new InvalidDataException($"{path} cannot be read: {exception.Message} Restore the folder from a copy of the store.", exception);
        }
    }

    private FileStream Lock()
    {
        var path = Path.Combine(_folder, ".lock");
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException exception)
        {
            throw new IOException($"Another process is publishing into {_folder}. Wait for it to end and publish again.", exception);
        }
    }

    private void RemoveUnfinished()
    {
        foreach (var folder in Directory.EnumerateDirectories(_folder, UnfinishedPrefix + "*"))
            Directory.Delete(folder, recursive: true);
    }

    private string FolderOf(int number) => Path.Combine(_folder, NameOf(number));

    private static string NameOf(int number) => number.ToString("D6", CultureInfo.InvariantCulture);
}
