using AngleSharp.Dom;
using Fairway.Content;
using Fairway.Web.Accounts;
using Fairway.Web.Desk.Care.Links;
using Fairway.Web.Desk.Drafts;
using Fairway.Web.Desk.Frame;
using Fairway.Web.Desk.Store;
using Fairway.Web.Reading.Feedback;
using Fairway.Web.Tests.Desk.Support;
using Fairway.Web.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Fairway.Web.Tests.Desk.Care;

/// <summary>The first page of the desk: what there is to do, and what to look after.</summary>
public sealed class DashboardTests : IAsyncLifetime
{
    private static readonly PageId Appeal = PageId.Parse("guidance/appeal");

    private DeskSite? _desk;

    private DeskSite Desk => _desk!;

    public async ValueTask InitializeAsync() => _desk = await DeskSite.Start(published: true, content: folder =>
    {
        Due(folder, "guidance/claim", "2026-11-30");
        Due(folder, "policy/hubs", "2026-12-01");
        Due(folder, "help/call", "2026-10-01");
    });

    public ValueTask DisposeAsync() => Desk.DisposeAsync();

    [Fact]
    public async Task Each_is_shown_the_drafts_whose_next_step_is_theirs()
    {
        var (writer, reviewer) = (await Desk.Somebody("writer", Role.Author, Role.Reviewer), await Desk.Somebody("reviewer", Role.Reviewer));
        var draft = DraftSteps.Done(await Desk.Drafts(register => register.Open(DraftSubject.OfPage(DraftSteps.Claim), 1, Edit(DraftSteps.Claim), writer, CancellationToken.None)));
        Assert.Empty(Waiting(await Page(writer)));

        DraftSteps.Done(await Desk.Drafts(register => register.Submit(draft.Id, 1, writer, CancellationToken.None)));
        Assert.Empty(Waiting(await Page(writer)));
        var row = Assert.Single(Waiting(await Page(reviewer)));
        Assert.Equal(["Page guidance/claim", "page", "in review", "1 December 2026, 09:30 London time", "Review it"], row.Children.Select(cell => cell.TextContent.Trim()));
        Assert.Equal($"/desk/drafts/{draft.Id}", row.QuerySelector("a")!.GetAttribute("href"));

        DraftSteps.Done(await Desk.Drafts(register => register.Return(draft.Id, 1, "Not yet.", reviewer, CancellationToken.None)));
        Assert.Equal(["Change it"], Steps(await Page(writer)));
        Assert.Empty(Waiting(await Page(reviewer)));
    }

    [Fact]
    public async Task A_publisher_is_shown_what_is_approved_and_what_another_put_out_alone()
    {
        var (writer, reviewer) = (await Desk.Somebody("writer", Role.Author), await Desk.Somebody("reviewer", Role.Reviewer));
        var (publisher, other) = (await Desk.Somebody("publisher", Role.Publisher), await Desk.Somebody("other", Role.Publisher));
        foreach (var each in (Person[])[publisher, other])
            await Desk.AddAuthenticator(each.Email);
        var alone = DraftSteps.Done(await Desk.Drafts(register => register.Open(DraftSubject.OfPage(Appeal), 1, Edit(Appeal), writer, CancellationToken.None)));
        Assert.Null((await Desk.In(services => services.GetRequiredService<DraftPublisher>().PublishInEmergency(alone.Id, 1, "It cannot wait.", publisher, CancellationToken.None))).Fault);
        await Desk.Approved(DraftSubject.OfPage(DraftSteps.Claim), Edit(DraftSteps.Claim), writer, reviewer);

        Assert.Equal(["Publish it"], Steps(await Page(publisher)));
        Assert.Equal(["Look at it after its publication", "Publish it"], Steps(await Page(other)));
        Assert.Equal(["Look at it after its publication"], Steps(await Page(reviewer)));
        Assert.Empty(Waiting(await Page(writer)));
    }

