using System.Text;
using Fairway.Input;

namespace Fairway.Releases.Git;

/// <summary>
/// The one thing in a store that changes: which release is the newest. It moves by git's own protocol, a lock file that is made only where
/// there is none, compared, forced to disk and renamed; <c>Refs.UpdateTarget</c> of LibGit2Sharp reads again and lets a stale writer win.
/// </summary>
internal sealed class ReferenceFile(string folder)
{
    private readonly string _path = Path.Combine(folder, RepositoryLayout.Reference);

    private string LockPath => _path + ".lock";

    /// <summary>Null in an empty store.</summary>
    /// <exception cref="StoreUnavailableException">It holds no id.</exception>
    public ReleaseId? Read()
    {
        if (!File.Exists(_path))
            return null;
        var text = File.ReadAllText(_path, Encoding.ASCII);
        return text.EndsWith('\n') && ReleaseId.TryParse(text[..^1], out var id)
            ? id
            : throw new StoreUnavailableException($"{_path} is damaged: it holds no id of a release. Run 'fairway verify', which names the newest release.");
    }

    /// <summary>Moves it from one release to the next, durably; false where it was elsewhere.</summary>
    /// <exception cref="IOException">The disk refused; it stands where it stood.</exception>
    public bool Move(ReleaseId? from, ReleaseId to)
    {
        try
        {
            DurableFiles.Write(LockPath, Text(to));
            if (Read() != from)
            {
                File.Delete(LockPath);
                return false;
            }

            DurableFiles.Rename(LockPath, _path);
        }
        catch
        {
            File.Delete(LockPath);
            throw;
        }

        try
        {
            DurableFiles.SyncFolder(Path.GetDirectoryName(_path)!);
        }
        catch
        {
            // Renamed but perhaps not on the disk: what may be lost must not be seen.
            PutBack(from);
            throw;
        }

        return true;
    }

    public void ClearLock() => File.Delete(LockPath);

    private void PutBack(ReleaseId? from)
    {
        if (from is not { } id)
        {
            File.Delete(_path);
            return;
        }

        File.WriteAllBytes(LockPath, Text(id));
        DurableFiles.Rename(LockPath, _path);
    }

    public static byte[] Text(ReleaseId id) => Encoding.ASCII.GetBytes(id.Value + "\n");
}
