using System.Collections.Immutable;
using System.Security.Cryptography;
using Fairway.Content;
using Fairway.Input;

namespace Fairway.Releases;

/// <summary>
/// The one way into the store, for the command line, the desk and the schedule: what is published is put on top of the newest release,
/// checked whole, and refused with its faults or made a release. One publication at a time, never on the caller's thread: git blocks.
/// </summary>
public sealed class Publisher(ReleaseStore store, TimeProvider time) : IDisposable
{
    /// <summary>How long others may come first. Each time that one does, this publication is merged and checked anew.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan ShortestPause = TimeSpan.FromMilliseconds(5);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMilliseconds(200);

    private readonly SemaphoreSlim _one = new(1, 1);

    /// <summary>What was published last, so that a publisher that lives on reads and checks only what changed since.</summary>
    private Checked? _checked;

    public Publisher(ReleaseStore store)
        : this(store, TimeProvider.System)
    {
    }

    /// <exception cref="StoreUnavailableException">The store cannot be written; its newest release is as it was.</exception>
    public Task<PublicationResult> Publish(Publication publication, CancellationToken cancellationToken) =>
        Alone(() => Work(publication, cancellationToken), cancellationToken);

    /// <summary>Makes the tree of an older release the newest again, whatever was published since.</summary>
    /// <exception cref="StoreUnavailableException">The store cannot be written; its newest release is as it was.</exception>
    public Task<PublicationResult> Rollback(Release release, string by, string note, CancellationToken cancellationToken) =>
        Publish(new Publication(by, note) { Kind = ReleaseKind.Rollback, Tree = store.Open(release) }, cancellationToken);

    /// <summary>Reads what is newest, so that the next publication reads and checks only what it changes: before one that is to be quick.</summary>
    /// <exception cref="StoreUnavailableException">The store does not answer.</exception>
    public Task Prepare(CancellationToken cancellationToken) => Alone(
        async () =>
        {
            var newest = (await store.Refresh(cancellationToken)).Latest;
            if (newest is null || newest == _checked?.Release)
                return false;
            var reading = _checked is { } last
                ? ContentReader.Update(last.Tree, store.Open(newest), store.Changes(last.Release, newest, cancellationToken), cancellationToken)
                : ContentReader.Read(store.Open(newest), cancellationToken);
            _checked = reading.Tree is { } tree ? new(newest, tree) : null;
            return true;
        },
        cancellationToken);

    public void Dispose() => _one.Dispose();

    private async Task<T> Alone<T>(Func<Task<T>> work, CancellationToken cancellationToken)
    {
        await _one.WaitAsync(cancellationToken);
        try
        {
            return await Task.Run(work, cancellationToken);
        }
        finally
        {
            _one.Release();
        }
    }

    private async Task<PublicationResult> Work(Publication publication, CancellationToken cancellationToken)
    {
        if (WordFault(publication) is { } fault)
            return Refused([fault]);

        await using var turn = await store.Turn(cancellationToken);
        var start = time.GetTimestamp();
        var newest = (await store.Refresh(cancellationToken)).Latest;
        var merge = new PublicationMerge(store, publication, newest, cancellationToken);
        for (var pause = ShortestPause; ; pause = pause < LongestPause ? pause * 2 : LongestPause)
        {
            // A rollback is to a tree as it was, whatever comes in between.
            var merged = publication.Kind == ReleaseKind.Rollback
                ? new MergedTree(EditedTree.Between(newest is null ? null : store.Open(newest), publication.Tree!, cancellationToken), [])
                : merge.Onto(newest);
            if (!merged.Conflicts.IsEmpty)
                return new(PublicationOutcome.Conflict, null, null, [], merged.Conflicts);

            var reading = Check(merged.Tree, newest, cancellationToken);
            if (reading.Tree is null)
                return Refused(reading.Faults);
            if (newest is not null && merged.Tree.Edits.IsEmpty)
                return new(PublicationOutcome.Unchanged, newest, reading.Tree, reading.Faults, []);

            var draft = new ReleaseDraft(merged.Tree, publication.By, publication.Note, publication.Kind) { Activity = publication.Activity };
            if (await store.Append(draft, newest, cancellationToken) is { } release)
            {
                _checked = new(release, reading.Tree);
                return new(PublicationOutcome.Published, release, reading.Tree, reading.Faults, []);
            }

            if (time.GetElapsedTime(start) >= Patience)
                throw new StoreUnavailableException("Nothing was published: other publications came first for a minute. Try again when there are fewer.");
            await Task.Delay(Jitter(pause), time, cancellationToken);
            newest = (await store.Refresh(cancellationToken)).Latest;
        }
    }

    private ContentReading Check(EditedTree tree, Release? newest, CancellationToken cancellationToken)
    {
        var faults = new FaultList();
        ReleasePaths.Check(tree.Files.Select(file => file.Path), faults);
        if (faults.HasErrors)
            return new(null, faults.ToSorted());
        var reading = _checked is { } last && newest is not null
            ? ContentReader.Update(last.Tree, tree, ChangesSince(last.Release, newest, tree, cancellationToken), cancellationToken)
            : ContentReader.Read(tree, cancellationToken);
        return ContentReader.CheckVersions(reading, _checked?.Tree, cancellationToken);
    }

    private List<FileChange> ChangesSince(Release last, Release newest, EditedTree tree, CancellationToken cancellationToken)
    {
        var before = store.Open(last);
        var published = store.Changes(last, newest, cancellationToken);
        return [.. published.Where(change => !tree.Edits.ContainsKey(change.Path)), .. tree.ChangesOf(before)];
    }

    /// <summary>Those who lost the same race come back at different times.</summary>
    private static TimeSpan Jitter(TimeSpan pause) => pause * RandomNumberGenerator.GetInt32(1, 1001) / 1000;

    private static Fault? WordFault(Publication publication) =>
        !ReleaseWords.TryBy(publication.By, out _, out var refusal) ? new Fault("", 1, 1, "bad-publisher", refusal)
        : !ReleaseWords.TryNote(publication.Note, out _, out refusal) ? new Fault("", 1, 1, "bad-note", refusal)
        : null;

    private static PublicationResult Refused(ImmutableArray<Fault> faults) => new(PublicationOutcome.Refused, null, null, faults, []);

    private sealed record Checked(Release Release, ContentTree Tree);
}