    [Fact]
    public async Task Translations_without_a_safety_change_are_named_and_a_translator_is_shown_those_of_theirs()
    {
        var author = await Page(await Desk.Somebody("author", Role.Author));
        Assert.Equal(["Appeal, فارسی", "Appeal, Tiếng Việt"], Stale(author).Order(StringComparer.Ordinal).Reverse());
        Assert.Contains("(2)", author.QuerySelector("#stale")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("/desk/stale", author.QuerySelector("section[aria-labelledby=stale] p a")!.GetAttribute("href"));
        var translator = await Desk.Somebody("translator", Role.Translator);
        Assert.Equal(["Appeal, فارسی"], Stale(await Page(translator)));
        Assert.Equal(2, (await (await Desk.SignedIn(translator.Email)).Page("/desk/stale")).QuerySelectorAll("tbody tr").Length);
    }

    [Fact]
    public async Task Pages_are_past_their_review_date_when_the_day_is_over_in_London()
    {
        var author = await Desk.Somebody("author", Role.Author);
        Assert.Equal(["Call", "Claim"], DueOf(await Page(author)));
        Desk.Time.SetUtcNow(new DateTimeOffset(2026, 12, 2, 0, 0, 1, TimeSpan.Zero));
        Assert.Equal(["Call", "Claim", "Hubs"], DueOf(await Page(author)));
        Assert.Equal(["Call", "Claim", "Hubs"], (await (await Desk.SignedIn(author.Email)).Page("/desk/review-due")).QuerySelectorAll("tbody th").Select(cell => cell.TextContent));
    }

    [Fact]
    public async Task Searches_without_result_of_the_last_week_stand_most_first()
    {
        Directory.CreateDirectory(Path.Combine(Desk.Folder, "searches"));
        await File.WriteAllTextAsync(Path.Combine(Desk.Folder, "searches", "2026-11-25.tsv"), "en\t12\tvoting\nfa\t30\tرای\n");
        await File.WriteAllTextAsync(Path.Combine(Desk.Folder, "searches", "2026-11-24.tsv"), "en\t99\tpast\n");
        var author = await Desk.Somebody("author", Role.Author);

        Assert.Equal(["رای fa 30", "voting en 12"], Searches(await Page(author)));
        Assert.Equal(["رای fa 30", "voting en 12"], Searches(await (await Desk.SignedIn(author.Email)).Page("/desk/searches")));
    }

    [Fact]
    public async Task Broken_links_and_messages_of_readers_are_counted()
    {
        var box = Desk.Site.Services.GetRequiredService<IFeedbackBox>();
        foreach (var page in (string[])["guidance/claim", "guidance/appeal", "guidance/claim"])
            await box.Put(new FeedbackMessage(page, "en", 1, FeedbackKind.Wrong, "Something is wrong."), CancellationToken.None);
        await Desk.In(async services =>
        {
            var store = services.GetRequiredService<DeskStore>();
            var link = OutsideLink.Of("https://example.org/convention");
            link.Take(new LinkAnswer(LinkState.Fails, 404), new DateOnly(2026, 11, 29));
            link.Take(new LinkAnswer(LinkState.TimedOut), new DateOnly(2026, 11, 30));
            store.OutsideLinks.Add(link);
            return await store.SaveChangesAsync();
        });

        var overview = await Page(await Desk.Somebody("author", Role.Author));
        Assert.Equal(["Claim (2)", "Appeal (1)"], overview.QuerySelectorAll("section[aria-labelledby=feedback-list] li").Select(item => item.TextContent));
        Assert.Equal("does not answer in time https://example.org/convention", overview.QuerySelector("section:has(#links) li")!.TextContent);
    }

    [Fact]
    public async Task It_is_read_in_Persian_with_Persian_numbers()
    {
        await Desk.Add("author@example.org", "author", speaks: "fa");
        var page = await (await Desk.SignedIn("author@example.org")).Page("/desk");
        Assert.Equal("rtl", page.DocumentElement.GetAttribute("dir"));
        Assert.Contains("(۲)", page.QuerySelector("#stale")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("در انتظار من", page.QuerySelector("#waiting")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_to_do_is_said()
    {
        var page = await Page(await Desk.Somebody("author", Role.Author));
        Assert.Equal("nothing", page.QuerySelector("section:has(#waiting) .state.ok")!.TextContent);
        Assert.Equal("nothing", page.QuerySelector("section:has(#links) .state.ok")!.TextContent);
    }

    private static void Due(TemporaryFolder folder, string page, string day) =>
        File.AppendAllText(folder[$"pages/{page}/page.yaml"], $"\nreview-by: {day}\n");

    private DraftEdit Edit(PageId page) => Desk.Rewritten(page, "Words before", "Plain words before");

    private async Task<IDocument> Page(Person person) => await (await Desk.SignedIn(person.Email)).Page("/desk");

    private static IEnumerable<IElement> Waiting(IDocument page) => page.QuerySelectorAll("section:has(#waiting) tbody tr");

    private static IEnumerable<string> Steps(IDocument page) => Waiting(page).Select(row => row.LastElementChild!.TextContent);

    private static IEnumerable<string> Stale(IDocument page) => page.QuerySelectorAll("section[aria-labelledby=stale] tbody tr").Select(row => $"{row.Children[0].TextContent}, {row.Children[1].TextContent}");

    private static IEnumerable<string> DueOf(IDocument page) => page.QuerySelectorAll("section[aria-labelledby=review-due] tbody th").Select(cell => cell.TextContent);

    private static IEnumerable<string> Searches(IDocument page) =>
        page.QuerySelectorAll($"[aria-label='Searches without result'] tbody tr").Select(row => string.Join(' ', row.Children.Select(cell => cell.TextContent)));
}
