using Fairway.Input;
using Fairway.Releases;
using Fairway.Releases.Git;
using Fairway.Search;
using Fairway.Search.Storage;

namespace Fairway.Sites;

/// <summary>
/// Search indexes on disk, so that a process that starts need not analyse what another has: one file for each release and version of the program. Nothing in the folder is
/// needed: what is absent or damaged is built. Several processes may share it.
/// </summary>
/// <param name="folder">Made with the first index that is saved.</param>
public sealed class SavedIndexes(string folder)
{
    /// <summary>The newest, and one that another process may be of: an older release, or an older program during a change.</summary>
    private const int Kept = 2;

    private const string Ending = ".index";
    private const string Unfinished = ".new";

    public string PathOf(Release release) => Path.Combine(folder, $"{release.Id}.{IndexSchema.Version}{Ending}");

    /// <summary>The index of a release; null where none was saved.</summary>
    /// <param name="release">That of the documents.</param>
    /// <param name="documents">All that can be found in it.</param>
    /// <exception cref="InvalidDataException">It is damaged, or of other documents.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    public SearchIndex? Load(Release release, IReadOnlyCollection<SearchDocument> documents, CancellationToken cancellationToken) =>
        File.Exists(PathOf(release)) ? IndexFile.Read(File.ReadAllBytes(PathOf(release)), release.Id.Value, documents, cancellationToken) : null;

    /// <summary>Saves the index of a release whole or not at all, and deletes older ones. False where another process is saving one: nothing was done.</summary>
    /// <exception cref="IOException">The disk refused it.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written.</exception>
    public bool Save(Release release, SearchIndex index, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(folder);
        using var process = ProcessLock.TryTake(Path.Combine(folder, "lock"));
        if (process is null)
            return false;

        // What a killed process left: whoever has the lock is the only one that writes.
        foreach (var left in Directory.EnumerateFiles(folder, "*" + Unfinished))
            File.Delete(left);
        Write(PathOf(release), index, release.Id.Value, cancellationToken);
        foreach (var old in new DirectoryInfo(folder).EnumerateFiles("*" + Ending).OrderByDescending(file => file.LastWriteTimeUtc).Skip(Kept))
            old.Delete();
        return true;
    }

    private static void Write(string path, SearchIndex index, string release, CancellationToken cancellationToken)
    {
        var aside = path + Unfinished;
        try
        {
            using (var file = DurableFiles.Create(aside))
            {
                IndexFile.Write(file, index, release, cancellationToken);
                DurableFiles.Sync(file);
            }

            DurableFiles.Rename(aside, path);
        }
        catch
        {
            File.Delete(aside);
            throw;
        }
    }
}
