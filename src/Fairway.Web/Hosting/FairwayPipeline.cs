using Fairway.Web.Desk.Hosting;
using Fairway.Web.Hosting.Caching;
using Fairway.Web.Hosting.Errors;
using Fairway.Web.Hosting.Past;
using Fairway.Web.Hosting.RateLimits;
using Microsoft.Extensions.Options;

namespace Fairway.Web.Hosting;

/// <summary>The way of a request. A warm page gets no further than <see cref="StoredPages"/>.</summary>
internal static class FairwayPipeline
{
    public static WebApplication UseFairway(this WebApplication app)
    {
        var hasDesk = app.Services.GetRequiredService<IOptions<DeskOptions>>().Value.Enabled;
        if (hasDesk)
            app.UseDeskNoStore();
        app.UseMiddleware<Failures>();
        app.UseMiddleware<Preflights>();
        app.UseMiddleware<ApiRateLimit>();
        app.UseMiddleware<TimeTravel>();
        app.UseMiddleware<StoredPages>();
        app.UseMiddleware<StartingGate>();
        app.UseMiddleware<CanonicalAddresses>();
        app.UseRouting();
        app.UseRateLimiter();
        if (hasDesk)
            app.UseDesk();
        app.UseMiddleware<BufferedResponses>();
        app.UseMiddleware<OriginalLinks>();

        app.MapControllers();
        Health.Map(app);
        ContentGit.Map(app);
        if (app.Services.GetRequiredService<IOptions<FairwayOptions>>().Value.Metrics)
            FairwayMetrics.Map(app);
        return app;
    }
}
