using System.Collections.Immutable;
using Fairway.Input;
using LibGit2Sharp;

namespace Fairway.Releases.Git;

/// <summary>Reads releases and their differences from the commits.</summary>
internal static class ReleaseWalk
{
    private static readonly CompareOptions WithoutRenames = new() { Similarity = SimilarityOptions.None };

    /// <summary>The log with every release up to the head.</summary>
    /// <exception cref="StoreUnavailableException">The head does not follow the log's newest release, or a commit was not made by Fairway.</exception>
    public static ReleaseLog Extend(Repository repository, ReleaseLog log, ReleaseId head)
    {
        var newer = new Stack<Release>();
        ReleaseId? next = head;
        while (next is { } id && id != log.Latest?.Id)
        {
            var (release, parent) = Read(repository, id);
            if (release.Number <= log.Count)
                throw Rewritten(log, head);
            newer.Push(release);
            next = parent;
        }

        if (next != log.Latest?.Id)
            throw Rewritten(log, head);

        var found = new List<(Release, ImmutableArray<PathChange>)>();
        var before = log.Latest;
        foreach (var release in newer)
        {
            found.Add((release, [.. Changes(repository, before, release).Select(change => new PathChange(change.Path, KindOf(change)))]));
            before = release;
        }

        try
        {
            return log.With(found);
        }
        catch (ArgumentException exception)
        {
            throw new StoreUnavailableException($"The history up to {head} is not one that Fairway wrote: {exception.Message} Run 'fairway verify'.", exception);
        }
    }

    /// <summary>Every path in which two releases differ.</summary>
    public static ImmutableArray<FileChange> Changes(Repository repository, Release? from, Release to)
    {
        using var changes = repository.Diff.Compare<TreeChanges>(from is null ? null : TreeOf(repository, from), TreeOf(repository, to), WithoutRenames);
        return
        [
            .. changes
                .Select(change => new FileChange(
                    change.Path,
                    change.OldMode == Mode.Nonexistent ? null : new TreeFile(change.Path, ReleaseTree.LengthOf(repository, change.OldOid)),
                    change.Mode == Mode.Nonexistent ? null : new TreeFile(change.Path, ReleaseTree.LengthOf(repository, change.Oid))))
                .OrderBy(change => change.Path, StringComparer.Ordinal),
        ];
    }

    public static (Release Release, ReleaseId? Parent) Read(Repository repository, ReleaseId id)
    {
        var commit = repository.Lookup<Commit>(new ObjectId(id.Value)) ?? throw new MissingObjectException($"the release {id} is not there");
        var parents = commit.Parents.Select(parent => ReleaseId.Parse(parent.Sha)).ToArray();
        if (parents.Length > 1 || ReleaseCommit.Decode(id, commit.Tree.Sha, commit.Author.Name, commit.Committer.When.ToUniversalTime(), commit.Message) is not { } release)
            throw new StoreUnavailableException($"The commit {id} was not made by Fairway. This repository is not a store; name another folder with --store.");
        return (release, parents.Length == 0 ? null : parents[0]);
    }

    private static Tree TreeOf(Repository repository, Release release) =>
        repository.Lookup<Tree>(new ObjectId(release.Digest)) ?? throw new MissingObjectException($"the tree of release {release.Number}, {release.Digest}, is not there");

    private static ChangeKind KindOf(FileChange change) => change.Was is null ? ChangeKind.Added : change.Now is null ? ChangeKind.Removed : ChangeKind.Modified;

    private static StoreUnavailableException Rewritten(ReleaseLog log, ReleaseId head) => new(
        $"The history was rewritten: {head} does not lead back to release {log.Count}, {log.Latest?.Id}, which was published. Nothing was taken over. Find out who did that; the copy on this machine still holds what was published.");
}
