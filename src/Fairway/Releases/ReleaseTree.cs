using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using Fairway.Input;
using Fairway.Releases.Git;
using LibGit2Sharp;
using GitObject = Fairway.Releases.Git.GitObject;

namespace Fairway.Releases;

/// <summary>The files of a release, read from the repository as they are asked for. Safe for many threads.</summary>
public sealed class ReleaseTree : FileTree
{
    private readonly RepositoryReader _reader;
    private readonly Lazy<Listing> _listing;

    // Folders that files were asked of one by one: the way down to a folder is gone once, though it passes one of ten thousand names.
    private readonly ConcurrentDictionary<string, GitId?> _folders = new(StringComparer.Ordinal);

    internal ReleaseTree(RepositoryReader reader, string digest)
    {
        _reader = reader;
        Digest = digest;
        _listing = new(() => reader.Read(repository => Listing.Of(repository, digest)));
    }

    /// <summary>Git's id of the tree.</summary>
    public string Digest { get; }

    public override ImmutableArray<TreeFile> Files => _listing.Value.Files;

    /// <exception cref="StoreUnavailableException">The file cannot be read as it was published.</exception>
    public override byte[] Read(string path, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return _reader.Read(repository =>
        {
            var id = Find(repository, path) ?? throw new FileNotFoundException($"The release has no file '{path}'.", path);
            var blob = repository.Lookup<Blob>(new ObjectId(id.Hex)) ?? throw new MissingObjectException($"'{path}', object {id}, is not there");
            using var content = blob.GetContentStream();
            var bytes = new byte[content.Length];
            content.ReadExactly(bytes);
            return bytes;
        });
    }

    /// <summary>Whether the tree has a file there.</summary>
    public bool Has(string path) => IdOf(path) is not null;

    /// <summary>The names of the files that stand in a folder itself, which is not listed whole for it; none where there is no such folder.</summary>
    public ImmutableArray<string> NamesIn(string folder) => _reader.Read<ImmutableArray<string>>(repository =>
        Entry(repository, new(Digest), folder, TreeEntryTargetType.Tree) is { } tree && repository.Lookup<Tree>(new ObjectId(tree.Hex)) is { } found
            ? [.. found.Where(entry => entry.TargetType == TreeEntryTargetType.Blob).Select(entry => entry.Name)]
            : []);

    /// <summary>Whether the tree has a file of these bytes there.</summary>
    public bool Holds(string path, ReadOnlySpan<byte> bytes) => IdOf(path) is { } id && id == GitObject.IdOf(GitObjectKind.Blob, bytes);

    /// <summary>Git's id of a file; null where there is none.</summary>
    internal GitId? IdOf(string path) => _listing.IsValueCreated ? Listed(path) : _reader.Read(repository => Find(repository, path));

    private GitId? Listed(string path) => _listing.Value.Ids.TryGetValue(path, out var id) ? id : null;

    private GitId? Find(Repository repository, string path)
    {
        if (_listing.IsValueCreated)
            return Listed(path);
        var slash = path.LastIndexOf('/');
        var folder = slash < 0 ? new GitId(Digest) : _folders.GetOrAdd(path[..slash], name => Entry(repository, new(Digest), name, TreeEntryTargetType.Tree));
        return folder is { } tree ? Entry(repository, tree, path[(slash + 1)..], TreeEntryTargetType.Blob) : null;
    }

    private static GitId? Entry(Repository repository, GitId tree, string path, TreeEntryTargetType type)
    {
        var folder = repository.Lookup<Tree>(new ObjectId(tree.Hex)) ?? throw new MissingObjectException($"the tree {tree} is not there");
        return folder[path] is { } entry && entry.TargetType == type ? new GitId(entry.Target.Sha) : null;
    }

    private sealed record Listing(ImmutableArray<TreeFile> Files, FrozenDictionary<string, GitId> Ids)
    {
        public static Listing Of(Repository repository, string digest)
        {
            var found = new List<(TreeFile File, GitId Id)>();
            Add(new GitId(digest), "");
            found.Sort((a, b) => string.CompareOrdinal(a.File.Path, b.File.Path));
            return new([.. found.Select(item => item.File)], found.ToFrozenDictionary(item => item.File.Path, item => item.Id, StringComparer.Ordinal));

            void Add(GitId tree, string folder)
            {
                foreach (var entry in repository.Lookup<Tree>(new ObjectId(tree.Hex)) ?? throw new MissingObjectException($"the tree {tree} of '{folder}' is not there"))
                {
                    var (path, id) = (folder + entry.Name, entry.Target.Id);
                    if (entry.TargetType == TreeEntryTargetType.Tree)
                        Add(new(id.Sha), path + "/");
                    else
                        found.Add((new(path, LengthOf(repository, id)), new(id.Sha)));
                }
            }
        }
    }

    internal static long LengthOf(Repository repository, ObjectId id) => repository.ObjectDatabase.RetrieveObjectMetadata(id).Size;
}
