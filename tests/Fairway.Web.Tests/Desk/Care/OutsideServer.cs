using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Fairway.Web.Tests.Desk.Care;

/// <summary>Another site, on this machine: it answers each path as its name says, and remembers what it was asked.</summary>
internal sealed class OutsideServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private OutsideServer(WebApplication app) => _app = app;

    /// <summary>Method, path, and headers that matter.</summary>
    public ConcurrentQueue<(string Method, string Path, string Agent, string Range, bool HasCookie)> Asked { get; } = new();

    /// <summary>Paths that answer 404.</summary>
    public ConcurrentDictionary<string, bool> Gone { get; } = new(StringComparer.Ordinal);

    public string Of(string path) => _app.Urls.First() + path;

    public static async Task<OutsideServer> Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var server = new OutsideServer(builder.Build());
        server._app.Run(server.Answer);
        await server._app.StartAsync();
        return server;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    private async Task Answer(HttpContext context)
    {
        var (request, response) = (context.Request, context.Response);
        var path = request.Path.Value!;
        Asked.Enqueue((request.Method, path, request.Headers.UserAgent.ToString(), request.Headers.Range.ToString(), request.Headers.ContainsKey("Cookie")));
        response.Headers.SetCookie = "seen=1";
        if (Gone.ContainsKey(path))
            response.StatusCode = StatusCodes.Status404NotFound;
        else if (path == "/no-head" && HttpMethods.IsHead(request.Method))
            response.StatusCode = StatusCodes.Status405MethodNotAllowed;
        else if (path == "/endless")
            await Endless(context);
        else if (path == "/silent")
            await Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
        else if (int.TryParse(path.AsSpan(1), out var status))
            response.StatusCode = status;
        else if (path.Split('/') is ["", "hops", var left] && int.Parse(left, System.Globalization.CultureInfo.InvariantCulture) is > 0 and var hops)
            response.Redirect($"/hops/{hops - 1}", permanent: true);
        else if (path.Split('/', 3) is ["", "to", var target])
            response.Redirect(Uri.UnescapeDataString(target), permanent: request.Query.ContainsKey("for-good"));
    }

    /// <summary>A body that never ends, for whoever reads it.</summary>
    private static async Task Endless(HttpContext context)
    {
        if (HttpMethods.IsHead(context.Request.Method))
        {
            context.Response.StatusCode = StatusCodes.Status501NotImplemented;
            return;
        }

        var block = new byte[64 * 1024];
        try
        {
            while (!context.RequestAborted.IsCancellationRequested)
                await context.Response.Body.WriteAsync(block, context.RequestAborted);
        }
        catch (Exception exception) when (exception is OperationCanceledException or IOException)
        {
            return;
        }
    }
}
