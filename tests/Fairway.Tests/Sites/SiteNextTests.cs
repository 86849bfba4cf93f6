using Fairway.Content;
using Fairway.Languages;
using Fairway.Releases;
using Fairway.Search;
using Fairway.Sites;
using Fairway.Tests.Content;

namespace Fairway.Tests.Sites;

/// <summary>What the next site takes over, and that it does not make it again.</summary>
public sealed class SiteNextTests
{
    private const string Data = "datasets/arrivals/arrivals.csv";

    private static readonly Release Day = Release.Unpublished(DateTimeOffset.UnixEpoch, new string('0', ReleaseId.Length));
    private static readonly LanguageTag En = LanguageTag.Parse("en");
    private static readonly PageId Arrivals = PageId.Parse("figures/arrivals");

    [Fact]
    public void A_body_with_a_chart_is_rendered_once_while_nothing_on_it_changes()
    {
        var (site, next) = Edited(tree => tree.Append(ContentTrees.English, "More.\n"));

        Assert.Same(site.Page(Arrivals, En)!.RenderBody(), next.Page(Arrivals, En)!.RenderBody());
    }

    [Fact]
    public void A_body_with_a_chart_is_rendered_again_for_new_data()
    {
        var (site, next) = Edited(tree => tree.Append(Data, "2026-01-11,500,provisional\n"));

        Assert.NotEqual(site.Page(Arrivals, En)!.RenderBody(), next.Page(Arrivals, En)!.RenderBody());
    }

    [Fact]
    public void Bodies_are_kept_up_to_a_limit()
    {
        var content = ContentTrees.Read(ContentTrees.Rendered());
        var bodies = new RenderedBodies();
        var large = new string('x', RenderedBodies.MaxCharacters);
        var first = new PageReading(content, content.Pages[Arrivals], content.Languages[En]);
        var second = new PageReading(content, content.Pages[Arrivals], content.Languages[LanguageTag.Parse("fa")]);

        Assert.Equal(large, bodies.Get(first, () => large));
        Assert.Equal(large, bodies.Get(first, () => "not kept"));
        Assert.Equal("another", bodies.Get(second, () => "another"));
        Assert.Equal("rendered again", bodies.Get(first, () => "rendered again"));
    }

    [Fact]
    public void A_changed_page_alone_is_given_to_search_again()
    {
        var (site, next) = Edited(tree => tree.Append(ContentTrees.English, "More.\n"));

        var update = site.Documents.Next(site.Content, next.Content);

        Assert.Equal(["page:guidance/claim-asylum"], update.Added.Select(document => document.Id).Distinct());
        Assert.Equal(["page:guidance/claim-asylum"], update.Removed.Select(document => document.Id).Distinct());
    }

    [Fact]
    public void New_data_of_the_same_years_leave_the_pages_about_them_as_they_are_found()
    {
        var (site, next) = Edited(tree => tree.Append(Data, "2026-01-11,500,provisional\n"));

        Assert.Equal(["dataset:arrivals"], site.Documents.Next(site.Content, next.Content).Added.Select(document => document.Id));
    }

    [Fact]
    public void A_site_without_changes_is_searched_with_the_same_index()
    {
        var (site, next) = Edited(tree => tree);

        Assert.Same(site.Search, next.Search);
    }

    [Fact]
    public void A_best_bet_that_is_added_is_found_in_the_next_site()
    {
        var (site, next) = Edited(tree => tree.With("search/best-bets.yaml", "best-bets:\n  - { target: page:figures/arrivals, until: 2027-01-01, queries: { en: [claim] } }\n"));
        var query = new SearchQuery { Text = "claim", Language = En };

        Assert.Equal("page:guidance/claim-asylum", site.Search.Search(query, CancellationToken.None).Hits[0].Document.Id);
        Assert.Equal("page:figures/arrivals", next.Search.Search(query, CancellationToken.None).Hits[0].Document.Id);
    }

    private static (Site Site, Site Next) Edited(Func<MemoryTree, MemoryTree> edit)
    {
        var (files, edited) = (ContentTrees.Rendered(), edit(ContentTrees.Rendered()));
        var site = SiteBuilder.Build(ContentTrees.Read(files), Day, ReleaseLog.Empty, CancellationToken.None);
        _ = site.Page(Arrivals, En)!.RenderBody();
        var content = ContentReader.Update(site.Content, edited, files.ChangesTo(edited), CancellationToken.None).Tree!;
        return (site, SiteBuilder.Next(site, content, Day, ReleaseLog.Empty, CancellationToken.None));
    }
}
