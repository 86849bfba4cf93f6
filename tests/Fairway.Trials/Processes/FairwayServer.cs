using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Fairway.Trials.Processes;

/// <summary>Fairway as an operator runs it: its own process, in Production, over a store of its own.</summary>
public sealed class FairwayServer : IAsyncDisposable
{
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(5);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly ChildProcess _process;

    private FairwayServer(ChildProcess process, Uri address, TimeSpan timeToReady)
    {
        _process = process;
        Address = address;
        TimeToReady = timeToReady;
    }

    public Uri Address { get; }

    /// <summary>From the start of the process to the first 200 of <c>/health/ready</c>.</summary>
    public TimeSpan TimeToReady { get; }

    public long ResidentMegabytes() => _process.ResidentMegabytes();

    /// <param name="options">Of <c>serve</c>, beside the address.</param>
    public static async Task<FairwayServer> Start(IEnumerable<string> options, CancellationToken cancellationToken)
    {
        if (!File.Exists(Repository.Server))
            throw new FileNotFoundException($"{Repository.Server} is not built. Build it: dotnet build src/Fairway.Web -c Release");

        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        string[] arguments = [Repository.Server, "serve", "--urls", address.ToString(), .. options];
        var clock = Stopwatch.StartNew();
        var process = ChildProcess.Start("dotnet", arguments, ("ASPNETCORE_ENVIRONMENT", "Production"), ("FAIRWAY__APIREQUESTSPERMINUTE", "1000000"));

        using var client = new HttpClient { BaseAddress = address };
        while (!await IsReady(client, cancellationToken))
        {
            if (process.HasExited || clock.Elapsed > Patience)
            {
                var said = process.Errors;
                await process.DisposeAsync();
                throw new InvalidOperationException($"The server did not become ready: {said} Try it by hand: dotnet {string.Join(' ', arguments)}");
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

    public ValueTask DisposeAsync() => _process.DisposeAsync();

    private static async Task<bool> IsReady(HttpClient client, CancellationToken cancellationToken)
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
