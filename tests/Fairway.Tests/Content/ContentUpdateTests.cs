using Fairway.Content;
using Fairway.Languages;
using Fairway.Statistics;

namespace Fairway.Tests.Content;

/// <summary>What an update reads, and what it leaves as it is.</summary>
public sealed class ContentUpdateTests
{
    private static readonly LanguageTag En = LanguageTag.Parse("en");
    private static readonly LanguageTag Fa = LanguageTag.Parse("fa");
    private static readonly PageId Claim = PageId.Parse("guidance/claim-asylum");
    private static readonly PageId Arrivals = PageId.Parse("figures/arrivals");
    private static readonly DatasetId Data = DatasetId.Parse("arrivals");

    [Fact]
    public void Only_the_changed_text_of_a_page_is_read()
    {
        var (was, now, read) = Update(tree => tree.Append(ContentTrees.Persian, "بیشتر\n"));

        Assert.Equal([ContentTrees.Persian], read);
        Assert.NotSame(was.Pages[Claim], now.Pages[Claim]);
        Assert.Same(was.Pages[Claim].Texts[En], now.Pages[Claim].Texts[En]);
        Assert.NotSame(was.Pages[Claim].Texts[Fa], now.Pages[Claim].Texts[Fa]);
    }

    [Fact]
    public void What_did_not_change_is_the_same_object()
    {
        var (was, now, _) = Update(tree => tree.Append(ContentTrees.English, "More.\n"));

        Assert.Same(was.Pages[Arrivals], now.Pages[Arrivals]);
        Assert.Same(was.Datasets[Data], now.Datasets[Data]);
        Assert.Same(was.Terms["asylum"], now.Terms["asylum"]);
        Assert.Same(was.Messages[En], now.Messages[En]);
        Assert.Same(was.Languages, now.Languages);
        Assert.Same(was.Redirects, now.Redirects);
    }

    [Fact]
    public void Pages_are_not_read_again_for_new_data()
    {
        var (was, now, read) = Update(tree => tree.Append("datasets/arrivals/arrivals.csv", "2026-01-11,5,provisional\n"));

        Assert.Equal(["datasets/arrivals/arrivals.csv", "datasets/arrivals/dataset.yaml", "datasets/arrivals/en.yaml"], read);
        Assert.Same(was.Pages[Claim], now.Pages[Claim]);
        Assert.Equal(new DateOnly(2026, 1, 11), now.Datasets[Data].DataTo);
    }

    [Fact]
    public void Messages_of_other_languages_stay_unless_the_source_changed()
    {
        var (was, now, _) = Update(tree => tree.Change("interface/fa.json", "داده‌ها", "داده"));
        Assert.Same(was.Messages[En], now.Messages[En]);
        Assert.NotSame(was.Messages[Fa], now.Messages[Fa]);

        (was, now, _) = Update(tree => tree.Change("interface/en.json", "\"Data\"", "\"The data\""));
        Assert.NotSame(was.Messages[Fa], now.Messages[Fa]);
    }

    [Fact]
    public void A_new_name_of_the_site_leaves_its_pages()
    {
        var (was, now, read) = Update(tree => tree.Change("site.yaml", "name: Test site", "name: Another site"));

        Assert.Equal(["site.yaml"], read);
        Assert.Equal("Another site", now.Settings.Name);
        Assert.Same(was.Pages[Claim], now.Pages[Claim]);
    }

    [Fact]
    public void An_older_tree_reads_what_differs_when_it_is_asked_for_and_once()
    {
        var then = ContentTrees.Minimal();
        var now = then.Change(ContentTrees.English, "title: Claim asylum", "title: Claim").Change(ContentTrees.Term, "Protection by a country.", "Protection.");
        var files = new RecordingTree(then);

        var past = ContentReader.AsAt(ContentTrees.Read(now), files, now.ChangesTo(then), CancellationToken.None);
        Assert.Equal(2, past.Pages.Count);
        Assert.Empty(files.ReadPaths);

        Parallel.For(0, 8, _ => Assert.Equal("Claim asylum", past.Pages[Claim].SourceText.Title));
        Assert.Equal([ContentTrees.English, ContentTrees.Persian, ContentTrees.Facts], files.ReadPaths);
        Assert.Equal("Protection by a country.", past.Terms["asylum"].Texts[En].Definition);
    }

    [Fact]
    public void Pages_of_one_section_are_read_without_those_of_another()
    {
        var then = ContentTrees.Minimal();
        var now = then.Append(ContentTrees.English, "More.\n").Append("pages/figures/arrivals/en.md", "More.\n");
        var files = new RecordingTree(then);

        var past = ContentReader.AsAt(ContentTrees.Read(now), files, now.ChangesTo(then), CancellationToken.None);

        Assert.Equal("Arrivals", Assert.Single(past.Pages.ValuesOf(id => id.Section == "figures")).SourceText.Title);
        Assert.Equal(["pages/figures/arrivals/en.md", "pages/figures/arrivals/page.yaml"], files.ReadPaths);
    }

    [Fact]
    public void A_page_of_the_past_is_read_by_the_topics_of_its_time()
    {
        var then = ContentTrees.Minimal();
        var now = then.Change("site.yaml", "topics: [claiming, appeals]", "topics: [appeals]").Change(ContentTrees.Facts, "topics: [claiming]", "topics: [appeals]");

        var past = ContentReader.AsAt(ContentTrees.Read(now), then, now.ChangesTo(then), CancellationToken.None);

        Assert.Equal(["claiming"], past.Pages[Claim].Topics);
    }

    [Fact]
    public void A_page_that_can_no_longer_be_read_says_where_and_why_and_leaves_the_others()
    {
        var now = ContentTrees.Minimal();
        var then = now.Change(ContentTrees.Facts, "order: 10", "colour: red");

        var past = ContentReader.AsAt(ContentTrees.Read(now), then, now.ChangesTo(then), CancellationToken.None);

        Assert.Contains($"{ContentTrees.Facts}:2:1: unknown-field: ", Assert.Throws<InvalidDataException>(() => past.Pages[Claim]).Message, StringComparison.Ordinal);
        Assert.Equal("Arrivals", past.Pages[Arrivals].SourceText.Title);
    }

    [Fact]
    public void Words_of_the_interface_that_are_newer_than_a_release_are_those_of_today()
    {
        var then = ContentTrees.Minimal().Change("interface/en.json", "\"Data\"", "\"The data\"");
        var now = ContentTrees.Minimal()
            .With("interface/en.json", """{ "footer.claim": "Claim", "footer.data": "Data of {year}", "footer.new": "New" }""")
            .With("interface/fa.json", """{ "footer.claim": "درخواست", "footer.data": "داده {year}", "footer.new": "تازه" }""");

        var past = ContentReader.AsAt(ContentTrees.Read(now), then, now.ChangesTo(then), CancellationToken.None);

        Assert.Equal("Claim asylum", past.Messages[En]["footer.claim"]);
        Assert.Equal("تازه", past.Messages[Fa]["footer.new"]);
        Assert.Equal("Data of 2026", past.Messages[En].Format("footer.data", ("year", "2026")));
    }

    private static (ContentTree Was, ContentTree Now, IEnumerable<string> Read) Update(Func<MemoryTree, MemoryTree> edit)
    {
        var files = ContentTrees.Minimal();
        var (was, edited) = (ContentTrees.Read(files), edit(files));
        var recording = new RecordingTree(edited);
        var reading = ContentReader.Update(was, recording, files.ChangesTo(edited), CancellationToken.None);
        Assert.Empty(reading.Faults);
        return (was, reading.Tree!, recording.ReadPaths);
    }
}
