using Fairway.Content;
using Fairway.Releases;
using Fairway.Web.Accounts.Activity;
using Fairway.Web.Desk.Drafts;
using Fairway.Web.Desk.Schedule;
using Fairway.Web.Desk.Store;
using Fairway.Web.Hosting.Loading;
using Fairway.Web.Tests.Desk.Support;
using Fairway.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Fairway.Web.Tests.Desk.Schedule;

[Collection(PostgresTests.Name)]
public sealed class PlanClockTests(PostgresServer server)
{
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(1);

    [Fact]
    public async Task A_plan_goes_out_whole_in_one_release_at_its_time_and_not_a_moment_before()
    {
        await using var desk = await DeskSite.Start(published: true);
        var drafts = new PlannedDrafts(desk);
        var three = await drafts.Three();
        var due = new DateTimeOffset(2026, 12, 1, 9, 40, 0, TimeSpan.Zero);
        var plan = await drafts.Schedule(due, three);

        desk.Time.SetUtcNow(due.AddTicks(-1));
        Assert.Null(await desk.In(services => services.GetRequiredService<PlanPublisher>().Publish(plan.Id, CancellationToken.None)));
        Assert.Equal(1, Log(desk).Count);

        var ended = await drafts.Ended(plan.Id, Tick);
        Assert.Equal((PlanState.Published, (int?)2, false, false), (ended.State, ended.Release, ended.WasMissed, ended.WasHeldUp));
        Assert.Equal([DraftState.Published, DraftState.Published, DraftState.Published], await drafts.States(three));
        Assert.Equal((2, due), (Log(desk).Count, Log(desk).Latest!.Published));
        Assert.Equal("A page is new.\n\nThe Persian text was made better.\n\nData to 21 August 2026.", Log(desk).Latest!.Note);
        await Served(desk.Site, 2);
        await desk.Site.Page($"/en/{PlannedDrafts.Page}");
    }

    [Fact]
    public async Task A_plan_that_the_check_refuses_says_why_and_gives_its_drafts_back_and_nothing_of_it_is_out()
    {
        await using var desk = await DeskSite.Start(published: true);
        var drafts = new PlannedDrafts(desk);
        var good = await drafts.Approved(DraftSubject.OfPage(PlannedDrafts.Page), PlannedDrafts.NewPage);
        var bad = await drafts.Approved(DraftSubject.OfPage(PageId.Parse("guidance/appeal")), new DraftEdit("Appeal", "Appeal is changed.").With("pages/guidance/appeal/en.md", "no front matter"));
        var plan = await drafts.Schedule(desk.Time.GetUtcNow().AddMinutes(1), good, bad);

        var ended = await drafts.Ended(plan.Id, TimeSpan.FromSeconds(10));

        Assert.Equal((PlanState.Failed, (DraftFault?)DraftFault.Refused), (ended.State, ended.Fault));
        Assert.Contains("pages/guidance/appeal/en.md:1:", ended.FaultDetail, StringComparison.Ordinal);
        Assert.Equal([DraftState.Approved, DraftState.Approved], await drafts.States(good, bad));
        Assert.Equal(1, Log(desk).Count);
        Assert.Contains("plan.failed", await Acts(desk));

        // Without the bad one it is scheduled again.
        var mended = PlannedDrafts.Done(await drafts.Register(register => register.Remove(plan.Id, ended.Version, bad, PlannedDrafts.Publisher, CancellationToken.None)));
        PlannedDrafts.Done(await drafts.Register(register => register.Schedule(plan.Id, mended.Version, desk.Time.GetUtcNow().AddMinutes(1), PlannedDrafts.Publisher, CancellationToken.None)));
        Assert.Equal(PlanState.Published, (await drafts.Ended(plan.Id, TimeSpan.FromSeconds(10))).State);
    }

    [Fact]
    public async Task A_plan_that_cannot_be_read_does_not_hold_up_those_behind_it()
    {
        await using var desk = await DeskSite.Start(published: true);
        var drafts = new PlannedDrafts(desk);
        var broken = await drafts.Approved(DraftSubject.OfPage(PlannedDrafts.Page), PlannedDrafts.NewPage);
        var due = desk.Time.GetUtcNow().AddMinutes(1);
        var first = await drafts.Schedule(due, broken);
        var second = await drafts.Schedule(due, await drafts.Approved(DraftSubject.OfDataset(PlannedDrafts.Dataset), PlannedDrafts.NewRows));
        await desk.In(services => services.GetRequiredService<DeskStore>().Database.ExecuteSqlAsync($"UPDATE \"Drafts\" SET \"Revision\" = 99 WHERE \"Id\" = {broken}"));

        Assert.Equal(PlanState.Published, (await drafts.Ended(second.Id, TimeSpan.FromSeconds(10))).State);
        Assert.Equal(PlanState.Scheduled, (await drafts.Plan(first.Id)).State);
        Assert.Contains(desk.Log.All, line => line.Contains($"Plan {first.Id} is due and could not be published", StringComparison.Ordinal));
    }

