using Fairway.Releases;
using Fairway.Web.Desk.Hosting;
using Fairway.Web.Hosting.Loading;
using Fairway.Web.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Fairway.Web.Tests.Desk.Support;

/// <summary>One more process on the releases and the database of a desk, with a clock of its own.</summary>
internal static class OtherNode
{
    /// <param name="first">Whose they are.</param>
    /// <param name="time">Of this node.</param>
    /// <param name="database">Of both; null for the file.</param>
    public static Task<RunningSite> Start(DeskSite first, TimeProvider time, string? database = null) =>
        Start(Path.Combine(first.Folder, "store", "releases"), time, builder => builder.Configuration["Fairway:Desk:Database"] = database);

    /// <param name="store">Its folder of releases.</param>
    /// <param name="time">Of this node.</param>
    /// <param name="configure">Says what it shares.</param>
    public static async Task<RunningSite> Start(string store, TimeProvider time, Action<WebApplicationBuilder> configure)
    {
        var site = await RunningSite.Start(null, desk: true, configure: builder =>
        {
            builder.Configuration["Fairway:Store"] = store;
            builder.Configuration["Fairway:PublicAddress"] = "https://fairway.example";
            builder.Configuration["Fairway:Desk:ChecksLinks"] = "false";
            builder.Services.AddSingleton(time);
            configure(builder);
        });
        var services = site.Services;
        var loaded = await SiteLoader.FromStore(services.GetRequiredService<ReleaseStore>(), services.GetRequiredService<StoreHealth>(), services.GetRequiredService<KeptIndexes>(), null, CancellationToken.None);
        Assert.True(loaded.Site is not null, string.Join('\n', loaded.Faults));
        services.GetRequiredService<Serving>().Swap(loaded.Site);
        await services.GetRequiredService<DeskState>().Ready.WaitAsync(TimeSpan.FromSeconds(60));
        return site;
    }
}
