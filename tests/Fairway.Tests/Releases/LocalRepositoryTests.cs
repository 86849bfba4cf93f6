using Fairway.Releases;
using Fairway.Releases.Git;
using Fairway.Releases.Verification;
using Fairway.Tests.Content;
using Microsoft.Extensions.Time.Testing;

namespace Fairway.Tests.Releases;

/// <summary>What a repository on this machine promises beyond the contract: after a kill, a full disk, a hand that moved something.</summary>
public sealed class LocalRepositoryTests : IDisposable
{
    private static readonly CancellationToken Never = CancellationToken.None;

    private readonly TemporaryFolder _folder = new();
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 26, 9, 30, 0, TimeSpan.Zero));

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task What_a_killed_publication_left_stops_nobody_and_is_cleared()
    {
        var first = await Publish("First.");
        _folder.Write("refs/heads/main.lock", "x");
        _folder.Write("fairway/unfinished-1/pack-x.pack", "x");
        _folder.Write("objects/info/packs.new", "x");
        _folder.Write($"objects/pack/pack-{new string('1', 40)}.pack", "x");
        _folder.Write($"objects/pack/pack-{new string('2', 40)}.idx", "x");

        Assert.Empty(StoreVerification.Of(_folder.Path, Never).Problems);
        Assert.Equal(5, StoreVerification.Of(_folder.Path, Never).Notes.Length);
        using (var store = new GitStore(_folder.Path, _time))
            Assert.Equal(first, store.Log.Latest);
        AssertSound(releases: 1);
    }

    [Fact]
    public async Task A_pack_whose_publication_was_killed_before_the_reference_moved_is_no_release_and_is_cleared()
    {
        var first = await Publish("First.");
        var lost = Strand();

        Assert.Empty(StoreVerification.Of(_folder.Path, Never).Problems);
        Assert.Single(StoreVerification.Of(_folder.Path, Never).Notes);
        Assert.Null(new PublicRepository(_folder.Path).Find(lost.Pack.Pack));
        using (var store = new GitStore(_folder.Path, _time))
            Assert.Equal(first, store.Log.Latest);
        Assert.False(File.Exists(Path.Combine(_folder.Path, lost.Pack.Pack)));
        AssertSound(releases: 1);
    }

    [Fact]
    public async Task A_pack_stranded_while_a_store_is_open_is_not_built_upon()
    {
        using var store = new GitStore(_folder.Path, _time);
        await Publish(store, "First.");
        Strand();

        await Publish(store, "Second.", (ContentTrees.Persian, null));

        AssertSound(releases: 2);
        GitCommand.Run(_folder.Path, "fsck", "--strict", "--full");
    }

    [Fact]
    public async Task Lists_that_a_killed_publication_did_not_write_are_written_by_the_next_refresh()
    {
        using var reader = new GitStore(_folder.Path, _time);
        var first = await Publish("First.");
        Advance();

        Assert.Equal(3, StoreVerification.Of(_folder.Path, Never).Notes.Length);
        Assert.Empty(StoreVerification.Of(_folder.Path, Never).Problems);
        var log = await reader.Refresh(Never);

        Assert.Equal((2, first), (log.Count, log.Find(1)));
        AssertSound(releases: 2);
    }

    [Fact]
    public async Task A_store_with_releases_of_the_desk_and_of_others_is_sound()
    {
        await Publish("First.");
        using (var store = new GitStore(_folder.Path, _time))
        using (var publisher = new Publisher(store))
        {
            var edit = new Publication("An editor", "By the desk.") { Changes = TextTree.Changes((ContentTrees.Persian, null)), Activity = new(3, new string('e', ActivityHead.DigestLength)) };
            Assert.Equal(PublicationOutcome.Published, (await publisher.Publish(edit, Never)).Outcome);
        }

        await Publish("Third.", ("site.yaml", ContentTrees.Minimal().Text("site.yaml") + "\n"));

        AssertSound(releases: 3);
    }

    [Fact]
    public async Task A_damaged_index_is_made_again_from_the_commits()
    {
        await Publish("First.");
        var second = await Publish("Second.", (ContentTrees.Persian, null));
        var path = Path.Combine(_folder.Path, RepositoryLayout.Index);
        var index = await File.ReadAllBytesAsync(path);

        for (var at = 0; at < index.Length; at += 97)
        {
            var flipped = index.ToArray();
            flipped[at] ^= 4;
            await File.WriteAllBytesAsync(path, flipped);
            using var store = new GitStore(_folder.Path, _time);
            Assert.Equal(second, store.Log.Latest);
            Assert.Equal([new(ContentTrees.Persian, ChangeKind.Removed)], store.Log.ChangesOf(second));
            Assert.Equal(index, await File.ReadAllBytesAsync(path));
        }
    }

    [Fact]
    public async Task A_reference_that_was_moved_back_is_not_believed()
    {
        var first = await Publish("First.");
        await Publish("Second.", (ContentTrees.Persian, null));
        using var open = new GitStore(_folder.Path, _time);

        _folder.Write(RepositoryLayout.Reference, first.Id + "\n");

        Assert.Contains("moved it back", Assert.Throws<StoreUnavailableException>(() => new GitStore(_folder.Path, _time)).Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<StoreUnavailableException>(() => open.Refresh(Never));
        Assert.Equal(2, open.Log.Count);
        Assert.NotEmpty(StoreVerification.Of(_folder.Path, Never).Problems);
        File.Delete(Path.Combine(_folder.Path, RepositoryLayout.Reference));
        Assert.Throws<StoreUnavailableException>(() => new GitStore(_folder.Path, _time));
    }

    [Fact]
    public async Task A_rewritten_history_is_not_taken_over()
    {
        await Publish("First.");
        using var open = new GitStore(_folder.Path, _time);
        using var other = new TemporaryFolder();
        using (var store = new GitStore(other.Path, _time))
        {
            await Publish(store, "Another first.");
            await Publish(store, "Another second.", (ContentTrees.Persian, null));
        }

        foreach (var file in Directory.EnumerateFiles(Path.Combine(other.Path, RepositoryLayout.PackFolder)))
            File.Copy(file, Path.Combine(_folder.Path, RepositoryLayout.PackFolder, Path.GetFileName(file)));
        File.Copy(Path.Combine(other.Path, RepositoryLayout.Reference), Path.Combine(_folder.Path, RepositoryLayout.Reference), overwrite: true);

        Assert.Contains("rewritten", (await Assert.ThrowsAsync<StoreUnavailableException>(() => open.Refresh(Never))).Message, StringComparison.Ordinal);
        Assert.Equal("First.", open.Log.Latest!.Note);
        Assert.Contains("rewritten", Assert.Throws<StoreUnavailableException>(() => new GitStore(_folder.Path, _time)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_publication_waits_five_seconds_for_another_process_and_then_says_so()
    {
        await Publish("First.");
        using var store = new GitStore(_folder.Path, _time);
        using var held = ProcessLock.TryTake(Path.Combine(_folder.Path, RepositoryLayout.Lock));

        var append = store.Append(new(ContentTrees.Minimal().Without(ContentTrees.Persian), "x", "x", ReleaseKind.Publication), store.Log.Latest, Never);
        Assert.False(append.IsCompleted);
        while (!append.IsCompleted)
            _time.Advance(TimeSpan.FromMilliseconds(500));

        Assert.Contains("Another process", (await Assert.ThrowsAsync<StoreUnavailableException>(() => append)).Message, StringComparison.Ordinal);
        Assert.Equal(1, store.Log.Count);
    }

    [Fact]
    public void A_folder_that_holds_something_else_is_no_store()
    {
        _folder.Write("notes.txt", "x");

        Assert.Contains("notes.txt", Assert.Throws<StoreUnavailableException>(() => new GitStore(_folder.Path, _time)).Message, StringComparison.Ordinal);
        Assert.Equal(["notes.txt"], Directory.EnumerateFileSystemEntries(_folder.Path).Select(Path.GetFileName));
    }

    [Fact]
    public async Task A_store_that_may_only_be_read_is_served()
    {
        var first = await Publish("First.");
        var held = ProcessLock.TryTake(Path.Combine(_folder.Path, RepositoryLayout.Lock));

        using (held)
        {
            using var store = new GitStore(_folder.Path, _time);
            Assert.Equal(first, (await store.Refresh(Never)).Latest);
            Assert.Equal(ContentTrees.Minimal().Whole(), store.Open(first).Whole());
        }
    }

    [Fact]
    public async Task Consolidated_packs_hold_everything_under_the_same_ids()
    {
        using var store = new GitStore(_folder.Path, _time);
        await Publish(store, "First.");
        for (var i = 0; i < 5; i++)
            await Publish(store, "Another.", (ContentTrees.English, ContentTrees.Minimal().Text(ContentTrees.English) + $"\nLine {i}.\n"));
        var trees = store.Log.NewestFirst.Select(release => store.Open(release).Whole()).ToList();

        Assert.Equal(6, await store.Consolidate(Never));
        Assert.Equal(0, await store.Consolidate(Never));

        Assert.Equal(2, Directory.GetFiles(Path.Combine(_folder.Path, RepositoryLayout.PackFolder)).Length);
        Assert.Equal(trees, store.Log.NewestFirst.Select(release => store.Open(release).Whole()));
        AssertSound(releases: 6);
        using var clone = new TemporaryFolder();
        GitCommand.Run(clone.Path, "clone", "--quiet", "--mirror", _folder.Path, "copy");
        GitCommand.Run(_folder.Path, "fsck", "--strict", "--full");
        var packs = Directory.GetFiles(Path.Combine(_folder.Path, RepositoryLayout.PackFolder), "*.idx");
        Assert.Contains("chain length = 5: ", GitCommand.Run(_folder.Path, "verify-pack", "-v", packs.Single()), StringComparison.Ordinal);
        await Publish(store, "Seventh.", (ContentTrees.Persian, null));
        await Publish(store, "Eighth, as the sixth.", (ContentTrees.Persian, ContentTrees.Minimal().Text(ContentTrees.Persian)));
        Assert.Equal(3, await store.Consolidate(Never));
        Assert.Equal(trees[0], store.Open(store.Log.Latest!).Whole());
        AssertSound(releases: 8);
        GitCommand.Run(_folder.Path, "fsck", "--strict", "--full");
    }

    [Fact]
    public async Task Above_a_hundred_packs_a_publication_consolidates_them()
    {
        using var store = new GitStore(_folder.Path, _time);
        var release = await Publish(store, "First.");
        for (var i = 1; i <= Consolidation.MostPacks; i++)
        {
            var edited = new EditedTree(store.Open(release), TextTree.Changes((ContentTrees.Term, $"x: {i}\n")));
            release = (await store.Append(new(edited, "x", "x", ReleaseKind.Publication), release, Never))!;
        }

        Assert.Equal(Consolidation.MostPacks + 1, store.Log.Count);
        Assert.Single(Directory.GetFiles(Path.Combine(_folder.Path, RepositoryLayout.PackFolder), "*.pack"));
        Assert.Equal("x: 50\n", store.Open(store.Log.Find(51)!).Text(ContentTrees.Term));
        AssertSound(releases: Consolidation.MostPacks + 1);
    }

    [Fact]
    public async Task A_consolidation_that_was_killed_at_any_point_leaves_a_sound_store()
    {
        using (var store = new GitStore(_folder.Path, _time))
        {
            await Publish(store, "First.");
            await Publish(store, "Second.", (ContentTrees.Persian, null));
        }

        using var kept = new TemporaryFolder();
        GitCommand.Run(kept.Path, "clone", "--quiet", "--mirror", _folder.Path, "packs");
        var folder = Path.Combine(_folder.Path, RepositoryLayout.PackFolder);
        var before = Directory.GetFiles(folder).ToDictionary(file => file, File.ReadAllBytes);
        using (var store = new GitStore(_folder.Path, _time))
            await store.Consolidate(Never);

        // The old packs back beside the new, as before their removal; then one of them without its index.
        foreach (var (file, bytes) in before)
            await File.WriteAllBytesAsync(file, bytes);
        Assert.Empty(StoreVerification.Of(_folder.Path, Never).Problems);
        File.Delete(before.Keys.First(file => file.EndsWith(".idx", StringComparison.Ordinal)));
        Assert.Empty(StoreVerification.Of(_folder.Path, Never).Problems);
        using (var store = new GitStore(_folder.Path, _time))
            Assert.Equal(2, store.Log.Count);
        AssertSound(releases: 2);
    }

    [Fact]
    public async Task One_flipped_bit_in_any_file_is_found_and_never_served()
    {
        IReadOnlyList<Release> releases;
        using (var store = new GitStore(_folder.Path, _time))
        {
            await Publish(store, "First.");
            await Publish(store, "Second.", (ContentTrees.Persian, null));
            await store.Consolidate(Never);
            await Publish(store, "Third.", (ContentTrees.Persian, ContentTrees.Minimal().Text(ContentTrees.Persian)));
            releases = [.. store.Log.NewestFirst];
        }

        var truth = Served(releases)!;
        foreach (var file in Directory.GetFiles(_folder.Path, "*", SearchOption.AllDirectories).Where(file => new FileInfo(file).Length > 0))
        {
            var bytes = await File.ReadAllBytesAsync(file);
            foreach (var at in (int[])[0, bytes.Length / 3, bytes.Length / 2, bytes.Length - 1])
            {
                var flipped = bytes.ToArray();
                flipped[at] ^= (byte)(1 << (at % 8));
                await File.WriteAllBytesAsync(file, flipped);

                Assert.True(!StoreVerification.Of(_folder.Path, Never).Problems.IsEmpty, $"{file}, byte {at}");
                if (Served(releases) is { } served)
                    Assert.Equal(truth, served);
                // What can be written anew may have been.
                await File.WriteAllBytesAsync(file, bytes);
            }
        }

        AssertSound(releases: 3);
    }

    /// <summary>Every file of every release; null where the store would rather not.</summary>
    private List<SortedDictionary<string, string>>? Served(IEnumerable<Release> releases)
    {
        try
        {
            using var store = new GitStore(_folder.Path, _time);
            Assert.Equal(releases.First(), store.Log.Latest);
            return [.. releases.Select(release => store.Open(release).Whole())];
        }
        catch (StoreUnavailableException)
        {
            return null;
        }
    }

    private void AssertSound(int releases)
    {
        var report = StoreVerification.Of(_folder.Path, Never);
        Assert.Empty(report.Problems);
        Assert.Empty(report.Notes);
        Assert.Equal(releases, report.Releases);
    }

    /// <summary>A pack in its place, as a publication leaves it that is killed before it moves the reference.</summary>
    private PreparedRelease Strand()
    {
        using var folder = new LocalRepository(_folder.Path, _time);
        var edited = new EditedTree(folder.Tree(folder.Log.Latest!), TextTree.Changes((ContentTrees.Persian, null)));
        var prepared = folder.Prepare(new(edited, "x", "x", ReleaseKind.Publication), Never);
        folder.Install(prepared);
        return prepared;
    }

    /// <summary>The reference moved and nothing after it.</summary>
    private void Advance()
    {
        var first = new ReferenceFile(_folder.Path).Read();
        var prepared = Strand();
        Assert.True(new ReferenceFile(_folder.Path).Move(first, prepared.Release.Id));
    }

    private async Task<Release> Publish(string note, params (string Path, string? Text)[] changes)
    {
        using var store = new GitStore(_folder.Path, _time);
        return await Publish(store, note, changes);
    }

    private static async Task<Release> Publish(ReleaseStore store, string note, params (string Path, string? Text)[] changes)
    {
        using var publisher = new Publisher(store);
        var publication = store.Log.Latest is null
            ? new Publication("An editor", note) { Tree = ContentTrees.Minimal() }
            : new Publication("An editor", note) { Changes = TextTree.Changes(changes) };
        return (await publisher.Publish(publication, Never)).Release!;
    }
}
