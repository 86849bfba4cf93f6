using Fairway.Input;
using Fairway.Releases;
using Fairway.Tests.Content;
using Microsoft.Extensions.Time.Testing;

namespace Fairway.Tests.Releases;

/// <summary>What every store promises. Each test has an empty store of its own.</summary>
public abstract class ReleaseStoreTests : IDisposable
{
    protected static readonly CancellationToken Never = CancellationToken.None;

    /// <summary>Stands for half of a surrogate pair, which an attribute cannot hold.</summary>
    private const string Half = "{half}";

    private readonly List<IDisposable> _opened = [];

    protected FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 11, 26, 9, 30, 0, 500, TimeSpan.Zero)) ;

    /// <summary>Opens the test's store: again for another process, another node or a restart.</summary>
    protected ReleaseStore Open(TimeProvider? time = null)
    {
        var store = OpenStore(time ?? Time);
        _opened.Add(store);
        return store;
    }

    /// <summary>Opens the test's store again and takes in what is published.</summary>
    private async Task<ReleaseStore> OpenAgain()
    {
        var store = Open();
        await store.Refresh(Never);
        return store;
    }

    /// <summary>A folder that plain git reads as the repository of what was published.</summary>
    protected abstract string Repository(ReleaseStore store);

    protected abstract ReleaseStore OpenStore(TimeProvider time);

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        foreach (var store in _opened)
            store.Dispose();
    }

    protected Publisher Publisher(ReleaseStore store)
    {
        var publisher = new Publisher(store);
        _opened.Add(publisher);
        return publisher;
    }

    protected static Publication Whole(FileTree tree, string note = "First.") => new("An editor", note) { Tree = tree };

    protected static Publication Edit(Release? @base, params (string Path, string? Text)[] changes) =>
        new("An editor", "An edit.") { Base = @base, Changes = TextTree.Changes(changes) };

    private async Task<Release> Publish(ReleaseStore store, Publication publication)
    {
        var result = await Publisher(store).Publish(publication, Never);
        Assert.True(result.Outcome == PublicationOutcome.Published, $"{result.Outcome}: {string.Join('\n', result.Faults)}{string.Join('\n', result.Conflicts)}");
        return result.Release!;
    }

    [Fact]
    public async Task What_was_published_is_read_back_byte_for_byte_here_and_after_a_restart()
    {
        var tree = ContentTrees.Minimal();
        var store = Open();

        var release = await Publish(store, Whole(tree));

        Assert.Equal(tree.Whole(), store.Open(release).Whole());
        var again = Open();
        Assert.Equal(release, (await again.Refresh(Never)).Latest);
        Assert.Equal(tree.Whole(), again.Open(release).Whole());
        Assert.Equal(tree.Files, again.Open(release).Files);
    }

    [Fact]
    public async Task A_release_says_its_number_time_publisher_note_and_kind()
    {
        var store = Open();

        var release = await Publish(store, Whole(ContentTrees.Minimal(), "Two\n\nparagraphs."));

        Assert.Equal((1, "An editor", "Two\n\nparagraphs.", ReleaseKind.Publication), (release.Number, release.By, release.Note, release.Kind));
        Assert.Equal(new DateTimeOffset(2026, 11, 26, 9, 30, 0, TimeSpan.Zero), release.Published);
        Assert.Equal(release, (await OpenAgain()).Log.Latest);
    }

    [Fact]
    public async Task A_release_of_the_desk_keeps_where_its_activity_stood()
    {
        var store = Open();
        var head = new ActivityHead(4711, new string('e', ActivityHead.DigestLength));
        var first = await Publish(store, Whole(ContentTrees.Minimal()));

        var second = await Publish(store, Edit(first, (ContentTrees.Persian, null)) with { Activity = head });

        Assert.Equal((null, head), (first.Activity, second.Activity));
        Assert.Equal([second, first], (await OpenAgain()).Log.NewestFirst);
        DropIndex(store);
        Assert.Equal([second, first], (await OpenAgain()).Log.NewestFirst);
        Assert.EndsWith($"\nFairway-Activity: {head}\n", GitCommand.Run(Repository(store), "log", "-1", "--format=%B", "main")[..^1], StringComparison.Ordinal);
        GitCommand.Run(Repository(store), "fsck", "--strict");
    }

    [Fact]
    public async Task A_file_that_the_tree_does_not_have_is_not_found()
    {
        var store = Open();
        var tree = store.Open(await Publish(store, Whole(ContentTrees.Minimal())));

        foreach (var path in (string[])["pages", "pages/none.md", "none", "site.yaml/x", "", "/", "../HEAD", "pages//x"])
            Assert.Throws<FileNotFoundException>(() => tree.Read(path, Never));
    }

    [Fact]
    public async Task The_log_knows_what_each_release_changed()
    {
        var store = Open();
        var first = await Publish(store, Whole(ContentTrees.Minimal()));
        var second = await Publish(store, Edit(first, (ContentTrees.Term, ContentTrees.Minimal().Text(ContentTrees.Term) + "\n"), (ContentTrees.Persian, null)));

        foreach (var log in (ReleaseLog[])[store.Log, (await OpenAgain()).Log])
        {
            Assert.Equal([new(ContentTrees.Persian, ChangeKind.Removed), new(ContentTrees.Term, ChangeKind.Modified)], log.ChangesOf(second));
            Assert.Equal([first, second], log.Touching(ContentTrees.Term));
            Assert.Equal(log.ChangesOf(first).Length, ContentTrees.Minimal().Files.Length);
        }

        var term = ContentTrees.Minimal().Files.Single(file => file.Path == ContentTrees.Term);
        var persian = ContentTrees.Minimal().Files.Single(file => file.Path == ContentTrees.Persian);
        Assert.Equal([new(persian.Path, persian, null), new(term.Path, term, term with { Length = term.Length + 1 })], store.Changes(first, second, Never));
        Assert.Empty(store.Changes(second, second, Never));
    }

    [Fact]
    public async Task A_tree_that_is_the_newest_already_makes_no_release()
    {
        var store = Open();
        var first = await Publish(store, Whole(ContentTrees.Minimal()));

        var whole = await Publisher(store).Publish(Whole(ContentTrees.Minimal()), Never);
        var edit = await Publisher(store).Publish(Edit(first, ("site.yaml", ContentTrees.Minimal().Text("site.yaml")), ("none.md", null)), Never);

        Assert.Equal((PublicationOutcome.Unchanged, first), (whole.Outcome, whole.Release));
        Assert.Equal((PublicationOutcome.Unchanged, first), (edit.Outcome, edit.Release));
        Assert.Equal(1, (await OpenAgain()).Log.Count);
    }

    [Fact]
    public async Task The_same_bytes_give_the_same_tree_whichever_way_they_came()
    {
        var store = Open();
        var first = await Publish(store, Whole(ContentTrees.Minimal()));
        await Publish(store, Edit(first, (ContentTrees.Persian, null)));

        var third = await Publish(store, Edit(null, (ContentTrees.Persian, ContentTrees.Minimal().Text(ContentTrees.Persian))));

        Assert.Equal(first.Digest, third.Digest);
        Assert.NotEqual(first.Id, third.Id);
        Assert.Equal(first.Digest, TreeDigest.Of(ContentTrees.Minimal(), Never));
    }

    [Fact]
    public async Task Changes_of_other_paths_since_the_base_are_kept()
    {
        var store = Open();
        var first = await Publish(store, Whole(ContentTrees.Minimal()));
        var english = ContentTrees.Minimal().Text(ContentTrees.English) + "More.\n";
        await Publish(store, Edit(first, (ContentTrees.Persian, null)));

        var other = Open();
        var third = await Publish(other, Edit(first, (ContentTrees.English, english)));

        Assert.Equal(ContentTrees.Minimal().Without(ContentTrees.Persian).With(ContentTrees.English, english).Whole(), other.Open(third).Whole());
    }

    [Fact]
    public async Task A_whole_tree_on_an_older_base_changes_only_what_it_changed()
    {
        var store = Open();
        var first = await Publish(store, Whole(ContentTrees.Minimal()));
        await Publish(store, Edit(first, (ContentTrees.Persian, null)));

        var third = await Publish(store, Whole(ContentTrees.Minimal().Append(ContentTrees.English, "More.\n")) with { Base = first });

        Assert.DoesNotContain(store.Open(third).Files, file => file.Path == ContentTrees.Persian);
    }

    [Fact]
    public async Task Two_publications_that_change_one_path_differently_conflict()
    {
        var store = Open();
        var first = await Publish(store, Whole(ContentTrees.Minimal()));
        var second = await Publish(store, Edit(first, (ContentTrees.Persian, null)));

        var result = await Publisher(store).Publish(Edit(first, (ContentTrees.Persian, ContentTrees.Minimal().Text(ContentTrees.Persian) + "\n")), Never);
        var same = await Publisher(store).Publish(Edit(first, (ContentTrees.Persian, null)), Never);

        Assert.Equal(PublicationOutcome.Conflict, result.Outcome);
        Assert.Equal([ContentTrees.Persian], result.Conflicts);
        Assert.Null(result.Release);
        Assert.Equal((PublicationOutcome.Unchanged, second), (same.Outcome, same.Release));
        Assert.Equal(2, (await OpenAgain()).Log.Count);
    }

    [Fact]
    public async Task A_faulty_tree_is_refused_with_its_faults()
    {
        var store = Open();
        var first = await Publish(store, Whole(ContentTrees.Minimal()));

        var result = await Publisher(store).Publish(Edit(first, (ContentTrees.English, "no front matter")), Never);

        Assert.Equal(PublicationOutcome.Refused, result.Outcome);
        Assert.Contains(result.Faults, fault => fault.File == ContentTrees.English);
        Assert.Equal(first, (await OpenAgain()).Log.Latest);
    }

    [Fact]
    public async Task A_rollback_is_a_new_release_with_an_old_tree()
    {
        var store = Open();
        var first = await Publish(store, Whole(ContentTrees.Minimal()));
        await Publish(store, Edit(first, (ContentTrees.Persian, null)));

        var back = await Publisher(store).Rollback(first, "An operator", "It was wrong.", Never);
        var again = await Publisher(store).Rollback(first, "An operator", "It was wrong.", Never);

        Assert.Equal((PublicationOutcome.Published, 3, ReleaseKind.Rollback, first.Digest), (back.Outcome, back.Release!.Number, back.Release.Kind, back.Release.Digest));
        Assert.Equal(ContentTrees.Minimal().Whole(), store.Open(back.Release).Whole());
        Assert.Equal((PublicationOutcome.Unchanged, 3), (again.Outcome, again.Release!.Number));
        Assert.Equal(back.Release, (await OpenAgain()).Log.Latest);
    }

    [Fact]
    public async Task A_release_never_seems_older_than_the_one_before_it()
    {
        var store = Open();
        var first = await Publish(store, Whole(ContentTrees.Minimal()));
        Time.AdjustTime(Time.GetUtcNow().AddHours(-1));

        var second = await Publish(store, Edit(first, (ContentTrees.Persian, null)));

        Assert.Equal(first.Published, second.Published);
    }

    [Fact]
    public async Task A_draft_on_a_release_that_is_no_longer_the_newest_is_not_appended()
    {
        var (store, other) = (Open(), Open());
        var first = await Publish(store, Whole(ContentTrees.Minimal()));
        await other.Refresh(Never);
        var second = await Publish(other, Edit(first, (ContentTrees.Persian, null)));

        Assert.Null(await store.Append(new(ContentTrees.Minimal(), "Late", "Late.", ReleaseKind.Publication), first, Never));
        Assert.Null(await store.Append(new(ContentTrees.Minimal(), "Late", "Late.", ReleaseKind.Publication), null, Never));
        Assert.Equal(second, (await store.Refresh(Never)).Latest);
    }

    [Fact]
    public async Task Publishers_at_the_same_time_lose_nothing()
    {
        const int Publishers = 4;
        const int Rounds = 5;
        var first = await Publish(Open(), Whole(ContentTrees.Minimal()));
        var stores = Enumerable.Range(0, Publishers).Select(_ => Open(TimeProvider.System)).ToList();

        await Task.WhenAll(stores.Select((store, i) => Task.Run(async () =>
        {
            for (var round = 0; round < Rounds; round++)
                await Publish(store, Edit(first, ($"terms/word{i}-{round}.yaml", ContentTrees.Minimal().Text(ContentTrees.Term).Replace("asylum", $"word{i}{round}", StringComparison.Ordinal))));
        })));

        var log = (await OpenAgain()).Log;
        Assert.Equal(1 + (Publishers * Rounds), log.Count);
        Assert.All(log.NewestFirst.SkipLast(1), release => Assert.Single(log.ChangesOf(release)));
        Assert.Equal(Publishers * Rounds, (await OpenAgain()).Open(log.Latest!).Files.Count(file => file.Path.StartsWith("terms/word", StringComparison.Ordinal)));
        GitCommand.Run(Repository(stores[0]), "fsck", "--strict", "--full");
    }

    [Theory]
    [InlineData("A line.\nFairway-Release: 7\nFairway-Kind: rollback")]
    [InlineData("Text\n\nFairway-Release: 7\nFairway-Kind: rollback\n\nmore")]
    [InlineData("tree 0000\nparent 1111\n\n\nauthor x")]
    [InlineData("یادداشت \u200Fبا علامت")]
    [InlineData("🚤 <b>&amp;</b> \"'\\ #hash\n# comment\n\ttab")]
    public async Task A_note_is_kept_as_it_was_written(string note)
    {
        var store = Open();

        var release = await Publish(store, Whole(ContentTrees.Minimal(), note));

        Assert.Equal(note, release.Note);
        DropIndex(store);
        Assert.Equal(release, (await OpenAgain()).Log.Latest);
        Assert.Equal(note + "\n\nFairway-Release: 1\nFairway-Kind: publication\n", GitCommand.Run(Repository(store), "log", "-1", "--format=%B", "main")[..^1]);
        GitCommand.Run(Repository(store), "fsck", "--strict");
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n ")]
    [InlineData("a\0b")]
    [InlineData("half a character: " + Half)]
    [InlineData("an escape \u001B[2J")]
    public async Task A_note_that_cannot_be_kept_is_refused_with_a_sentence(string note)
    {
        var store = Open();

        var result = await Publisher(store).Publish(Whole(ContentTrees.Minimal(), note.Replace(Half, "\uD800", StringComparison.Ordinal)), Never);

        Assert.Equal(PublicationOutcome.Refused, result.Outcome);
        Assert.EndsWith(".", Assert.Single(result.Faults).Message, StringComparison.Ordinal);
        Assert.Null((await OpenAgain()).Log.Latest);
    }

    [Theory]
    [InlineData("Zoë  O'Brien <zoe@example.org>", "Zoë O'Brien zoe@example.org")]
    [InlineData("\"Ali\n\tReza\".", "Ali Reza")]
    [InlineData("علی", "علی")]
    public async Task A_publisher_is_named_on_one_line_that_git_can_keep(string by, string kept)
    {
        var store = Open();

        var release = await Publish(store, Whole(ContentTrees.Minimal()) with { By = by });

        Assert.Equal(kept, release.By);
        DropIndex(store);
        Assert.Equal(release, (await OpenAgain()).Log.Latest);
        Assert.Equal($"{kept} <publisher@fairway.invalid>\n", GitCommand.Run(Repository(store), "log", "-1", "--format=%an <%ae>", "main"));
        GitCommand.Run(Repository(store), "fsck", "--strict");
    }

    [Theory]
    [InlineData("a/../b.md")]
    [InlineData("/a.md")]
    [InlineData("a//b.md")]
    [InlineData(".git/config")]
    [InlineData("a/.GitModules")]
    [InlineData("git~1/x")]
    [InlineData("a\\b.md")]
    [InlineData("con")]
    [InlineData("a/AUX.txt")]
    [InlineData("a/b.")]
    [InlineData("a /b")]
    [InlineData("a\nb")]
    [InlineData("a:b")]
    [InlineData("e\u0301.md")]
    [InlineData("Site.yaml")]
    [InlineData("site.yaml/x")]
    [InlineData(Half + ".md")]
    [InlineData("a\u200Db.md")]
    public async Task A_path_that_is_not_one_file_everywhere_is_refused_with_a_sentence(string path)
    {
        var store = Open();

        var result = await Publisher(store).Publish(new("An editor", "A path.") { Tree = ContentTrees.Minimal().With(path.Replace(Half, "\uD800", StringComparison.Ordinal), "x") }, Never);

        Assert.Equal(PublicationOutcome.Refused, result.Outcome);
        Assert.Equal("bad-path", Assert.Single(result.Faults).Code);
        Assert.Null((await OpenAgain()).Log.Latest);
    }

    [Fact]
    public async Task Plain_git_clones_and_checks_what_was_published()
    {
        using var clone = new TemporaryFolder();
        var store = Open();
        var first = await Publish(store, Whole(ContentTrees.Minimal()));
        var second = await Publish(store, Edit(first, (ContentTrees.Persian, null)));

        GitCommand.Run(Repository(store), "fsck", "--strict", "--full");
        GitCommand.Run(clone.Path, "clone", "--quiet", Repository(store), "copy");

        var copy = Path.Combine(clone.Path, "copy");
        Assert.Equal(store.Open(second).Whole(), new DirectoryTree(copy).Whole());
        Assert.Equal($"{second.Id}\n{first.Id}\n", GitCommand.Run(copy, "log", "--format=%H"));
        Assert.Equal($"{second.Digest}\n", GitCommand.Run(copy, "rev-parse", "HEAD^{tree}"));
        Assert.Equal($"D\t{ContentTrees.Persian}\n", GitCommand.Run(copy, "diff", "--name-status", "HEAD^", "HEAD"));
    }

    [Fact]
    public async Task Only_what_was_announced_is_public()
    {
        var store = Open();
        var release = await Publish(store, Whole(ContentTrees.Minimal()));

        foreach (var path in (string[])["HEAD", "info/refs", "objects/info/packs", $"objects/pack/pack-{release.Id}.pack", $"objects/pack/pack-{release.Id}.idx"])
            Assert.True(File.Exists(store.Public.Find(path)?.Path), path);
        Assert.Equal($"{release.Id}\trefs/heads/main\n", File.ReadAllText(store.Public.Find("info/refs")!.Path));
        foreach (var path in (string[])["config", "refs/heads/main", "fairway/lock", "fairway/releases", "../x", "", "objects/pack/", $"objects/pack/pack-{new string('0', 40)}.pack",
            $"objects/pack/../pack/pack-{release.Id}.pack", $"objects/pack/pack-{release.Id}.lock", "/HEAD", "objects/info/packs/"])
            Assert.Null(store.Public.Find(path));
    }

    /// <summary>So that the next opening reads the commits.</summary>
    private void DropIndex(ReleaseStore store) => File.Delete(Path.Combine(Repository(store), "fairway", "releases"));
}
