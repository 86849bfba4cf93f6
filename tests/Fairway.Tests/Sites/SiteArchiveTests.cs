using System.Globalization;
using Fairway.Content;
using Fairway.Languages;
using Fairway.Releases;
using Fairway.Sites;
using Fairway.Tests.Content;
using Microsoft.Extensions.Time.Testing;

namespace Fairway.Tests.Sites;

public sealed class SiteArchiveTests : IDisposable
{
    private static readonly LanguageTag En = LanguageTag.Parse("en");
    private static readonly LanguageTag Fa = LanguageTag.Parse("fa");
    private static readonly PageId Claim = PageId.Parse("guidance/claim-asylum");
    private static readonly PageId Arrivals = PageId.Parse("figures/arrivals");

    private readonly TemporaryFolder _folder = new();
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 22, 9, 30, 0, TimeSpan.Zero));
    private readonly ReleaseStore _store;

    public SiteArchiveTests() => _store = new GitStore(_folder.Path, _time);

    public void Dispose()
    {
        _store.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_page_reads_as_it_stood_with_its_translation_as_it_was_then()
    {
        var first = ContentTrees.Rendered().Change(ContentTrees.English, "  - edition: 2\n    date: 2026-11-20\n    note: A new deadline.\n    safety: true\n    sections: [who]\n", "").Change(ContentTrees.English, "edition: 2", "edition: 1");
        var current = await Publish(first, ContentTrees.Rendered(), ContentTrees.Rendered().Append(ContentTrees.English, "Newest words.\n"));
        var archive = new SiteArchive(_store);

        Assert.Equal(TranslationState.Stale, current.Page(Claim, Fa)!.State);
        Assert.Equal(TranslationState.Current, At(archive, current, 1).Page(Claim, Fa)!.State);
        Assert.Equal(TranslationState.Stale, At(archive, current, 2).Page(Claim, Fa)!.State);
        Assert.DoesNotContain("Newest words.", At(archive, current, 2).Page(Claim, En)!.RenderBody(), StringComparison.Ordinal);
        Assert.Equal(2, At(archive, current, 2).Log.Count);
        Assert.Same(current.Content.Pages[Arrivals], At(archive, current, 1).Content.Pages[Arrivals]);
    }

    [Fact]
    public async Task A_page_that_is_gone_is_there_as_it_stood()
    {
        var withdrawn = ContentTrees.Rendered()
            .With("pages/guidance/old/page.yaml", "type: guidance\n")
            .With("pages/guidance/old/en.md", ContentTrees.Rendered().Text("pages/figures/arrivals/en.md"));
        var current = await Publish(withdrawn, ContentTrees.Rendered().With("redirects.yaml", "redirects:\n  - from: guidance/old\n    gone: It was wrong.\n"));
        var archive = new SiteArchive(_store);
        var old = PageId.Parse("guidance/old");

        Assert.Null(current.Page(old, En));
        Assert.Equal("It was wrong.", current.Content.Redirects[old].Reason);
        Assert.Equal("Arrivals", At(archive, current, 1).Page(old, En)!.Text.Title);
        Assert.Empty(At(archive, current, 1).Content.Redirects);
    }

    [Fact]
    public async Task A_release_that_many_ask_for_at_once_is_made_once()
    {
        var current = await Publish(Edition(1), Edition(2));
        var archive = new SiteArchive(_store);
        var sites = new Site[16];

        Parallel.For(0, sites.Length, i => sites[i] = At(archive, current, 1));

        Assert.Single(sites.Distinct());
    }

    [Fact]
    public async Task The_sites_that_were_asked_for_last_are_kept()
    {
        var current = await Publish([.. Enumerable.Range(1, SiteArchive.MaxSites + 2).Select(Edition)]);
        var archive = new SiteArchive(_store);
        var (first, second) = (At(archive, current, 1), At(archive, current, 2));

        for (var number = 3; number <= SiteArchive.MaxSites + 1; number++)
        {
            At(archive, current, number);
            Assert.Same(second, At(archive, current, 2));
        }

        Assert.NotSame(first, At(archive, current, 1));
    }

    [Fact]
    public async Task A_site_that_has_read_much_makes_room_for_the_next()
    {
        string Slug(int number) => string.Create(CultureInfo.InvariantCulture, $"pages/guidance/page-{number}/");
        var text = ContentTrees.Rendered().Text("pages/figures/arrivals/en.md");
        MemoryTree Many(string title) => ContentTrees.Rendered().With(Enumerable.Range(0, SiteArchive.MaxReads + 1)
            .SelectMany(number => new[] { (Slug(number) + "page.yaml", "type: guidance\n"), (Slug(number) + "en.md", text.Replace("title: Arrivals", $"title: {title}", StringComparison.Ordinal)) }));
        var current = await Publish(Many("First"), Many("Second"), Many("Third"));
        var archive = new SiteArchive(_store);
        var first = At(archive, current, 1);
        Assert.Same(first, At(archive, current, 1));

        Assert.Equal(SiteArchive.MaxReads + 1, first.Content.Pages.Values.Count(page => page.SourceText.Title == "First"));
        At(archive, current, 2);

        Assert.NotSame(first, At(archive, current, 1));
    }

    [Fact]
    public async Task A_new_release_lets_go_of_what_shares_the_old_site()
    {
        var (older, first) = (await Publish(Edition(1), Edition(2)), new SiteArchive(_store));
        var past = At(first, older, 1);
        var newer = await Publish(Edition(3));

        Assert.NotSame(past, At(first, newer, 1));
        Assert.Same(At(first, newer, 1), At(first, older, 1));
    }

    [Fact]
    public async Task A_release_that_can_no_longer_be_read_says_which_file_and_why()
    {
        var current = await Publish(ContentTrees.Rendered().Change("site.yaml", "quick-exit", "way-out"), ContentTrees.Rendered());

        Assert.Contains("site.yaml:", Assert.Throws<InvalidDataException>(() => At(new SiteArchive(_store), current, 1)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_release_that_is_newer_than_the_readers_site_is_not_given()
    {
        var older = await Publish(Edition(1));
        var newer = await Publish(Edition(2));

        Assert.Throws<ArgumentException>(() => new SiteArchive(_store).At(older, newer.Release, CancellationToken.None));
    }

    private static MemoryTree Edition(int number) => ContentTrees.Rendered().Append(ContentTrees.English, string.Create(CultureInfo.InvariantCulture, $"Words {number}.\n"));

    private static Site At(SiteArchive archive, Site current, int number) => archive.At(current, current.Log.Find(number)!, CancellationToken.None);

    /// <summary>Releases without a check, as of a time when there was less to check.</summary>
    /// <returns>The site of the last.</returns>
    private async Task<Site> Publish(params MemoryTree[] trees)
    {
        foreach (var tree in trees)
            await _store.Append(new(tree, "test", "For a test.", ReleaseKind.Publication), _store.Log.Latest, CancellationToken.None);
        return SiteBuilder.Build(ContentTrees.Read(trees[^1]), _store.Log.Latest!, _store.Log, CancellationToken.None);
    }
}
