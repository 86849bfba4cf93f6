using System.Net;
using Fairway.Content;
using Fairway.Releases;
using Fairway.Web.Desk.Drafts;
using Fairway.Web.Desk.Schedule;
using Fairway.Web.Tests.Desk.Support;
using Fairway.Web.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Fairway.Web.Tests.Desk.Schedule;

/// <summary>Drafts of one plan that touch each other: what goes out is all of them in one release, or nothing with a sentence that says why.</summary>
public sealed class PlanTogetherTests : IAsyncLifetime
{
    private static readonly (PageId From, PageId To) Call = (PageId.Parse("help/call"), PageId.Parse("help/phone"));

    private DeskSite? _desk;
    private PlannedDrafts? _drafts;
    private Visitor? _publisher;

    private DeskSite Desk => _desk!;

    private PlannedDrafts Drafts => _drafts!;

    private Visitor Publisher => _publisher!;

    private ReleaseStore Store => Desk.Site.Services.GetRequiredService<ReleaseStore>();

    private ReleaseLog Log => Store.Log;

    public async ValueTask InitializeAsync()
    {
        _desk = await DeskSite.Start(published: true);
        _drafts = new PlannedDrafts(_desk);
        await Desk.Add("publisher@example.org", "publisher");
        await Desk.AddAuthenticator("publisher@example.org");
        _publisher = await Desk.SignedIn("publisher@example.org");
    }

    public ValueTask DisposeAsync() => Desk.DisposeAsync();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_move_and_a_link_to_the_new_place_go_out_as_one_release_in_whatever_order_they_stand(bool moveFirst)
    {
        int[] drafts = [await Move(), await Link(Call.To)];
        await Drafts.Make(moveFirst ? drafts : [drafts[1], drafts[0]]);
        Assert.Contains("The check finds no error", (await Publisher.Page("/desk/plans/1")).Body!.TextContent, StringComparison.Ordinal);
        var preview = (await Publisher.Page("/desk/plans/1")).QuerySelectorAll("a[href*=preview]").Select(link => link.GetAttribute("href")!).ToList();
        foreach (var address in preview)
            await Publisher.Page(address);
        Assert.Contains($"/desk/plans/1/preview?page={Call.To}&language=en", preview);

        await Publish();

        Assert.Equal([DraftState.Published, DraftState.Published], await Drafts.States(drafts));
        Assert.Equal(2, Log.Count);
        Assert.Contains($"  - from: {Call.From}\n    to: {Call.To}\n", Desk.Published("redirects.yaml"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_move_and_a_link_to_the_old_place_are_refused_together_with_the_line_of_the_link_and_nothing_is_out()
    {
        int[] drafts = [await Move(), await Link(Call.From)];
        await Drafts.Make(drafts);
        Assert.Contains("The check refuses it", (await Publisher.Page("/desk/plans/1")).Body!.TextContent, StringComparison.Ordinal);

        await Publish();

        var page = await Publisher.Page("/desk/plans/1");
        Assert.Matches(@"pages/guidance/claim/en\.md:\d+:\d+: .*help/call", page.QuerySelector("[role=alert]")!.TextContent);
        Assert.Equal(PlanState.Failed, (await Drafts.Plan(1)).State);
        Assert.Equal([DraftState.Approved, DraftState.Approved], await Drafts.States(drafts));
        Assert.Equal(1, Log.Count);
        await Desk.Site.Page($"/en/{Call.From}");
    }

    [Fact]
    public async Task Drafts_that_each_say_what_becomes_of_other_addresses_share_the_file_of_redirects()
    {
        var gone = await Drafts.Approved(DraftSubject.OfPage(PageId.Parse("guidance/mixed")), Gone("guidance/mixed", "It repeated another page."));
        int[] drafts = [await Move(), gone];
        await Drafts.Make(drafts);

        await Publish();

        Assert.Equal([DraftState.Published, DraftState.Published], await Drafts.States(drafts));
        using var moved = await Desk.Site.Get($"/en/{Call.From}");
        Assert.Equal((HttpStatusCode.MovedPermanently, $"/en/{Call.To}"), (moved.StatusCode, moved.Headers.Location?.ToString()));
        await Desk.Site.Page("/en/guidance/mixed", HttpStatusCode.Gone);
        using var before = await Desk.Site.Get("/en/guidance/old-claim");
        Assert.Equal("/en/guidance/claim", before.Headers.Location?.ToString());
    }

    [Fact]
    public async Task Drafts_that_send_readers_of_one_address_to_two_places_cannot_go_out_together()
    {
        var other = PlannedDrafts.NewPage with { Redirects = [new RedirectEdit(Call.From, PlannedDrafts.Page, null)] };
        int[] drafts = [await Move(), await Drafts.Approved(DraftSubject.OfPage(PlannedDrafts.Page), other)];
        var plan = await Drafts.Make(drafts);

        Assert.Contains($"redirects.yaml: {Call.From}", (await Publisher.Page("/desk/plans/1")).Body!.TextContent, StringComparison.Ordinal);
        using var refused = await Publisher.Submit("/desk/plans/1", "/desk/plans/1/schedule", ("day", "2027-07-01"), ("clock", "09:30"));
        Assert.Contains("They cannot go out together", (await Visitor.Read(refused, expected: HttpStatusCode.UnprocessableEntity)).QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(PlanFault.TwiceChanged, (await Drafts.Register(register => register.Begin(plan.Id, plan.Version, PlannedDrafts.Publisher, CancellationToken.None))).Fault);
    }

    private Task<int> Move() => Drafts.Approved(DraftSubject.OfPage(Call.From), PlannedDrafts.Moved(Desk, Call.From, Call.To));

    private Task<int> Link(PageId to) => Drafts.Approved(
        DraftSubject.OfPage(DraftSteps.Claim), Desk.Rewritten(DraftSteps.Claim, "More words.", $"More words, and whom to [call](page:{to})."));

    private DraftEdit Gone(string page, string reason)
    {
        var files = Store.Open(Log.Latest!).Files.Where(file => file.Path.StartsWith($"pages/{page}/", StringComparison.Ordinal));
        return new DraftEdit("A page that goes", "A page is gone.")
        {
            Files = DraftEdit.NoFiles.AddRange(files.Select(file => KeyValuePair.Create(file.Path, (byte[]?)null))),
            Redirects = [new RedirectEdit(PageId.Parse(page), null, reason)],
        };
    }

    private async Task Publish()
    {
        using var published = await Publisher.Submit("/desk/plans/1", "/desk/plans/1/publish", ("sure", "true"));
        Assert.Equal(HttpStatusCode.Found, published.StatusCode);
        await Eventually.Is(() => Desk.Site.Served.Site.Release.Number == Log.Count);
    }
}
