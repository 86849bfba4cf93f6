using System.Globalization;
using Fairway.Web.Desk.Hosting;

namespace Fairway.Web.Hosting;

/// <summary>The whole application, as <c>serve</c> and its tests run it.</summary>
internal static class FairwayApplication
{
    public const string DefaultUrls = "http://127.0.0.1:5080";

    /// <summary>How long requests that are being answered may go on when the server is told to stop.</summary>
    public static readonly TimeSpan ShutdownTime = TimeSpan.FromSeconds(20);

    /// <param name="configure">Changes what is built, for tests.</param>
    public static WebApplication Create(ServeSettings settings, Action<WebApplicationBuilder>? configure = null)
    {
        // In some cultures the default calendar is not Gregorian and "1234.5" is not a number. Languages are always named.
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
        CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.InvariantCulture;
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;

        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(FairwayApplication).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
            EnvironmentName = settings.Environment,
        });
        builder.Configuration.AddInMemoryCollection(Overrides(settings));
        configure?.Invoke(builder);
        if (string.IsNullOrEmpty(builder.Configuration[WebHostDefaults.ServerUrlsKey]))
            builder.WebHost.UseUrls(DefaultUrls);

        // Finds the files of wwwroot when the program was built but not published; else they are served empty outside Development.
        builder.WebHost.UseStaticWebAssets();
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = ShutdownTime);
        builder.Services.AddFairway(builder.Configuration);
        builder.Services.PostConfigure<FairwayOptions>(options => options.Content ??= settings.FallbackContent);
        return builder.Build().UseFairway();
    }

    private static IEnumerable<KeyValuePair<string, string?>> Overrides(ServeSettings settings)
    {
        if (settings.Urls is not null)
            yield return new(WebHostDefaults.ServerUrlsKey, settings.Urls);
        if (settings.Content is not null)
            yield return new($"{FairwayOptions.Section}:{nameof(FairwayOptions.Content)}", settings.Content);
        if (settings.Store is not null)
            yield return new($"{FairwayOptions.Section}:{nameof(FairwayOptions.Store)}", settings.Store);
        if (settings.Origin is not null)
            yield return new($"{FairwayOptions.Section}:{nameof(FairwayOptions.Origin)}", settings.Origin);
        if (settings.Desk is { } desk)
            yield return new($"{DeskOptions.Section}:{nameof(DeskOptions.Enabled)}", desk.ToString());
    }
}
