using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Fairway.Benchmarks;

/// <summary>Fairway as an operator runs it: its own process, in Production, over a store of its own.</summary>
internal sealed class FairwayServer(ChildProcess process, Uri address, TimeSpan timeToReady) : IAsyncDisposable
{
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(5);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public Uri Address => address;

    /// <summary>From the start of the process to the first 200 of <c>/health/ready</c>.</summary>
    public TimeSpan TimeToReady => timeToReady;

    public long ResidentMegabytes() => process.ResidentMegabytes();

    public static async Task<FairwayServer> StartAsync(string content, string store, CancellationToken cancellationToken)
    {
        if (!File.Exists(Repository.Server))
            throw new FileNotFoundException($"{Repository.Server} is not built. Build it: dotnet build src/Fairway.Web -c Release");

        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var clock = Stopwatch.StartNew();
        var process = ChildProcess.Start(
            "dotnet",
            [Repository.Server, "serve", "--urls", address.ToString(), "--content", content, "--store", store],
            ("ASPNETCORE_ENVIRONMENT", "Production"));

        using var client = new HttpClient { BaseAddress = address };
        while (!await IsReadyAsync(client, cancellationToken))
        {
            if (process.HasExited || clock.Elapsed > Patience)
            {
                await process.DisposeAsync();
                throw new InvalidOperationException($"The server did not become ready. Try it by hand: dotnet {Repository.Server} serve --content {content}");
            }

            await Task.Delay(Poll, cancellationToken);
        }

        return new FairwayServer(process, address, clock.Elapsed);
    }

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public ValueTask DisposeAsync() => process.DisposeAsync();

    private static async Task<bool> IsReadyAsync(HttpClient client, CancellationToken cancellationToken)
    {
        try
        {
            using var response = await client.GetAsync(new Uri("/health/ready", UriKind.Relative), cancellationToken);
            return response.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false; // nothing listens yet
        }
    }
}
