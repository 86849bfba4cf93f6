using Fairway.Releases;
using Fairway.Search.Unanswered;
using Fairway.Sites;
using Fairway.Sites.History;
using Fairway.Web.Data.Charts;
using Fairway.Web.Desk.Hosting;
using Fairway.Web.Hosting.Loading;
using Fairway.Web.Hosting.Past;
using Fairway.Web.Hosting.RateLimits;
using Fairway.Web.Reading;
using Fairway.Web.Reading.Feedback;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Fairway.Web.Hosting;

/// <summary>What the program is made of.</summary>
internal static class FairwayServices
{
    public static IServiceCollection AddFairway(this IServiceCollection services, IConfiguration configuration)
    {
        var section = configuration.GetSection(FairwayOptions.Section);
        services.AddOptions<FairwayOptions>().Bind(section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<FairwayOptions>, FairwayOptionsValidator>();
        QuietLogs.Add(services);
        services.TryAddSingleton(TimeProvider.System);

        services.Configure<KestrelServerOptions>(ServerLimits.Apply);
        services.Configure<HostFilteringOptions>(filtering =>
        {
            filtering.AllowEmptyHosts = false;
            filtering.IncludeFailureMessage = false;
        });
        services.Insert(0, ServiceDescriptor.Transient<IStartupFilter, SecurityHeadersFilter>());
        var options = section.Get<FairwayOptions>() ?? new FairwayOptions();
        Concurrency.Add(services, options);
        if (options.Metrics)
            FairwayMetrics.Add(services);

        services.AddSingleton<TrustedProxies>();
        services.AddSingleton<Assets>();
        services.AddSingleton<PublicAddress>();
        services.AddSingleton<Serving>();
        services.AddHostedService<ContentWatcher>();
        AddSearches(services);
        AddReleases(services);
        DeskServices.Add(services, configuration);
        AddReading(services);
        return services;
    }

    private static void AddSearches(IServiceCollection services)
    {
        services.AddSingleton(provider => new UnansweredFiles(provider.GetRequiredService<IOptions<FairwayOptions>>().Value.Searches));
        services.AddSingleton<UnansweredSearches>();
        services.AddHostedService<UnansweredWriter>();
    }

    /// <summary>Opened when first asked for: where a content folder is served, there is no store.</summary>
    private static void AddReleases(IServiceCollection services)
    {
        services.TryAddSingleton(provider =>
        {
            var options = provider.GetRequiredService<IOptions<FairwayOptions>>().Value;
            return ReleaseStores.Open(options.Store, options.Origin, provider.GetRequiredService<TimeProvider>());
        });
        services.AddSingleton(provider => new Lazy<ReleaseStore>(provider.GetRequiredService<ReleaseStore>));
        services.AddSingleton(provider => new Lazy<SiteArchive>(() => new SiteArchive(provider.GetRequiredService<ReleaseStore>())));
        services.AddSingleton<StoreHealth>();
        services.AddSingleton<KeptIndexes>();
        services.AddSingleton<KeptDownloads>();
        services.AddHostedService<IndexSaver>();
        services.AddSingleton<FairwayMetrics>();
        services.AddSingleton<PastLimit>();
        services.AddSingleton<PastAnswers>();
        services.AddSingleton<ReleaseFollower>();
        services.AddHostedService(provider => provider.GetRequiredService<ReleaseFollower>());
        services.AddSingleton<PageStates>();
        services.AddSingleton<ChartPictures>();
    }

    private static void AddReading(IServiceCollection services)
    {
        services.AddMvcCore(mvc => mvc.ModelBinderProviders.Insert(0, new ReaderBinderProvider())).AddViews().AddRazorViewEngine().ConfigureApplicationPartManager(
            parts => parts.FeatureProviders.Add(new RoomControllers("Fairway.Web.Reading", "Fairway.Web.Data", "Fairway.Web.Feeds", "Fairway.Web.Hosting")));
        services.Configure<RouteOptions>(routing => routing.SetParameterPolicy<OfferedConstraint>(OfferedConstraint.Name));
        services.Configure<RazorViewEngineOptions>(razor =>
        {
            razor.ViewLocationFormats.Clear();
            razor.ViewLocationFormats.Add("/Reading/Views/{0}.cshtml");
            razor.ViewLocationFormats.Add("/Data/Views/{0}.cshtml");
        });
        services.AddSingleton(HtmlText.Encoder);
        services.AddSingleton<FeedbackOffer>();

        // What readers get is not protected: no cookies, no tokens. Without this, the first start would write keys to the home folder, or ask the desk's database for
        // them before it is opened; the desk asks when it needs them.
        var keyWriter = services.FirstOrDefault(service =>
            service.ServiceType == typeof(IHostedService) && service.ImplementationType?.Assembly == typeof(KeyManagementOptions).Assembly);
        if (keyWriter is not null)
            services.Remove(keyWriter);
    }
}
