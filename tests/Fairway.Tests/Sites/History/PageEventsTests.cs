using Fairway.Content;
using Fairway.Languages;
using Fairway.Releases;
using Fairway.Sites;
using Fairway.Sites.History;
using Fairway.Tests.Content;
using Microsoft.Extensions.Time.Testing;

namespace Fairway.Tests.Sites.History;

/// <summary>Over a real store. The page of <see cref="ContentTrees"/>: edition 2 in English changed a section for safety, the Persian text is of edition 1.</summary>
public sealed class PageEventsTests : IDisposable
{
    private static readonly LanguageTag En = LanguageTag.Parse("en");
    private static readonly LanguageTag Fa = LanguageTag.Parse("fa");
    private static readonly PageId Claim = PageId.Parse("guidance/claim-asylum");
    private static readonly PageId Arrivals = PageId.Parse("figures/arrivals");

    private readonly TemporaryFolder _folder = new();
    private readonly FakeTimeProvider _time = new(new(2026, 11, 22, 9, 30, 0, TimeSpan.Zero));
    private readonly GitStore _store;
    private readonly PageStates _states;
    private readonly Lazy<SiteArchive> _archive;

    public PageEventsTests()
    {
        _store = new(_folder.Path, _time);
        _archive = new(() => new SiteArchive(_store));
        _states = new(_archive);
    }

    [Fact]
    public async Task The_first_release_publishes_the_pages_that_a_language_has()
    {
        var site = await Publish(ContentTrees.Rendered());

        Assert.Equal([(Arrivals, PageEventKind.Published), (Claim, PageEventKind.Published)], Events(site, En));
        Assert.Equal([(Claim, PageEventKind.Published)], Events(site, Fa));
    }

    [Fact]
    public async Task A_new_edition_is_told_with_its_public_note_and_a_small_mend_is_not()
    {
        await Publish(ContentTrees.Rendered());
        await Publish(ContentTrees.Rendered().Change(ContentTrees.English, "You can claim", "You may claim"));
        var site = await Publish(NewEdition(ContentTrees.Rendered()));

        var newest = PageEvents.Of(site, _states, En, null, CancellationToken.None).First();

        Assert.Equal([3, 1], PageEvents.Of(site, _states, En, "guidance", CancellationToken.None).Select(happened => happened.Release.Number));
        Assert.Equal(PageEventKind.Changed, newest.Kind);
        Assert.Equal(["The list is longer."], newest.Notes.Select(note => note.Note));
    }

    [Fact]
    public async Task A_withdrawal_is_told_once_with_its_reason_and_so_is_the_return()
    {
        await Publish(ContentTrees.Rendered());
        await Publish(ContentTrees.Withdrawn(ContentTrees.Rendered()));
        await Publish(ContentTrees.Withdrawn(ContentTrees.Rendered()).Change(ContentTrees.Facts, "stale: mix", "stale: mix\n# A comment."));
        var site = await Publish(ContentTrees.Rendered());

        foreach (var (language, reason) in new[] { (En, "Ended."), (Fa, "پایان یافت.") })
        {
            var told = PageEvents.Of(site, _states, language, "guidance", CancellationToken.None).ToList();
            Assert.Equal([(4, PageEventKind.Published), (2, PageEventKind.Withdrawn), (1, PageEventKind.Published)], told.Select(happened => (happened.Release.Number, happened.Kind)));
            Assert.Equal(reason, told[1].State.WithdrawalReason!.Value.Text);
        }
    }

    [Fact]
    public async Task Readers_of_a_translation_are_told_when_it_falls_behind_and_when_it_is_renewed()
    {
        await Publish(ContentTrees.Rendered());
        await Publish(NewEdition(ContentTrees.Rendered()));
        var site = await Publish(NewEdition(ContentTrees.Rendered()).Change(ContentTrees.Persian, "edition: 1", "edition: 3"));

        Assert.Equal([PageEventKind.TranslationRenewed, PageEventKind.TranslationOutdated, PageEventKind.Published], Events(site, Fa).Select(happened => happened.Kind));
    }

    [Fact]
    public async Task A_check_by_a_person_renews_a_translation()
    {
        await Publish(ContentTrees.Rendered());
        var site = await Publish(ContentTrees.Rendered().Change(ContentTrees.Persian, "by: machine", "by: machine\n  checked: 2026-11-22"));

        Assert.Equal(PageEventKind.TranslationRenewed, Events(site, Fa)[0].Kind);
        Assert.Equal(2, Events(site, En).Length);
    }

    [Fact]
    public async Task A_translation_that_a_safety_change_takes_back_is_told_of_under_the_title_that_its_readers_know()
    {
        var tree = ContentTrees.Rendered().Change(ContentTrees.Facts, "stale: mix", "stale: warn").Change(ContentTrees.Persian, "edition: 1", "edition: 2");
        await Publish(tree);
        var site = await Publish(NewEdition(tree, safety: true));

        var newest = PageEvents.Of(site, _states, Fa, null, CancellationToken.None).First();

        Assert.Equal(PageEventKind.TranslationWithdrawn, newest.Kind);
        Assert.Equal("درخواست پناهندگی", newest.State.Title);
        Assert.True(newest.Notes[0].Safety);
    }

