using Fairway.Input;

namespace Fairway.Releases.Git;

/// <summary>A folder that is a bare repository, or is made one.</summary>
internal static class RepositoryFolder
{
    /// <exception cref="StoreUnavailableException">The folder holds something else.</exception>
    public static void Make(string folder)
    {
        Directory.CreateDirectory(folder);
        if (!File.Exists(Path.Combine(folder, RepositoryLayout.Head)))
            RefuseStrange(folder);
        foreach (var name in RepositoryLayout.Folders.Where(name => !Directory.Exists(Path.Combine(folder, name))))
        {
            Directory.CreateDirectory(Path.Combine(folder, name));
            DurableFiles.SyncFolder(Path.GetDirectoryName(Path.Combine(folder, name))!);
            DurableFiles.SyncFolder(folder);
        }

        foreach (var (name, bytes) in RepositoryLayout.Fixed.Where(file => !File.Exists(Path.Combine(folder, file.Path))))
        {
            var aside = Path.Combine(folder, RepositoryLayout.OwnFolder, name + ".new");
            File.Delete(aside);
            DurableFiles.Write(aside, bytes);
            DurableFiles.Rename(aside, Path.Combine(folder, name));
            DurableFiles.SyncFolder(folder);
        }
    }

    private static void RefuseStrange(string folder)
    {
        var strange = Directory.EnumerateFileSystemEntries(folder).Select(Path.GetFileName)
            .FirstOrDefault(name => name is not (RepositoryLayout.Config or "refs" or "objects" or "info" or RepositoryLayout.OwnFolder));
        if (strange is not null)
            throw new StoreUnavailableException($"The folder {folder} is no store: it holds '{strange}'. Name an empty folder, or one that Fairway made, with --store.");
    }

    /// <summary>Takes away what a killed process left, so that it does not stop the next. Only the holder of the process lock calls this.</summary>
    public static void Clear(string folder)
    {
        foreach (var name in RepositoryLayout.Folders)
        {
            foreach (var left in Directory.EnumerateFiles(Path.Combine(folder, name), "*.lock").Concat(Directory.EnumerateFiles(Path.Combine(folder, name), "*.new")))
                File.Delete(left);
        }

        foreach (var left in Directory.EnumerateFiles(folder, "*.lock"))
            File.Delete(left);
        foreach (var left in Directory.EnumerateDirectories(Path.Combine(folder, RepositoryLayout.OwnFolder), RepositoryLayout.UnfinishedPrefix + "*"))
            Directory.Delete(left, recursive: true);
        new PackFiles(folder).ClearHalves();
    }
}
