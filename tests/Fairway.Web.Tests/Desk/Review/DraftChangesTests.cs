using Fairway.Languages;
using Fairway.Statistics;
using Fairway.Web.Desk.Drafts;
using Fairway.Web.Tests.Desk.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Fairway.Web.Tests.Desk.Review;

/// <summary>What a draft changes, against what is published.</summary>
public sealed class DraftChangesTests : IAsyncLifetime
{
    private const string Persian = "pages/guidance/claim/fa.md";

    private DeskSite? _desk;
    private Visitor? _reviewer;

    private DeskSite Desk => _desk!;

    private Visitor Reviewer => _reviewer!;

    public async ValueTask InitializeAsync()
    {
        _desk = await DeskSite.Start(published: true);
        await Desk.AddPeople();
        _reviewer = await Desk.SignedIn("reviewer@example.org");
    }

    public ValueTask DisposeAsync() => Desk.DisposeAsync();

    [Fact]
    public async Task A_file_is_compared_line_by_line_and_word_by_word()
    {
        var id = await Desk.OpenClaim("Act in time.", "Act <b>within</b> time.");

        var page = await Reviewer.Page($"/desk/drafts/{id}/changes?file={DeskDrafts.ClaimFile}");

        Assert.Equal("in", Words(page.QuerySelector(".diff del")!));
        Assert.Equal("<b>within</b>", Words(page.QuerySelector(".diff ins")!));
        Assert.Contains("::: deadline 14 days", page.QuerySelector(".diff")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("en", page.QuerySelector(".diff")!.GetAttribute("lang"));
        Assert.Equal(DeskDrafts.ClaimFile, page.QuerySelector("#shown code")!.TextContent);
    }

    [Fact]
    public async Task A_page_is_compared_as_readers_see_it_in_its_own_direction()
    {
        await Desk.Add("omid@example.org", "translator", "fa");
        var text = Desk.Published(Persian)!;
        var id = await Desk.Open(
            DraftSubject.OfTranslation(DraftSteps.Claim, LanguageTag.Parse("fa")),
            new DraftEdit("Claim in Persian", "").With(Persian, text.Replace("متن مهلت.", "متن تازهٔ مهلت.", StringComparison.Ordinal)),
            "omid@example.org");

        var page = await Reviewer.Page($"/desk/drafts/{id}/changes");

        var difference = page.QuerySelector(".diff")!;
        Assert.Equal(("fa", "rtl"), (difference.GetAttribute("lang"), difference.GetAttribute("dir")));
        Assert.Equal("تازهٔ", Words(difference.QuerySelector("ins")!).Trim());
        Assert.DoesNotContain("{#deadline}", difference.TextContent, StringComparison.Ordinal);
        Assert.Contains("مهلت", difference.QuerySelector(".d-head")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Facts_of_a_page_touch_it_in_every_language_that_it_has()
    {
        const string path = "pages/guidance/claim/page.yaml";
        var facts = Desk.Published(path)!.Replace("publisher: United Nations", "publisher: United Nations, Geneva", StringComparison.Ordinal);
        var id = await Desk.Open(DraftSubject.OfPage(DraftSteps.Claim), new DraftEdit("Source", "A source is named in full.").With(path, facts));

        var page = await Reviewer.Page($"/desk/drafts/{id}/changes?page=guidance/claim&language=vi");

        Assert.Equal(["ar", "en", "fa", "vi"], page.QuerySelectorAll("[aria-labelledby=as-page] bdi[lang]").Select(name => name.GetAttribute("lang")).Order());
        Assert.Contains("Geneva", Words(page.QuerySelector(".diff ins")!), StringComparison.Ordinal);
        Assert.Equal("vi", page.QuerySelector(".diff")!.GetAttribute("lang"));
    }

    [Fact]
    public async Task Addresses_that_move_are_compared_in_their_file()
    {
        var id = await Desk.OpenClaim();
        await Desk.Save(id, edit => edit with { Redirects = [new Fairway.Content.RedirectEdit(Fairway.Content.PageId.Parse("guidance/before"), DraftSteps.Claim, null)] });

        var page = await Reviewer.Page($"/desk/drafts/{id}/changes?file=redirects.yaml");

        Assert.Contains(page.QuerySelectorAll(".diff ins"), added => Words(added).Contains("from: guidance/before", StringComparison.Ordinal));
        Assert.Empty(page.QuerySelectorAll(".diff del"));
    }

    [Fact]
    public async Task Data_lead_to_their_own_page_with_their_sizes()
    {
        await Desk.Add("counter@example.org", "statistician");
        const string path = "datasets/small-boat-arrivals/data.csv";
        var dataset = DraftSubject.OfDataset(DatasetId.Parse("small-boat-arrivals"));
        var id = await Desk.Open(dataset, new DraftEdit("Data", "New data.").With(path, "a,b\n"), "counter@example.org");

        var page = await Reviewer.Page($"/desk/drafts/{id}/changes?file={path}");

        Assert.Equal($"/desk/drafts/{id}/data", page.QuerySelector("[aria-labelledby=shown] a")!.GetAttribute("href"));
        Assert.Contains("4 bytes now", page.QuerySelector("[aria-labelledby=shown]")!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector(".diff"));
    }

    [Fact]
    public async Task A_page_that_the_check_refuses_is_compared_as_a_file_and_its_faults_are_said()
    {
        var id = await Desk.OpenClaim("[page](page:policy/hubs)", "[page](page:policy/nowhere)");

        Assert.NotNull((await Reviewer.Page($"/desk/drafts/{id}/changes")).QuerySelector(".diff ins"));
        var page = await Reviewer.Page($"/desk/drafts/{id}/changes?page=guidance/claim&language=en");
        Assert.Null(page.QuerySelector(".diff"));
        Assert.Contains("policy/nowhere", page.QuerySelector(".faults")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("?file=../../etc/passwd")]
    [InlineData("?file=site.yaml")]
    [InlineData("?page=policy/hubs&language=en")]
    [InlineData("?page=guidance/claim&language=xx")]
    [InlineData("?page=%00&language=%00&file=%00")]
    public async Task What_the_draft_does_not_change_is_not_shown(string query)
    {
        var id = await Desk.OpenClaim();
        var page = await Reviewer.Page($"/desk/drafts/{id}/changes{query}");
        Assert.Contains("Claim", page.QuerySelector("#shown")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector(".diff ins"));
    }

    [Fact]
    public async Task What_came_out_is_compared_with_what_was_before_it()
    {
        var id = await Desk.OpenClaim();
        await Desk.Approve(id);
        var who = await Desk.PersonOf("publisher@example.org");
        await Desk.In(services => services.GetRequiredService<DraftPublisher>().PublishNow(id, 1, who, CancellationToken.None));

        var page = await Reviewer.Page($"/desk/drafts/{id}/changes");

        Assert.Contains(page.QuerySelectorAll(".diff ins"), added => Words(added).Contains("Other words", StringComparison.Ordinal));
    }

    /// <summary>Without what is said to those who hear the page.</summary>
    private static string Words(AngleSharp.Dom.IElement marked)
    {
        foreach (var said in marked.QuerySelectorAll(".hide"))
            said.Remove();
        return marked.TextContent;
    }
}
