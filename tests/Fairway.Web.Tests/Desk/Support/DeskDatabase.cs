using Fairway.Web.Accounts;
using Fairway.Web.Accounts.Activity;
using Fairway.Web.Accounts.Store;
using Fairway.Web.Desk.Drafts;
using Fairway.Web.Desk.Hosting;
using Fairway.Web.Desk.Review;
using Fairway.Web.Desk.Store;
using Fairway.Web.Hosting;
using Fairway.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace Fairway.Web.Tests.Desk.Support;

/// <summary>The desk's rules on a database, without the pages.</summary>
internal sealed class DeskDatabase : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly TemporaryFolder? _folder;

    private DeskDatabase(FairwayOptions site, DeskOptions desk, TemporaryFolder? folder)
    {
        _folder = folder;
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<TimeProvider>(Time);
        services.AddSingleton(Options.Create(site));
        services.AddSingleton(Options.Create(desk));
        DeskStores.Add(services, desk);
        AccountServices.Add(services);
        services.AddScoped<DraftStore>();
        services.AddScoped<DraftRegister>();
        services.AddScoped<EmergencyReviews>();
        _services = services.BuildServiceProvider(validateScopes: true);
    }

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 12, 1, 9, 30, 0, TimeSpan.Zero));

    public static async Task<DeskDatabase> OnFile()
    {
        var folder = new TemporaryFolder();
        return await new DeskDatabase(new FairwayOptions { Store = folder["releases"] }, new DeskOptions(), folder).Prepared();
    }

    public static async Task<DeskDatabase> OnServer(PostgresServer server) =>
        await new DeskDatabase(new FairwayOptions(), new DeskOptions { Database = await server.NewDatabase() }, null).Prepared();

    public async Task<T> In<T>(Func<IServiceProvider, Task<T>> action)
    {
        await using var scope = _services.CreateAsyncScope();
        return await action(scope.ServiceProvider);
    }

    public Task<DraftChange> Register(Func<DraftRegister, Task<DraftChange>> change) => In(services => change(services.GetRequiredService<DraftRegister>()));

    public Task<Draft> Draft(int id) => In(async services => (await services.GetRequiredService<DraftStore>().Find(id, CancellationToken.None))!);

    public Task<List<DraftReview>> Reviews(int id) => In(services => services.GetRequiredService<DraftStore>().Reviews(id, CancellationToken.None));

    public Task<List<ActivityEntry>> Activity() => In(services => services.GetRequiredService<AccountStore>().Activity.AsNoTracking().OrderBy(entry => entry.Number).ToListAsync());

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        // Each test has a database, and so a pool, of its own; the server takes a hundred connections.
        Npgsql.NpgsqlConnection.ClearAllPools();
        _folder?.Dispose();
    }

    private async Task<DeskDatabase> Prepared()
    {
        await In(async services =>
        {
            await DeskStart.Prepare(services.GetRequiredService<DeskStore>(), CancellationToken.None);
            return true;
        });
        return this;
    }
}
