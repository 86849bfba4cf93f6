using System.Net;
using System.Net.Sockets;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Sas;
using Azure;
using Azure.Storage.Blobs.Specialized;
using Fairway.Input;
using Fairway.Releases;
using Fairway.Releases.Git;
using Fairway.Releases.Origin;
using Fairway.Releases.Verification;
using Fairway.Tests.Content;
using Microsoft.Extensions.Time.Testing;

namespace Fairway.Tests.Releases.Origin;

/// <summary>What nodes with an origin promise beyond the contract: while it is away or damaged, and after.</summary>
public sealed class OriginTests(Azurite azurite) : IDisposable
{
    private static readonly CancellationToken Never = CancellationToken.None;

    private readonly TemporaryFolder _folder = new();
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 26, 9, 30, 0, TimeSpan.Zero));
    private readonly List<IDisposable> _opened = [];

    public void Dispose()
    {
        foreach (var opened in _opened)
            opened.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task An_origin_that_anybody_may_read_is_cloned_by_plain_git()
    {
        var origin = azurite.Container();
        var (first, _) = await PublishTwo(Node("a", origin));
        await Azurite.Client(origin).SetAccessPolicyAsync(PublicAccessType.Blob);

        GitCommand.Run(_folder.Path, "clone", "--quiet", Azurite.Client(origin).Uri.AbsoluteUri, "clone");

        var clone = Path.Combine(_folder.Path, "clone");
        GitCommand.Run(clone, "fsck", "--strict", "--full");
        Assert.Equal(ContentTrees.Minimal().Without(ContentTrees.Persian).Whole(), new DirectoryTree(clone).Whole());
        Assert.Equal($"{first.Id}\n", GitCommand.Run(clone, "rev-parse", "HEAD^"));
    }

    [Fact]
    public async Task A_node_restarts_into_its_copy_while_the_origin_is_away_and_catches_up_after()
    {
        var origin = azurite.Container();
        var (first, second) = await PublishTwo(Node("a", origin));
        var node = Node("b", origin);
        await node.Refresh(Never);
        node.Dispose();

        using var away = new ReplicaStore(PathOf("b"), Refused(origin), _time);
        await Assert.ThrowsAsync<StoreUnavailableException>(() => away.Refresh(Never));
        Assert.Equal(second, away.Log.Latest);
        Assert.Equal(ContentTrees.Minimal().Whole(), away.Open(first).Whole());
        Assert.Equal(_time.GetUtcNow(), away.Origin.FailingSince);
        Assert.EndsWith(".", away.Origin.LastError, StringComparison.Ordinal);

        var third = await Publish(Node("a", origin), (ContentTrees.English, ContentTrees.Minimal().Text(ContentTrees.English) + "\n"));
        var back = Node("b", origin);
        Assert.Equal(third, (await back.Refresh(Never)).Latest);
        Assert.Equal(new OriginState(_time.GetUtcNow(), null, null), back.Origin);
    }

    [Theory]
    [InlineData("refused", "cannot be reached")]
    [InlineData("hung", "does not answer")]
    [InlineData("wrong key", "refuses the credentials")]
    [InlineData("no container", "has no such container")]
    public async Task Publishing_fails_within_five_seconds_with_a_sentence_and_no_trace_when_the_origin_is_away(string how, string sentence)
    {
        using var hung = Hung(out var hungAddress);
        var origin = azurite.Container();
        var (_, second) = await PublishTwo(Node("a", origin));
        var before = Files(PathOf("a"));
        var broken = how switch
        {
            "refused" => Refused(origin),
            "hung" => At(origin, hungAddress),
            "wrong key" => azurite.WithWrongKey(),
            _ => azurite.Missing(),
        };
        using var store = new ReplicaStore(PathOf("a"), broken, _time);
        var start = TimeProvider.System.GetTimestamp();

        // One asks the origin before it writes anything, the other has it written already.
        var thrown = await Assert.ThrowsAsync<StoreUnavailableException>(
            () => Publisher(store).Publish(new("An editor", "x") { Changes = TextTree.Changes((ContentTrees.Term, null)) }, Never));
        var appended = await Assert.ThrowsAsync<StoreUnavailableException>(
            () => store.Append(new(new EditedTree(store.Open(second), TextTree.Changes((ContentTrees.Term, null))), "x", "x", ReleaseKind.Publication), second, Never));

        Assert.True(TimeProvider.System.GetElapsedTime(start) < TimeSpan.FromSeconds(10), "Two publications took more than ten seconds.");
        Assert.Contains(sentence, thrown.Message, StringComparison.Ordinal);
        Assert.Contains(sentence, appended.Message, StringComparison.Ordinal);
        Assert.Equal(second, store.Log.Latest);
        Assert.Equal(before, Files(PathOf("a")));
    }

    [Theory]
    [InlineData("pack", "damaged")]
    [InlineData("idx", "damaged")]
    [InlineData("missing pack", "lacks")]
    [InlineData("missing idx", "lacks")]
    public async Task A_damaged_or_missing_pack_of_the_origin_is_not_taken_over_and_said(string what, string sentence)
    {
        var origin = azurite.Container();
        var a = Node("a", origin);
        var first = await Publish(a);
        var b = Node("b", origin);
        await b.Refresh(Never);
        var second = await Publish(a, (ContentTrees.Persian, null));
        var name = PackName.Of(second.Id);
        var blob = Azurite.Client(origin).GetBlobClient(what.EndsWith("pack", StringComparison.Ordinal) ? name.Pack : name.Index);
        var bytes = (await blob.DownloadContentAsync()).Value.Content.ToArray();
        if (what.StartsWith("missing", StringComparison.Ordinal))
            await blob.DeleteAsync();
        else
            await blob.UploadAsync(new BinaryData(Flipped(bytes, bytes.Length / 2)), overwrite: true);

        var thrown = await Assert.ThrowsAsync<StoreUnavailableException>(() => b.Refresh(Never));

        Assert.Contains(sentence, thrown.Message, StringComparison.Ordinal);
        Assert.Equal(first, b.Log.Latest);
        Assert.Equal(ContentTrees.Minimal().Whole(), b.Open(first).Whole());
        Assert.NotEmpty((await VerifyOrigin(origin)).Problems);
        await blob.UploadAsync(new BinaryData(bytes), overwrite: true);
        Assert.Equal(second, (await b.Refresh(Never)).Latest);
        Assert.Empty((await VerifyOrigin(origin)).Problems);
    }

    [Fact]
    public async Task A_node_that_has_the_turn_is_waited_for_a_minute_and_no_longer()
    {
        var origin = azurite.Container();
        var store = Node("a", origin);
        await Publish(store);
        await Azurite.Client(origin).GetBlobClient("fairway/turn").GetBlobLeaseClient().AcquireAsync(OriginTurn.Lease);
        var start = _time.GetUtcNow();

        var second = Publish(store, (ContentTrees.Persian, null));
        while (!second.IsCompleted)
        {
            _time.Advance(TimeSpan.FromMilliseconds(100));
            await Task.Yield();
        }

        Assert.Equal(2, (await second).Number);
        Assert.True(_time.GetUtcNow() - start >= ProcessLock.PatienceForTurn);
    }

    [Fact]
    public async Task The_turn_is_given_back_after_a_publication()
    {
        var origin = azurite.Container();
        await Publish(Node("a", origin));

        await using var turn = await Node("b", origin).Turn(Never);

        Assert.NotNull(turn);
        await Assert.ThrowsAsync<RequestFailedException>(() => Azurite.Client(origin).GetBlobClient("fairway/turn").GetBlobLeaseClient().AcquireAsync(OriginTurn.Lease));
    }

    [Fact]
    public async Task One_flipped_bit_in_any_blob_is_found()
    {
        var origin = azurite.Container();
        await PublishTwo(Node("a", origin));
        var client = Azurite.Client(origin);
        var names = new List<string>();
        await foreach (var item in client.GetBlobsAsync())
            names.Add(item.Name);

        // The blob that publishers lease is empty: it has no bit to flip.
        Assert.True(names.Remove("fairway/turn"));
        Assert.Equal(9, names.Count);
        foreach (var blob in names.Select(client.GetBlobClient))
        {
            var bytes = (await blob.DownloadContentAsync()).Value.Content.ToArray();
            await blob.UploadAsync(new BinaryData(Flipped(bytes, bytes.Length / 2)), overwrite: true);
            Assert.True(!(await VerifyOrigin(origin)).Problems.IsEmpty, blob.Name);
            await blob.UploadAsync(new BinaryData(bytes), overwrite: true);
        }

        Assert.Empty((await VerifyOrigin(origin)).Problems);
    }

    [Theory]
    [InlineData(".pack", false)]
    [InlineData(".idx", false)]
    [InlineData(".pack", true)]
    public async Task A_pack_that_is_damaged_here_is_fetched_again(string ending, bool consolidated)
    {
        var origin = azurite.Container();
        var before = Node("a", origin);
        var (first, second) = await PublishTwo(before);
        before.Dispose();
        if (consolidated)
        {
            var local = new LocalRepository(PathOf("a"), _time);
            using (await local.Lock(Never))
                local.Consolidate(everything: true);
            local.Dispose();
        }

        foreach (var file in Directory.GetFiles(Path.Combine(PathOf("a"), RepositoryLayout.PackFolder), "*" + ending))
        {
            await File.WriteAllBytesAsync(file, Flipped(await File.ReadAllBytesAsync(file), (int)new FileInfo(file).Length / 2));
        }

        var node = Node("a", origin);
        Assert.NotEmpty(StoreVerification.Of(PathOf("a"), Never).Problems);

        await node.Refresh(Never);

        Assert.Empty(StoreVerification.Of(PathOf("a"), Never).Problems);
        Assert.Equal(ContentTrees.Minimal().Whole(), node.Open(first).Whole());
        Assert.Equal(second, node.Log.Latest);
    }

    [Fact]
    public async Task A_swap_whose_answer_was_lost_is_no_loss()
    {
        var origin = azurite.Container();
        var first = await Publish(Node("a", origin));
        using var proxy = new LossyProxy(Azurite.Client(origin).Uri);
        using var store = new ReplicaStore(PathOf("a"), At(origin, proxy.Address), _time);
        await store.Refresh(Never);

        proxy.LoseNextAnswerTo("PUT", "refs/heads/main");
        var release = await Publish(store, (ContentTrees.Persian, null));

        Assert.True(proxy.Lost);
        Assert.Equal((2, release), (release.Number, store.Log.Latest));
        Assert.Equal(release, (await Node("b", origin).Refresh(Never)).Latest);
        Assert.Empty((await VerifyOrigin(origin)).Problems);
        Assert.Empty((await VerifyOrigin(origin)).Notes);
    }

    [Fact]
    public async Task A_publication_that_was_killed_before_the_swap_is_nowhere_to_be_seen_and_cleared_a_day_later()
    {
        var origin = azurite.Container();
        var node = Node("a", origin);
        await PublishTwo(node);
        var lost = PackName.Of(ReleaseId.Parse(await Strand(origin)));

        Assert.Empty((await VerifyOrigin(origin)).Problems);
        Assert.NotEmpty((await VerifyOrigin(origin)).Notes);
        Assert.Equal(2, (await Node("b", origin).Refresh(Never)).Count);
        await node.Consolidate(Never);
        Assert.True(await Azurite.Client(origin).GetBlobClient(lost.Pack).ExistsAsync());

        _time.SetUtcNow(TimeProvider.System.GetUtcNow() + ReplicaStore.Grace + TimeSpan.FromMinutes(1));
        await Publish(node, (ContentTrees.Term, ContentTrees.Minimal().Text(ContentTrees.Term) + "\n"));
        await node.Consolidate(Never);

        Assert.False(await Azurite.Client(origin).GetBlobClient(lost.Pack).ExistsAsync());
        Assert.Empty((await VerifyOrigin(origin)).Notes);
    }

    [Fact]
    public async Task Lists_that_a_killed_publisher_did_not_write_are_written_by_any_node()
    {
        var origin = azurite.Container();
        var (_, second) = await PublishTwo(Node("a", origin));
        var client = Azurite.Client(origin);
        await client.GetBlobClient(RepositoryLayout.PackList).DeleteAsync();
        await client.GetBlobClient(RepositoryLayout.ReferenceList).UploadAsync(new BinaryData(Array.Empty<byte>()), overwrite: true);

        await Node("b", origin).Refresh(Never);

        Assert.Empty((await VerifyOrigin(origin)).Notes);
        Assert.Contains(second.Id.Value, (await client.GetBlobClient(RepositoryLayout.ReferenceList).DownloadContentAsync()).Value.Content.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_consolidated_origin_serves_old_nodes_new_nodes_and_clones()
    {
        var origin = azurite.Container();
        var a = Node("a", origin);
        var (first, second) = await PublishTwo(a);
        var b = Node("b", origin);
        await b.Refresh(Never);

        await a.Consolidate(Never);
        var third = await Publish(a, (ContentTrees.Term, ContentTrees.Minimal().Text(ContentTrees.Term) + "\n"));

        var client = Azurite.Client(origin);
        Assert.Equal(2, Announcements.ReadPackList((await client.GetBlobClient(RepositoryLayout.PackList).DownloadContentAsync()).Value.Content).Length);
        Assert.True(await client.GetBlobClient(PackName.Of(first.Id).Pack).ExistsAsync());
        Assert.Equal(third, (await b.Refresh(Never)).Latest);
        var c = Node("c", origin);
        Assert.Equal([third, second, first], (await c.Refresh(Never)).NewestFirst);
        Assert.Equal(ContentTrees.Minimal().Whole(), c.Open(first).Whole());
        await client.SetAccessPolicyAsync(PublicAccessType.Blob);
        GitCommand.Run(_folder.Path, "clone", "--quiet", client.Uri.AbsoluteUri, "clone");
        Assert.Empty((await VerifyOrigin(origin)).Problems);

        _time.SetUtcNow(TimeProvider.System.GetUtcNow() + ReplicaStore.Grace + TimeSpan.FromMinutes(1));
        await a.Consolidate(Never);
        Assert.False(await client.GetBlobClient(PackName.Of(first.Id).Pack).ExistsAsync());
        Assert.Equal(3, (await Node("d", origin).Refresh(Never)).Count);
        Assert.Empty((await VerifyOrigin(origin)).Problems);
    }

    [Fact]
    public async Task A_lost_origin_is_filled_again_from_a_clone()
    {
        var origin = azurite.Container();
        var (first, second) = await PublishTwo(Node("a", origin));
        GitCommand.Run(_folder.Path, "clone", "--quiet", "--mirror", PathOf("a"), "backup.git");

        // As docs/operating.md says: the packs and the reference of the backup make a store.
        var backup = Path.Combine(_folder.Path, "backup.git");
        GitCommand.Run(backup, "repack", "-adq");
        Directory.CreateDirectory(Path.Combine(PathOf("store"), RepositoryLayout.PackFolder));
        Directory.CreateDirectory(Path.Combine(PathOf("store"), "refs", "heads"));
        foreach (var file in Directory.GetFiles(Path.Combine(backup, RepositoryLayout.PackFolder), "pack-*").Where(file => Path.GetExtension(file) is ".pack" or ".idx"))
            File.Copy(file, Path.Combine(PathOf("store"), RepositoryLayout.PackFolder, Path.GetFileName(file)));
        await File.WriteAllTextAsync(Path.Combine(PathOf("store"), RepositoryLayout.Reference), GitCommand.Run(backup, "rev-parse", "main"));
        var empty = azurite.Container();

        Assert.Equal(second, await ReleaseStores.Restore(PathOf("store"), empty, _time, Never));

        var node = Node("b", empty);
        Assert.Equal([second, first], (await node.Refresh(Never)).NewestFirst);
        Assert.Equal(ContentTrees.Minimal().Whole(), node.Open(first).Whole());
        Assert.Empty((await VerifyOrigin(empty)).Problems);
        Assert.Empty((await VerifyOrigin(empty)).Notes);
        Assert.Empty(StoreVerification.Of(PathOf("store"), Never).Problems);
        await Assert.ThrowsAsync<StoreUnavailableException>(() => ReleaseStores.Restore(PathOf("store"), empty, _time, Never));
    }

    [Fact]
    public async Task An_origin_whose_history_was_rewritten_or_lost_is_not_followed()
    {
        var origin = azurite.Container();
        var (first, second) = await PublishTwo(Node("a", origin));
        var other = azurite.Container();
        await PublishTwo(Node("x", other), note: "Another history.");

        foreach (var wrong in (string[])[other, azurite.Container()])
        {
            using var node = new ReplicaStore(PathOf("a"), wrong, _time);
            await Assert.ThrowsAsync<StoreUnavailableException>(() => node.Refresh(Never));
            Assert.Equal(second, node.Log.Latest);
            Assert.Equal(ContentTrees.Minimal().Whole(), node.Open(first).Whole());
        }

        Assert.Empty(StoreVerification.Of(PathOf("a"), Never).Problems);
    }

    [Fact]
    public async Task An_origin_is_named_by_an_address_with_a_token_too()
    {
        var origin = azurite.Container();
        var token = Azurite.Client(origin).GenerateSasUri(BlobContainerSasPermissions.All, TimeProvider.System.GetUtcNow().AddHours(1));

        var store = Node("a", token.AbsoluteUri);
        await PublishTwo(store);

        Assert.Equal(2, (await Node("b", origin).Refresh(Never)).Count);
        Assert.DoesNotContain("sig=", OriginAddress.Parse(token.AbsoluteUri).Name, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("somewhere")]
    [InlineData("https://account.blob.core.windows.net/")]
    [InlineData("http://account.blob.core.windows.net/releases")]
    [InlineData("AccountName=a;AccountKey=c2VjcmV0;Container=a;Container=b")]
    [InlineData("AccountKey=c2VjcmV0;Container=releases")]
    [InlineData("DefaultEndpointsProtocol=https;AccountName=a;AccountKey=c2VjcmV0")]
    public void An_origin_that_is_not_in_form_is_refused_without_showing_its_key(string origin)
    {
        var thrown = Assert.Throws<StoreUnavailableException>(() => OriginAddress.Parse(origin));

        Assert.DoesNotContain("c2VjcmV0", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_address_without_a_token_is_entered_with_the_identity_of_this_machine() =>
        Assert.Equal("https://account.blob.core.windows.net/releases", OriginAddress.Parse("https://account.blob.core.windows.net/releases").Name);

    private string PathOf(string node) => Path.Combine(_folder.Path, node);

    private ReplicaStore Node(string name, string origin)
    {
        var store = new ReplicaStore(PathOf(name), origin, _time);
        _opened.Add(store);
        return store;
    }

    private Publisher Publisher(ReleaseStore store)
    {
        var publisher = new Publisher(store);
        _opened.Add(publisher);
        return publisher;
    }

    private async Task<(Release First, Release Second)> PublishTwo(ReleaseStore store, string note = "A note.") =>
        (await Publish(store, note), await Publish(store, note, (ContentTrees.Persian, null)));

    private Task<Release> Publish(ReleaseStore store, params (string Path, string? Text)[] changes) => Publish(store, "A note.", changes);

    private async Task<Release> Publish(ReleaseStore store, string note, params (string Path, string? Text)[] changes)
    {
        var publication = changes.Length == 0
            ? new Publication("An editor", note) { Tree = ContentTrees.Minimal() }
            : new Publication("An editor", note) { Changes = TextTree.Changes(changes) };
        var result = await Publisher(store).Publish(publication, Never);
        Assert.Equal(PublicationOutcome.Published, result.Outcome);
        return result.Release!;
    }

    /// <summary>The packs of a publication that gets no further.</summary>
    private async Task<string> Strand(string origin)
    {
        using var local = new LocalRepository(PathOf("stranded"), _time);
        using var held = await local.Lock(Never);
        var packs = new OriginPacks(new(OriginAddress.Parse(origin)), local);
        using var other = new ReplicaStore(PathOf("other"), origin, _time);
        await other.Refresh(Never);
        await packs.Fetch(other.Log.Latest!.Id, Never);
        local.Advance(other.Log.Latest.Id);
        var prepared = local.Prepare(new(new EditedTree(local.Tree(local.Log.Latest!), TextTree.Changes((ContentTrees.Term, null))), "x", "x", ReleaseKind.Publication), Never);
        local.Install(prepared);
        await packs.Send(prepared.Pack, Never);
        return prepared.Release.Id.Value;
    }

    private static Task<VerificationReport> VerifyOrigin(string origin) => OriginVerification.Of(new(OriginAddress.Parse(origin)), Never);

    private static byte[] Flipped(byte[] bytes, int at) => [.. bytes.Select((value, i) => i == at ? (byte)(value ^ 1) : value)];

    private static List<string> Files(string folder) => [.. Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];

    /// <summary>The same origin behind another address.</summary>
    private static string At(string origin, string address)
    {
        var container = Azurite.Client(origin).Uri;
        return origin.Replace($"{container.Scheme}://{container.Authority}", address, StringComparison.Ordinal);
    }

    /// <summary>An address at which nobody listens.</summary>
    private static string Refused(string origin)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return At(origin, $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");
    }

    /// <summary>An address that takes connections and never answers.</summary>
    private static TcpListener Hung(out string address)
    {
        var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        address = $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}";
        return listener;
    }
}
