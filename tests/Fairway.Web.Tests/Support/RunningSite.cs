using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Fairway.Content;
using Fairway.Releases;
using Fairway.Sites;
using Fairway.Web.Hosting;
using Fairway.Web.Hosting.Loading;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Fairway.Web.Tests.Support;

/// <summary>The whole application on a port of this machine, with the connection that a reader has: real HTTP, no packing undone, no redirect followed.</summary>
internal sealed class RunningSite : IAsyncDisposable
{
    private readonly WebApplication _app;

    private RunningSite(WebApplication app)
    {
        _app = app;
        Address = new Uri(app.Urls.First());
        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, AutomaticDecompression = DecompressionMethods.None, UseCookies = false })
        {
            BaseAddress = Address,
        };
    }

    public HttpClient Client { get; }

    public Uri Address { get; }

    public IServiceProvider Services => _app.Services;

    internal ServedSite Served => _app.Services.GetRequiredService<Serving>().Current!;

    /// <param name="content">Null to start without a site.</param>
    /// <param name="environment">Production or Development.</param>
    /// <param name="configure">Changes what is built.</param>
    /// <param name="desk">Whether it has a desk, and so a database.</param>
    public static async Task<RunningSite> Start(string? content, string environment = "Production", Action<WebApplicationBuilder>? configure = null, bool desk = false)
    {
        var app = FairwayApplication.Create(new ServeSettings("http://127.0.0.1:0", content, null, environment, Desk: desk), builder =>
        {
            builder.Logging.ClearProviders();
            configure?.Invoke(builder);
        });
        await app.StartAsync();
        if (content is not null)
        {
            var loaded = SiteLoader.FromFolder(content, pseudoLocales: false, TimeProvider.System, CancellationToken.None);
            Assert.True(loaded.Site is not null, string.Join('\n', loaded.Faults));
            app.Services.GetRequiredService<Serving>().Swap(loaded.Site);
        }

        return new RunningSite(app);
    }

    /// <summary>Serves the newest release of a store, and follows it.</summary>
    public static async Task<RunningSite> Follow(ReleasedContent content, ReleaseStore? store = null, Action<WebApplicationBuilder>? configure = null)
    {
        var served = store ?? content.Store;
        var app = FairwayApplication.Create(new ServeSettings("http://127.0.0.1:0", null, content.StoreFolder, "Production", Desk: false), builder =>
        {
            builder.Logging.ClearProviders();
            builder.Services.AddSingleton(served);
            builder.Services.AddSingleton<TimeProvider>(content.Time);
            configure?.Invoke(builder);
        });
        await app.StartAsync();
        var loaded = await SiteLoader.FromStore(
            served, app.Services.GetRequiredService<StoreHealth>(), app.Services.GetRequiredService<KeptIndexes>(), null, CancellationToken.None);
        Assert.True(loaded.Site is not null, string.Join('\n', loaded.Faults));
        app.Services.GetRequiredService<Serving>().Swap(loaded.Site);
        return new RunningSite(app);
    }

    /// <summary>Serves the newest release of a store, and through it all before.</summary>
    public static async Task<RunningSite> StartFrom(ReleaseStore store)
    {
        var site = await Start(null, configure: builder => builder.Services.AddSingleton(store));
        var release = store.Log.Latest!;
        var content = ContentReader.Read(store.Open(release), CancellationToken.None).Tree!;
        site.Services.GetRequiredService<Serving>().Swap(SiteBuilder.Build(content, release, store.Log, CancellationToken.None));
        return site;
    }

    public Task<HttpResponseMessage> Get(string path, params (string Name, string Value)[] headers) => Send(HttpMethod.Get, path, headers);

    public async Task<HttpResponseMessage> Send(HttpMethod method, string path, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path);
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return await Client.SendAsync(request);
    }

    public async Task<IHtmlDocument> Page(string path, HttpStatusCode expected = HttpStatusCode.OK)
    {
        using var response = await Get(path);
        var html = await response.Content.ReadAsStringAsync();
        Assert.True(response.StatusCode == expected, $"{path}: {response.StatusCode}\n{html[..Math.Min(html.Length, 600)]}");
        return await new HtmlParser().ParseDocumentAsync(html);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}
