using Fairway.Web.Accounts.Store;
using Fairway.Web.Desk.Hosting;
using Fairway.Web.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Options;

namespace Fairway.Web.Desk.Store;

/// <summary>Which database the settings name.</summary>
internal static class DeskStores
{
    public static void Add(IServiceCollection services, DeskOptions options)
    {
        if (options.Database is { } connection)
            services.AddDbContext<DeskStore, PostgresDeskStore>(store => Quiet(store).UseNpgsql(connection));
        else
        {
            services.AddDbContext<DeskStore, SqliteDeskStore>((provider, store) => Quiet(store).UseSqlite(SqliteDeskStore.ConnectionString(
                provider.GetRequiredService<IOptions<DeskOptions>>().Value.FolderBeside(provider.GetRequiredService<IOptions<FairwayOptions>>().Value.Store))));
        }

        services.AddScoped<AccountStore>(provider => provider.GetRequiredService<DeskStore>());
    }

    /// <summary>What fails is told by whoever asked, once.</summary>
    private static DbContextOptionsBuilder Quiet(DbContextOptionsBuilder store) => store.ConfigureWarnings(warnings => warnings.Ignore(
        RelationalEventId.ConnectionError, RelationalEventId.CommandError, CoreEventId.QueryIterationFailed, CoreEventId.SaveChangesFailed));
}
