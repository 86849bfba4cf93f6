using System.Net;
using System.Net.Http.Headers;
using Fairway.Web.Hosting;

namespace Fairway.Web.Desk.Care.Links;

/// <summary>
/// Asks an address whether it is still there: HEAD, and GET of one byte where that is not understood. Redirects are followed by hand, each judged by the gate. No cookie, no
/// password, no proxy, and nothing of a body is read. Of one host it asks slowly; for one caller at a time.
/// </summary>
internal sealed class LinkCheck : IDisposable
{
    public const int MaxRedirects = 5;

    /// <summary>For one request, from its connection to its headers: of the network's time, whatever clock the program has.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    /// <summary>Between two requests to one host.</summary>
    public static readonly TimeSpan HostPause = TimeSpan.FromSeconds(5);

    private readonly Dictionary<string, DateTimeOffset> _asked = new(StringComparer.OrdinalIgnoreCase);
    private readonly OutsideGate _gate;
    private readonly PublicAddress _address;
    private readonly TimeProvider _time;
    private readonly TimeSpan _patience;
    private readonly HttpClient _client;

    public LinkCheck(OutsideGate gate, PublicAddress address, TimeProvider time, TimeSpan? patience = null)
    {
        (_gate, _address, _time, _patience) = (gate, address, time, patience ?? Patience);
        _client = new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = false,
            Credentials = null,
            AutomaticDecompression = DecompressionMethods.None,
            MaxConnectionsPerServer = 1,
            MaxResponseHeadersLength = 32,
            MaxResponseDrainSize = 0,
            ConnectCallback = (context, cancellationToken) => gate.Connect(context.DnsEndPoint, cancellationToken),
        })
        {
            Timeout = Timeout.InfiniteTimeSpan,
        };
    }

    public void Dispose() => _client.Dispose();

    public async Task<LinkAnswer> Ask(string address, CancellationToken cancellationToken)
    {
        var url = new Uri(address);
        var isForGood = true;
        string? moved = null;
        for (var redirects = 0; redirects <= MaxRedirects; redirects++)
        {
            if (!_gate.MayAsk(url))
                return new LinkAnswer(LinkState.NotPublic);
            var (state, status, location, permanent) = await AskOne(url, cancellationToken);
            if (location is null)
                return new LinkAnswer(state, status, state.IsFailure() ? null : moved);
            // What is behind a detour of today is not where the address has gone.
            isForGood &= permanent;
            url = new Uri(url, location);
            if (isForGood)
                moved = url.GetComponents(UriComponents.HttpRequestUrl, UriFormat.UriEscaped);
        }

        return new LinkAnswer(LinkState.RedirectsTooOften);
    }

    private async Task<Hop> AskOne(Uri url, CancellationToken cancellationToken)
    {
        var hop = await Send(HttpMethod.Head, url, cancellationToken);
        return hop.State == LinkState.Answers || hop.Location is not null || hop.Status == 0 ? hop : await Send(HttpMethod.Get, url, cancellationToken);
    }

    private async Task<Hop> Send(HttpMethod method, Uri url, CancellationToken cancellationToken)
    {
        await Pause(url.DnsSafeHost, cancellationToken);
        using var patience = new CancellationTokenSource(_patience, TimeProvider.System);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        using var request = new HttpRequestMessage(method, url);
        request.Headers.UserAgent.ParseAdd($"FairwayLinks/1.0 (+{_address.Root})");
        if (method == HttpMethod.Get)
            request.Headers.Range = new RangeHeaderValue(0, 0);
        try
        {
            using var response = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, either.Token);
            return Hop.Of(response);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new Hop(LinkState.TimedOut);
        }
        catch (HttpRequestException exception)
        {
            return new Hop(exception.InnerException is NotPublicException ? LinkState.NotPublic : LinkState.Unreachable);
        }
    }

    private async Task Pause(string host, CancellationToken cancellationToken)
    {
        if (_asked.TryGetValue(host, out var last) && last + HostPause - _time.GetUtcNow() is { Ticks: > 0 } rest)
            await Task.Delay(rest, _time, cancellationToken);
        _asked[host] = _time.GetUtcNow();
    }

    /// <param name="State">In short.</param>
    /// <param name="Status">0 where there was no answer.</param>
    /// <param name="Location">Where it leads on; null where it does not.</param>
    /// <param name="IsPermanent">It leads there for good.</param>
    private readonly record struct Hop(LinkState State, int Status = 0, Uri? Location = null, bool IsPermanent = false)
    {
        public static Hop Of(HttpResponseMessage response)
        {
            var status = (int)response.StatusCode;
            return response.StatusCode switch
            {
                HttpStatusCode.MovedPermanently or HttpStatusCode.PermanentRedirect when response.Headers.Location is { } location => new(LinkState.Answers, status, location, true),
                HttpStatusCode.Found or HttpStatusCode.SeeOther or HttpStatusCode.TemporaryRedirect when response.Headers.Location is { } location => new(LinkState.Answers, status, location),
                HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden or HttpStatusCode.ProxyAuthenticationRequired or HttpStatusCode.NotAcceptable or HttpStatusCode.TooManyRequests => new(LinkState.Closed, status),
                HttpStatusCode.RequestedRangeNotSatisfiable => new(LinkState.Answers, status),
                _ => new(status is >= 200 and < 300 ? LinkState.Answers : LinkState.Fails, status),
            };
        }
    }
}
