using Fairway.Releases;
using Fairway.Web.Desk.Drafts;
using Fairway.Web.Desk.Schedule;
using Fairway.Web.Tests.Desk.Support;
using Fairway.Web.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Fairway.Web.Tests.Desk.Schedule;

/// <summary>What a plan does to its entry of the release calendar.</summary>
public sealed class PlanEntryTests : IAsyncLifetime
{
    private DeskSite? _desk;
    private PlannedDrafts? _drafts;
    private Visitor? _publisher;

    private DeskSite Desk => _desk!;

    private PlannedDrafts Drafts => _drafts!;

    private Visitor Publisher => _publisher!;

    private ReleaseLog Log => Desk.Site.Services.GetRequiredService<ReleaseStore>().Log;

    public async ValueTask InitializeAsync()
    {
        _desk = await DeskSite.Start(published: true);
        _drafts = new PlannedDrafts(_desk);
        await Desk.Add("publisher@example.org", "publisher");
        await Desk.AddAuthenticator("publisher@example.org");
        _publisher = await Desk.SignedIn("publisher@example.org");
        await Announce("arrivals", "2027-01");
    }

    public ValueTask DisposeAsync() => Desk.DisposeAsync();

    [Fact]
    public async Task An_entry_is_marked_as_published_in_the_release_of_its_plan_with_the_minute_when_it_came()
    {
        var draft = await Approved();
        await Plan(draft);
        using var scheduled = await Publisher.Submit("/desk/plans/1", "/desk/plans/1/schedule", ("day", "2026-12-01"), ("clock", "10:30"));
        // Another entry comes between: it stays.
        await Announce("deaths", "2027-02");
        Assert.Contains("the entry is marked as published with it", (await Publisher.Page("/desk/calendar/arrivals")).Body!.TextContent, StringComparison.Ordinal);

        Assert.Equal((PlanState.Published, (int?)4), State(await Drafts.Ended(1, TimeSpan.FromMinutes(1))));
        await Served(4);

        Assert.Equal(4, Log.Count);
        Assert.Matches(@"id: arrivals\n    state: published\n    at: 2026-12-01T10:3\d\n(.*\n)+  - id: deaths\n    state: announced\n    at: 2027-02\n", Desk.Published("calendar.yaml"));
        Assert.Matches(@"Arrivals[\s\S]*Published", (await Desk.Site.Page("/en/calendar")).QuerySelector("#arrivals")!.ParentElement!.TextContent);
        var acts = await Desk.Activity();
        Assert.Contains(acts, entry => entry is { Act: "calendar.publish", Subject: "calendar arrivals", Detail: "release 4" });
        Assert.Null(await Desk.FirstBroken());
        Assert.Contains("Release 4, 1 December 2026", (await Publisher.Page("/desk/calendar/arrivals")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Null((await Publisher.Page("/desk/plans/1")).QuerySelector("main a[href^='/desk/calendar/']"));
    }

    [Fact]
    public async Task An_entry_that_was_cancelled_stays_so_and_holds_nothing_back()
    {
        await Plan(await Approved());
        using var cancelled = await Step("cancel", ("reason", "Not collected."));
        await Served(3);

        await PublishNow();

        Assert.Equal((PlanState.Published, (int?)4), State(await Drafts.Plan(1)));
        Assert.Contains("state: cancelled", Desk.Published("calendar.yaml"), StringComparison.Ordinal);
        Assert.DoesNotContain(await Desk.Activity(), entry => entry.Act == "calendar.publish");
    }

    [Fact]
    public async Task A_plan_whose_drafts_went_out_one_by_one_says_that_the_calendar_lags_and_offers_to_mark_it()
    {
        var draft = await Approved();
        await Plan(draft);
        await Desk.Publish(PlannedDrafts.Publisher, draft);

        await PublishNow();
        await Served(3);

        Assert.Equal(3, Log.Count);
        var offer = (await Publisher.Page("/desk/plans/1")).QuerySelector("main .warning a[href^='/desk/calendar/']")!.GetAttribute("href")!;
        using var marked = await Publisher.Submit(offer, "/desk/calendar/arrivals/step", ("step", "publish"), ("at", "2026-12-01"));
        await Served(4);
        Assert.Null((await Publisher.Page("/desk/plans/1")).QuerySelector("main .warning"));
    }

    private static (PlanState, int?) State(Plan plan) => (plan.State, plan.Release);

    private Task<int> Approved() => Drafts.Approved(DraftSubject.OfPage(PlannedDrafts.Page), PlannedDrafts.NewPage);

    private async Task Announce(string id, string at)
    {
        var before = Log.Count;
        using var announced = await Publisher.Submit("/desk/calendar", "/desk/calendar/add", ("id", id), ("title", "Arrivals"), ("at", at), ("dataset", ""), ("page", ""));
        Assert.Equal("/desk/calendar?done=announced", announced.Headers.Location?.ToString());
        await Served(before + 1);
    }

    private async Task Plan(int draft)
    {
        await Drafts.Make(draft);
        using var written = await Publisher.Submit("/desk/plans/1", "/desk/plans/1/write", ("title", "January"), ("note", ""), ("entry", "arrivals"));
        Assert.Equal("/desk/plans/1?done=plan-written", written.Headers.Location?.ToString());
    }

    private Task<HttpResponseMessage> Step(string step, params (string, string)[] fields) =>
        Publisher.Submit("/desk/calendar/arrivals", "/desk/calendar/arrivals/step", [("step", step), .. fields]);

    private async Task PublishNow()
    {
        using var published = await Publisher.Submit("/desk/plans/1", "/desk/plans/1/publish", ("sure", "true"));
        Assert.Equal("/desk/plans/1?done=plan-published", published.Headers.Location?.ToString());
    }

    private Task Served(int release) => Eventually.Is(() => Desk.Site.Served.Site.Release.Number == release);
}
