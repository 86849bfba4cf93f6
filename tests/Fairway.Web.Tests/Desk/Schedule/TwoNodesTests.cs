using Fairway.Releases;
using Fairway.Web.Accounts.Activity;
using Fairway.Web.Desk.Schedule;
using Fairway.Web.Tests.Desk.Support;
using Fairway.Web.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Azurite = Fairway.Trials.Processes.Azurite;

namespace Fairway.Web.Tests.Desk.Schedule;

/// <summary>Two whole applications that share nothing but one container of blobs and one PostgreSQL, as on two machines.</summary>
[Collection(PostgresTests.Name)]
public sealed class TwoNodesTests(PostgresServer server) : IAsyncLifetime
{
    private static readonly DateTimeOffset Due = new(2026, 12, 1, 9, 40, 0, TimeSpan.Zero);

    private Azurite? _azurite;
    private string _origin = "";
    private string _database = "";

    public async ValueTask InitializeAsync()
    {
        _azurite = await Azurite.Start(inMemory: true, CancellationToken.None);
        _origin = await _azurite.NewContainer("releases", CancellationToken.None);
        _database = await server.NewDatabase();
    }

    public async ValueTask DisposeAsync() => await _azurite!.DisposeAsync();

    [Fact]
    public async Task A_plan_is_published_by_one_node_and_served_by_both_within_five_seconds_of_its_time()
    {
        await using var desk = await DeskSite.Start(Shared, published: true);
        using var folder = new TemporaryFolder();
        await using var other = await Other(folder, desk.Time);
        var drafts = new PlannedDrafts(desk);
        var three = await drafts.Three();
        var plan = await drafts.Schedule(Due, three);
        desk.Time.SetUtcNow(Due.AddTicks(-1));
        foreach (var node in (RunningSite[])[desk.Site, other])
            Assert.Equal(System.Net.HttpStatusCode.NotFound, (await node.Get($"/en/{PlannedDrafts.Page}")).StatusCode);

        // Time stands still while the nodes work: what passes is what they wait for.
        desk.Time.SetUtcNow(Due);
        while (!Served(desk.Site) || !Served(other))
        {
            Assert.InRange(desk.Time.GetUtcNow() - Due, TimeSpan.Zero, TimeSpan.FromSeconds(5));
            await Settled(() => Served(desk.Site) && Served(other));
            desk.Time.Advance(TimeSpan.FromMilliseconds(500));
        }

        foreach (var node in (RunningSite[])[desk.Site, other])
            await node.Page($"/en/{PlannedDrafts.Page}");
        Assert.Equal((PlanState.Published, false), ((await drafts.Ended(plan.Id, TimeSpan.Zero)).State, (await drafts.Plan(plan.Id)).WasMissed));
        Assert.Equal(2, (await Log(desk.Site)).Count);
        Assert.Equal(["publication.begun", "draft.published", "draft.published", "draft.published", "plan.published"], (await Acts(desk)).SkipWhile(act => act != "publication.begun"));
    }

    [Fact]
    public async Task A_node_that_was_down_makes_up_at_its_start_for_what_was_missed_and_says_so()
    {
        int plan;
        await using (var desk = await DeskSite.Start(Shared, published: true))
        {
            var drafts = new PlannedDrafts(desk);
            plan = (await drafts.Schedule(Due, await drafts.Three())).Id;
        }

        using var folder = new TemporaryFolder();
        var log = new LogLines();
        await using var late = await Other(folder, new FakeTimeProvider(new DateTimeOffset(2026, 12, 1, 10, 12, 0, TimeSpan.Zero)), log);

        await Eventually.Is(() => Served(late));
        await late.Page($"/en/{PlannedDrafts.Page}");
        Assert.Equal(2, (await Log(late)).Count);
        await using var scope = late.Services.CreateAsyncScope();
        var made = scope.ServiceProvider.GetRequiredService<PlanStore>();
        await Eventually.Is(() => made.List(CancellationToken.None).Result.Single(each => each.Id == plan) is { State: PlanState.Published, WasMissed: true, Release: 2 });
        Assert.Contains(log.All, line => line.Contains($"Plan {plan} was due at 2026-12-01T09:40:00Z, when no node ran. It is published now.", StringComparison.Ordinal));
        Assert.Contains(
            await scope.ServiceProvider.GetRequiredService<ActivityLog>().Latest(100, CancellationToken.None),
            entry => entry is { Act: "plan.missed", Detail: "due 2026-12-01T09:40:00Z, begun 2026-12-01T10:12:00Z: no node ran" });
    }

    private static bool Served(RunningSite node) => node.Served.Site.Release.Number == 2;

    /// <summary>Lets the nodes work for as long as they may take, unless they have done it.</summary>
    private static async Task Settled(Func<bool> isDone)
    {
        using var looks = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        for (var look = 0; look < 100 && !isDone(); look++)
            await looks.WaitForNextTickAsync();
    }

    private static Task<ReleaseLog> Log(RunningSite node) => node.Services.GetRequiredService<ReleaseStore>().Refresh(CancellationToken.None);

    private static async Task<List<string>> Acts(DeskSite desk) => [.. (await desk.Activity()).Select(entry => entry.Act)];

    private void Shared(WebApplicationBuilder builder)
    {
        builder.Configuration["Fairway:Origin"] = _origin;
        builder.Configuration["Fairway:Desk:Database"] = _database;
    }

    private Task<RunningSite> Other(TemporaryFolder folder, TimeProvider time, LogLines? log = null) => OtherNode.Start(folder["releases"], time, builder =>
    {
        Shared(builder);
        if (log is not null)
            builder.Logging.AddProvider(log);
    });
}