    [Fact]
    public async Task While_the_store_is_away_a_plan_is_tried_again_for_as_long_as_it_takes()
    {
        using var folder = new TemporaryFolder();
        await using var desk = await DeskSite.Start(
            builder => builder.Services.AddSingleton<ReleaseStore>(services => new UnreliableStore(TestStore.Open(folder.Path, services.GetRequiredService<TimeProvider>()))), published: true);
        var store = (UnreliableStore)desk.Site.Services.GetRequiredService<ReleaseStore>();
        var drafts = new PlannedDrafts(desk);
        var draft = await drafts.Approved(DraftSubject.OfPage(PlannedDrafts.Page), PlannedDrafts.NewPage);
        var plan = await drafts.Schedule(desk.Time.GetUtcNow().AddMinutes(1), draft);

        store.Failure = new StoreUnavailableException("The origin does not answer.");
        desk.Time.Advance(TimeSpan.FromMinutes(1));
        for (var tries = 1; tries <= 3; tries++)
        {
            var questions = store.Questions;
            await Eventually.Is(() => store.Questions > questions, () => desk.Time.Advance(TimeSpan.FromSeconds(10)));
        }

        await Eventually.Is(() => drafts.Plan(plan.Id).Result.Fault == DraftFault.NoStore, () => desk.Time.Advance(TimeSpan.FromSeconds(1)));
        Assert.Equal([DraftState.Scheduled], await drafts.States(draft));

        store.Failure = null;
        var ended = await drafts.Ended(plan.Id, TimeSpan.FromSeconds(1));
        Assert.Equal((PlanState.Published, true, false, (DraftFault?)null), (ended.State, ended.WasHeldUp, ended.WasMissed, ended.Fault));
    }

