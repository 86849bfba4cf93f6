using Fairway.Releases;
using Fairway.Releases.Git;
using Fairway.Search;
using Fairway.Sites;
using Fairway.Tests.Search;

namespace Fairway.Tests.Sites;

public sealed class SavedIndexesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly SavedIndexes _saved;

    public SavedIndexesTests() => _saved = new SavedIndexes(Path.Combine(_folder.Path, "search"));

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_was_saved_is_loaded_for_its_release_alone()
    {
        Assert.Null(Load(Number(1)));
        Assert.True(Save(Number(1)));

        Assert.Equal(SearchCorpus.Find("bail", SearchCorpus.English).Ids(), Load(Number(1))!.Find("bail", SearchCorpus.English).Ids());
        Assert.Null(Load(Number(2)));
    }

    [Fact]
    public void A_file_under_the_name_of_another_release_is_refused()
    {
        Save(Number(1));
        File.Move(_saved.PathOf(Number(1)), _saved.PathOf(Number(2)));

        Assert.Throws<InvalidDataException>(() => Load(Number(2)));
    }

    [Fact]
    public void What_is_damaged_is_refused_until_it_is_saved_again()
    {
        Save(Number(1));
        File.WriteAllBytes(_saved.PathOf(Number(1)), File.ReadAllBytes(_saved.PathOf(Number(1)))[..^1]);
        Assert.Throws<InvalidDataException>(() => Load(Number(1)));

        Save(Number(1));

        Assert.NotNull(Load(Number(1)));
    }

    [Fact]
    public void The_two_that_were_saved_last_are_kept()
    {
        foreach (var number in new[] { 3, 1, 2 })
        {
            Save(Number(number));
            File.SetLastWriteTimeUtc(_saved.PathOf(Number(number)), DateTime.UnixEpoch.AddMinutes(_folder.Path.Length + number * (number == 3 ? 0 : 1)));
        }

        Save(Number(4));

        Assert.Equal(new[] { _saved.PathOf(Number(2)), _saved.PathOf(Number(4)) }.Order(StringComparer.Ordinal), Files("*.index"));
    }

    [Fact]
    public void A_process_that_was_killed_while_it_wrote_leaves_nothing_that_is_read_and_the_next_clears_it()
    {
        Save(Number(1));
        var half = _saved.PathOf(Number(2)) + ".new";
        File.WriteAllBytes(half, File.ReadAllBytes(_saved.PathOf(Number(1)))[..1_000]);

        Assert.Null(Load(Number(2)));
        Save(Number(2));

        Assert.False(File.Exists(half));
        Assert.NotNull(Load(Number(2)));
    }

    [Fact]
    public void While_another_process_saves_nothing_is_done()
    {
        Save(Number(1));
        using (ProcessLock.TryTake(Path.Combine(_folder.Path, "search", "lock")))
            Assert.False(Save(Number(2)));

        Assert.Null(Load(Number(2)));
        Assert.True(Save(Number(2)));
    }

    [Fact]
    public async Task Of_many_that_save_the_same_at_once_whoever_reads_meanwhile_has_a_whole_file()
    {
        Save(Number(1));
        var saves = Enumerable.Range(0, 8).Select(_ => Task.Run(() => new SavedIndexes(Path.Combine(_folder.Path, "search")).Save(Number(1), SearchCorpus.SampleIndex, CancellationToken.None))).ToList();
        do
            Assert.NotNull(Load(Number(1)));
        while (!Task.WhenAll(saves).IsCompleted);

        Assert.Contains(true, await Task.WhenAll(saves));
        Assert.Empty(Files("*.new"));
    }

    [Fact]
    public void A_disk_that_refuses_leaves_what_was_there_and_nothing_half()
    {
        Directory.CreateDirectory(Path.Combine(_saved.PathOf(Number(1)), "in the way"));

        Assert.Throws<IOException>(() => Save(Number(1)));
        Assert.Throws<OperationCanceledException>(() => _saved.Save(Number(2), SearchCorpus.SampleIndex, new CancellationToken(canceled: true)));

        Assert.Empty(Files("*.new"));
        Assert.Empty(Files("*.index"));
    }

    private bool Save(Release release) => _saved.Save(release, SearchCorpus.SampleIndex, CancellationToken.None);

    private SearchIndex? Load(Release release) => _saved.Load(release, SearchCorpus.Documents, CancellationToken.None);

    private IEnumerable<string> Files(string pattern) => Directory.EnumerateFiles(Path.Combine(_folder.Path, "search"), pattern).Order(StringComparer.Ordinal);

    private static Release Number(int number) =>
        new(number, ReleaseId.Parse(new string((char)('0' + number), ReleaseId.Length)), DateTimeOffset.UnixEpoch, "test", "Words.", ReleaseKind.Publication, new string('a', ReleaseId.Length));
}