    [Fact]
    public async Task A_new_translation_and_a_withdrawn_page_are_told()
    {
        var before = ContentTrees.Rendered().Without(ContentTrees.Persian);
        await Publish(before);
        await Publish(ContentTrees.Rendered());
        var site = await Publish(ContentTrees.Rendered()
            .Without(ContentTrees.Facts).Without(ContentTrees.English).Without(ContentTrees.Persian)
            .Change("site.yaml", "page:guidance/claim-asylum#who", "glossary")
            .With("redirects.yaml", "redirects:\n  - from: guidance/claim-asylum\n    gone: It was wrong.\n"));

        Assert.Equal([PageEventKind.Withdrawn, PageEventKind.Translated], Events(site, Fa).Select(happened => happened.Kind));
        Assert.Equal([PageEventKind.Withdrawn, PageEventKind.Published, PageEventKind.Published], Events(site, En).Select(happened => happened.Kind));
    }

    [Fact]
    public async Task A_page_is_read_once_for_each_of_its_changes_however_often_and_from_whatever_site_it_is_asked_for()
    {
        await Publish(ContentTrees.Rendered());
        var second = await Publish(NewEdition(ContentTrees.Rendered()));
        var third = await Publish(NewEdition(ContentTrees.Rendered()).Append(ContentTrees.Term, "# Mended.\n"));

        var first = State(second, 1);

        Assert.Equal(2, first!.NewestEdition);
        Assert.Same(first, State(third, 1));
        Assert.Same(State(second, 2), State(third, 3));
        Assert.NotSame(first, State(third, 3));
        Assert.Null(_states.At(third, third.Release, CancellationToken.None).Page(PageId.Parse("guidance/nothing"), En));

        PageState? State(Site site, int release) => _states.At(site, site.Log.Find(release)!, CancellationToken.None).Page(Claim, En);
    }

    [Fact]
    public async Task The_history_of_a_page_says_which_of_its_parts_each_release_changed()
    {
        await Publish(ContentTrees.Rendered());
        await Publish(NewEdition(ContentTrees.Rendered()));
        await Publish(NewEdition(ContentTrees.Rendered()).Change(ContentTrees.Persian, "edition: 1", "edition: 3"));
        var site = await Publish(NewEdition(ContentTrees.Rendered()).Change(ContentTrees.Persian, "edition: 1", "edition: 3").Change(ContentTrees.Facts, "order: 10", "order: 11"));

        Assert.Equal(
            [(4, PageParts.Facts), (3, PageParts.Translation), (2, PageParts.Source), (1, PageParts.Source | PageParts.Translation | PageParts.Facts)],
            PageHistory.Of(site, Claim, Fa).Select(release => (release.Release.Number, release.Changed)));
        Assert.Equal([4, 2, 1], PageHistory.Of(site, Claim, En).Select(release => release.Release.Number));
    }

    [Fact]
    public async Task A_release_is_told_in_the_terms_of_the_site()
    {
        await Publish(ContentTrees.Rendered());
        var site = await Publish(NewEdition(ContentTrees.Rendered())
            .Without(ContentTrees.Persian)
            .Append("datasets/arrivals/arrivals.csv", "2026-01-11,11,provisional\n")
            .Append(ContentTrees.Term, "# Mended.\n"));

        var contents = ReleaseContents.Of(site.Log.ChangesOf(site.Release));

        var page = Assert.Single(contents.Pages);
        Assert.Equal((Claim, ChangeKind.Modified, false), (page.Page, page.Kind, page.Facts));
        Assert.Equal([new(En, ChangeKind.Modified), new(Fa, ChangeKind.Removed)], page.Texts);
        Assert.Equal([new(Fairway.Statistics.DatasetId.Parse("arrivals"), ChangeKind.Modified, true)], contents.Datasets);
        Assert.Equal([new("asylum", ChangeKind.Modified)], contents.Terms);
        Assert.False(contents.Settings || contents.Redirects);
        Assert.Equal(4, contents.Files);
    }

    public void Dispose()
    {
        _store.Dispose();
        _folder.Dispose();
    }

    private static MemoryTree NewEdition(MemoryTree tree, bool safety = false) => tree.Change(ContentTrees.English, "edition: 2\nchanges:\n", $"""
        edition: 3
        changes:
          - edition: 3
            date: 2026-11-22
            note: The list is longer.
            safety: {(safety ? "true" : "false")}
            sections: [who]

        """);

    private (PageId Page, PageEventKind Kind)[] Events(Site site, LanguageTag language) =>
        [.. PageEvents.Of(site, _states, language, null, CancellationToken.None).Select(happened => (happened.Page, happened.Kind))];

    private async Task<Site> Publish(MemoryTree tree)
    {
        _time.Advance(TimeSpan.FromDays(1));
        var content = ContentTrees.Read(tree);
        var release = await _store.Append(new(tree, "editor", "A note.", ReleaseKind.Publication), _store.Log.Latest, CancellationToken.None);
        return SiteBuilder.Build(content, release!, _store.Log, CancellationToken.None);
    }
}
