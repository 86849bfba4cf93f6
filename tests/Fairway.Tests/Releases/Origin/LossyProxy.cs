using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Fairway.Tests.Releases.Origin;

/// <summary>Stands before Azurite and can lose an answer after the deed, as a network does: the connection ends without a byte.</summary>
internal sealed class LossyProxy : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Uri _to;
    private string? _lose;

    public LossyProxy(Uri to)
    {
        _to = to;
        _listener.Start();
        _ = Accept();
    }

    public string Address => $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}";

    public bool Lost { get; private set; }

    public void LoseNextAnswerTo(string method, string path) => _lose = $"{method} {_to.AbsolutePath}/{path.Replace("/", "%2F", StringComparison.Ordinal)}";

    public void Dispose()
    {
        _stop.Cancel();
        _listener.Dispose();
        _stop.Dispose();
    }

    private async Task Accept()
    {
        while (!_stop.IsCancellationRequested)
            _ = Serve(await _listener.AcceptTcpClientAsync(_stop.Token));
    }

    private async Task Serve(TcpClient client)
    {
        using var server = new TcpClient();
        using (client)
        {
            await server.ConnectAsync(_to.Host, _to.Port, _stop.Token);
            var isLost = false;
            var up = Copy(client.GetStream(), server.GetStream(), bytes =>
            {
                var text = Encoding.ASCII.GetString(bytes);
                if (_lose is { } wanted && (text.StartsWith(wanted, StringComparison.Ordinal) || text.StartsWith(wanted.Replace("%2F", "/", StringComparison.Ordinal), StringComparison.Ordinal)))
                {
                    _lose = null;
                    Lost = isLost = true;
                }

                return true;
            });
            var down = Copy(server.GetStream(), client.GetStream(), _ => !isLost);
            await Task.WhenAny(up, down);
        }
    }

    /// <param name="pass">False to end the connection instead.</param>
    private async Task Copy(NetworkStream from, NetworkStream to, Func<byte[], bool> pass)
    {
        var buffer = new byte[64 * 1024];
        while (await from.ReadAsync(buffer, _stop.Token) is > 0 and var read && pass(buffer[..read]))
            await to.WriteAsync(buffer.AsMemory(0, read), _stop.Token);
    }
}