    [Fact]
    public async Task What_was_missed_while_no_node_ran_is_made_up_at_the_start_and_said()
    {
        await using var desk = await DeskSite.Start(published: true);
        var drafts = new PlannedDrafts(desk);
        var plan = await drafts.Schedule(new DateTimeOffset(2026, 12, 1, 9, 40, 0, TimeSpan.Zero), await drafts.Three());

        // The clock of the first node stands still: as if it were down.
        await using var node = await OtherNode.Start(desk, new FakeTimeProvider(new DateTimeOffset(2026, 12, 1, 10, 12, 0, TimeSpan.Zero)));
        await Served(node, 2);

        await Eventually.Is(() => drafts.Plan(plan.Id).Result.State == PlanState.Published);
        Assert.True((await drafts.Plan(plan.Id)).WasMissed);
        Assert.Contains(await Entries(desk), entry => entry is { Act: "plan.missed", Detail: "due 2026-12-01T09:40:00Z, begun 2026-12-01T10:12:00Z: no node ran" });
        await Eventually.Is(() => desk.Site.Served.Site.Release.Number == 2, () => desk.Time.Advance(TimeSpan.FromSeconds(1)));

        await desk.Add("publisher@example.org", "publisher");
        await desk.AddAuthenticator("publisher@example.org");
        var page = await (await desk.SignedIn("publisher@example.org")).Page($"/desk/plans/{plan.Id}");
        Assert.Contains("Due 1 December 2026, 09:40 London time, published 1 December 2026, 10:12 London time, because no node ran.", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_node_that_died_after_its_claim_is_overtaken_when_the_claim_runs_out()
    {
        await using var desk = await DeskSite.Start(published: true);
        var drafts = new PlannedDrafts(desk);
        var due = desk.Time.GetUtcNow().AddMinutes(1);
        var plan = await drafts.Schedule(due, await drafts.Three());
        await Claim(desk, plan.Id, due + PlanLimits.ClaimedFor);

        desk.Time.SetUtcNow(due + PlanLimits.ClaimedFor - Tick);
        Assert.Null(await desk.In(services => services.GetRequiredService<PlanPublisher>().Publish(plan.Id, CancellationToken.None)));
        Assert.Equal(PlanFault.BeingPublished, (await drafts.Register(register => register.Unschedule(plan.Id, plan.Version, PlannedDrafts.Publisher, CancellationToken.None))).Fault);

        Assert.Equal(PlanState.Published, (await drafts.Ended(plan.Id, TimeSpan.FromMilliseconds(500))).State);
        Assert.Equal(2, Log(desk).Count);
    }

    [Fact]
    public async Task What_a_node_published_before_it_died_is_not_published_again()
    {
        await using var desk = await DeskSite.Start(published: true);
        var drafts = new PlannedDrafts(desk);
        var three = await drafts.Three();
        var due = desk.Time.GetUtcNow().AddMinutes(1);
        var plan = await drafts.Schedule(due, three);
        await Claim(desk, plan.Id, due + PlanLimits.ClaimedFor);
        await desk.In(services => services.GetRequiredService<DraftPublisher>().Publish(three, null, PlannedDrafts.Publisher.Actor, CancellationToken.None));

        var ended = await drafts.Ended(plan.Id, TimeSpan.FromSeconds(10));

        Assert.Equal((PlanState.Published, (int?)2), (ended.State, ended.Release));
        Assert.Equal(2, Log(desk).Count);
    }

    [Fact]
    public async Task Of_several_nodes_on_one_PostgreSQL_one_publishes_and_the_other_follows()
    {
        var database = await server.NewDatabase();
        await using var desk = await DeskSite.Start(builder => builder.Configuration["Fairway:Desk:Database"] = database, published: true);
        var drafts = new PlannedDrafts(desk);
        await using var node = await OtherNode.Start(desk, desk.Time, database);
        var plans = new List<int>();
        var due = desk.Time.GetUtcNow().AddMinutes(1);
        foreach (var name in (string[])["one", "two", "three", "four"])
        {
            var page = PageId.Parse($"guidance/{name}");
            var draft = await drafts.Approved(DraftSubject.OfPage(page), new DraftEdit(name, $"The page {name} is new.")
                .With($"pages/{page}/page.yaml", SmallContent.Facts("guidance", 9))
                .With($"pages/{page}/en.md", SmallContent.Text(name, 1, "  - edition: 1\n    date: 2026-12-01\n    note: First published.", "Words.[^convention]")));
            plans.Add((await drafts.Schedule(due, draft)).Id);
        }

        foreach (var plan in plans)
            Assert.Equal(PlanState.Published, (await drafts.Ended(plan, TimeSpan.FromSeconds(5))).State);
        Assert.Equal(5, Log(desk).Count);
        Assert.Equal(4, (await Acts(desk)).Count(act => act == "plan.published"));
        await Eventually.Is(() => node.Served.Site.Release.Number == 5 && desk.Site.Served.Site.Release.Number == 5, () => desk.Time.Advance(TimeSpan.FromSeconds(1)));
    }

    /// <summary>In real time, which no test can advance: two nodes, and the one that does not publish serves it too.</summary>
    [Fact]
    public async Task On_every_node_a_plan_is_served_within_five_seconds_of_its_time()
    {
        await using var desk = await DeskSite.Start(builder => builder.Services.AddSingleton(TimeProvider.System), published: true);
        var drafts = new PlannedDrafts(desk);
        var plan = await drafts.Make(await drafts.Three());
        await using var other = await OtherNode.Start(desk, TimeProvider.System);
        var seen = Task.WhenAll(Swapped(desk.Site), Swapped(other));
        var due = DateTimeOffset.FromUnixTimeSeconds(TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() + 3);
        PlannedDrafts.Done(await drafts.Register(register => register.Schedule(plan.Id, plan.Version, due, PlannedDrafts.Publisher, CancellationToken.None)));

        var times = await seen.WaitAsync(TimeSpan.FromSeconds(30));

        Assert.All(times, at => Assert.InRange(at - due, TimeSpan.Zero, TimeSpan.FromSeconds(5)));
        TestContext.Current.TestOutputHelper!.WriteLine($"due to served: {string.Join(", ", times.Select(at => $"{(at - due).TotalMilliseconds} ms"))}");
        foreach (var node in (RunningSite[])[desk.Site, other])
            await node.Page($"/en/{PlannedDrafts.Page}");
    }

    private static Task<DateTimeOffset> Swapped(RunningSite site)
    {
        var swapped = new TaskCompletionSource<DateTimeOffset>(TaskCreationOptions.RunContinuationsAsynchronously);
        site.Services.GetRequiredService<Serving>().Swapped += () => swapped.TrySetResult(TimeProvider.System.GetUtcNow());
        return swapped.Task;
    }

    private static Task Served(RunningSite site, int release) => Eventually.Is(() => site.Served.Site.Release.Number == release);

    private static ReleaseLog Log(DeskSite desk) => desk.Site.Services.GetRequiredService<ReleaseStore>().Refresh(CancellationToken.None).GetAwaiter().GetResult();

    private static Task<int> Claim(DeskSite desk, int id, DateTimeOffset until) => desk.In(services => services.GetRequiredService<DeskStore>().Plans
        .Where(plan => plan.Id == id)
        .ExecuteUpdateAsync(plan => plan.SetProperty(each => each.ClaimedBy, "dead").SetProperty(each => each.ClaimedUntil, until)));

    private static Task<List<ActivityEntry>> Entries(DeskSite desk) => desk.In(services => services.GetRequiredService<ActivityLog>().Latest(100, CancellationToken.None));

    private static async Task<List<string>> Acts(DeskSite desk) => [.. (await Entries(desk)).Select(entry => entry.Act)];
}
