using System.Text;
using Fairway.Input;
using Fairway.Releases;
using Microsoft.Extensions.Time.Testing;

namespace Fairway.Tests.Releases;

public sealed class ReleaseStoreTests : IDisposable
{
    private static readonly DateTimeOffset Start = new(2026, 11, 22, 9, 30, 0, TimeSpan.Zero);

    private readonly TemporaryFolder _folder = new();
    private readonly FakeTimeProvider _time = new(Start);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void An_empty_store_has_no_latest_release() => Assert.Null(Store().Latest(CancellationToken.None));

    [Fact]
    public void A_published_tree_is_read_back_byte_for_byte_by_another_store_object()
    {
        var release = Publish(Store(), Tree("a.txt", "one\n"), "first");

        var tree = Store().Open(release, CancellationToken.None);

        Assert.Equal(["a.txt"], tree.Files.Select(file => file.Path));
        Assert.Equal("one\n", Encoding.UTF8.GetString(tree.Read("a.txt", CancellationToken.None)));
    }

    [Fact]
    public void Numbers_rise_by_one_and_history_is_newest_first()
    {
        var store = Store();
        Publish(store, Tree("a.txt", "one"), "first");
        _time.Advance(TimeSpan.FromDays(1));
        Publish(store, Tree("a.txt", "two"), "second");

        var history = store.History(CancellationToken.None);

        Assert.Equal([(2, "second", Start.AddDays(1)), (1, "first", Start)], history.Select(release => (release.Number, release.Note, release.Published)));
    }

    [Fact]
    public void Publishing_the_same_tree_again_makes_no_release()
    {
        var store = Store();
        var first = Publish(store, Tree("a.txt", "one"), "first");

        var again = Publish(store, Tree("a.txt", "one"), "again");

        Assert.Equal(first, again);
        Assert.Single(store.History(CancellationToken.None));
    }

    [Fact]
    public void A_publication_that_breaks_off_leaves_the_last_release_and_the_next_one_succeeds()
    {
        var store = Store();
        Publish(store, Tree("a.txt", "one"), "first");

        Assert.Throws<IOException>(() => Publish(store, new BreakingTree(Tree("a.txt", "two", "b.txt", "lost")), "breaks off"));
        Assert.Equal("first", store.Latest(CancellationToken.None)!.Note);

        var next = Publish(store, Tree("a.txt", "two"), "second");
        Assert.Equal(2, next.Number);
        Assert.Equal(["a.txt"], store.Open(next, CancellationToken.None).Files.Select(file => file.Path));
    }

    [Fact]
    public void Only_one_publisher_writes_at_a_time()
    {
        var store = Store();
        using var other = new FileStream(Path.Combine(_folder.Path, "store", ".lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);

        var exception = Assert.Throws<IOException>(() => Publish(store, Tree("a.txt", "one"), "first"));

        Assert.Contains("Another process is publishing", exception.Message, StringComparison.Ordinal);
        Assert.Empty(store.History(CancellationToken.None));
    }

    [Fact]
    public void A_damaged_record_is_named_with_its_cure()
    {
        var store = Store();
        Publish(store, Tree("a.txt", "one"), "first");
        _folder.Write("store/000001/release.json", "{");

        var exception = Assert.Throws<InvalidDataException>(() => store.Latest(CancellationToken.None));

        Assert.Contains("000001", exception.Message, StringComparison.Ordinal);
        Assert.Contains("Restore", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_digest_tells_apart_trees_whose_concatenated_bytes_are_equal()
    {
        var joined = TreeDigest.Of(Tree("a", "bc"), CancellationToken.None);
        var parted = TreeDigest.Of(Tree("ab", "c"), CancellationToken.None);

        Assert.NotEqual(joined, parted);
        Assert.Equal(joined, TreeDigest.Of(Tree("a", "bc"), CancellationToken.None));
    }

    private ReleaseStore Store() => new(Path.Combine(_folder.Path, "store"), _time);

    private static Release Publish(ReleaseStore store, FileTree tree, string note) => store.Publish(tree, "editor", note, CancellationToken.None);

    private DirectoryTree Tree(params string[] pathsAndTexts)
    {
        var root = Path.Combine(_folder.Path, "content");
        if (Directory.Exists(root))
            Directory.Delete(root, recursive: true);
        for (var i = 0; i < pathsAndTexts.Length; i += 2)
            _folder.Write(Path.Combine("content", pathsAndTexts[i]), pathsAndTexts[i + 1]);
        return new DirectoryTree(root);
    }

    /// <summary>Fails on the last file the second time it is read: after the digest, in the midst of the copy.</summary>
    private sealed class BreakingTree(FileTree inner) : FileTree
    {
        private int _reads;

        public override System.Collections.Immutable.ImmutableArray<TreeFile> Files => inner.Files;

        public override byte[] Read(string path, CancellationToken cancellationToken) =>
            ++_reads > inner.Files.Length + 1 ? throw new IOException("No space left on device") : inner.Read(path, cancellationToken);
    }
}
