using Fairway.Releases.Git;

namespace Fairway.Releases.Verification;

/// <summary>Every file of a folder, crossed off as it is checked, so that what is left belongs to nothing.</summary>
internal sealed class StoredFiles
{
    private static readonly EnumerationOptions Everything = new() { RecurseSubdirectories = true, AttributesToSkip = 0 };

    private readonly SortedSet<string> _rest;

    public StoredFiles(string folder)
    {
        Folder = folder;
        _rest = new(
            Directory.EnumerateFiles(folder, "*", Everything).Select(file => Path.GetRelativePath(folder, file).Replace(Path.DirectorySeparatorChar, '/')), StringComparer.Ordinal);
        Count = _rest.Count;
    }

    public string Folder { get; }

    public int Count { get; }

    public IEnumerable<string> Rest => _rest;

    public bool Has(string name) => _rest.Contains(name);

    public IReadOnlyList<string> In(string folder) => [.. _rest.Where(file => file.StartsWith(folder + "/", StringComparison.Ordinal))];

    public string PathOf(string name) => Path.Combine(Folder, name);

    /// <summary>The bytes of a file, which is crossed off; null where it is not there.</summary>
    public byte[]? Take(string name) => _rest.Remove(name) ? File.ReadAllBytes(PathOf(name)) : null;

    /// <summary>Passes over a folder that is no part of what is kept.</summary>
    public void Leave(string folder) => _rest.RemoveWhere(file => file.StartsWith(folder + "/", StringComparison.Ordinal));

    /// <summary>What a killed process leaves and the next one clears.</summary>
    public static bool IsLeftover(string file) =>
        file.StartsWith($"{RepositoryLayout.OwnFolder}/{RepositoryLayout.UnfinishedPrefix}", StringComparison.Ordinal)
        || file.EndsWith(".new", StringComparison.Ordinal)
        || file.EndsWith(".lock", StringComparison.Ordinal);
}
