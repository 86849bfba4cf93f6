using Fairway.Web.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Fairway.Web.Desk.Store;

/// <summary>Lets <c>dotnet ef migrations add</c> compare the model with the last migration. No database is opened.</summary>
internal sealed class SqliteDeskStoreDesign : IDesignTimeDbContextFactory<SqliteDeskStore>
{
    public SqliteDeskStore CreateDbContext(string[] args) => new(DeskStoreDesign.Options<SqliteDeskStore>().UseSqlite().Options);
}

/// <summary>The same of PostgreSQL.</summary>
internal sealed class PostgresDeskStoreDesign : IDesignTimeDbContextFactory<PostgresDeskStore>
{
    public PostgresDeskStore CreateDbContext(string[] args) => new(DeskStoreDesign.Options<PostgresDeskStore>().UseNpgsql().Options);
}

internal static class DeskStoreDesign
{
    /// <summary>The options of Identity decide which tables there are.</summary>
    public static DbContextOptionsBuilder<TStore> Options<TStore>()
        where TStore : DeskStore
    {
        var services = new ServiceCollection();
        AccountServices.Add(services);
        return new DbContextOptionsBuilder<TStore>().UseApplicationServiceProvider(services.BuildServiceProvider());
    }
}
