using System.Net;
using System.Net.Sockets;

namespace Fairway.Trials.Processes;

/// <summary>Stands before a server on this machine and can be open, hung (takes connections and bytes, and never answers) or shut (refuses connections).</summary>
public sealed class TcpGate : IAsyncDisposable
{
    private readonly IPEndPoint _server;
    private readonly CancellationTokenSource _end = new();
    private readonly Lock _lock = new();
    private readonly HashSet<Socket> _sockets = [];
    private TcpListener? _listener;
    private Task _accepting = Task.CompletedTask;
    private bool _hung;

    public TcpGate(int serverPort)
    {
        _server = new IPEndPoint(IPAddress.Loopback, serverPort);
        Port = FairwayServer.FreePort();
        Open();
    }

    public int Port { get; }

    public void Open()
    {
        _hung = false;
        Listen();
    }

    /// <summary>Connections that are open now hang too.</summary>
    public void Hang()
    {
        _hung = true;
        Listen();
    }

    /// <summary>Ends what is open, and refuses.</summary>
    public void Shut()
    {
        _listener?.Stop();
        _listener = null;
        Cut();
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        Shut();
        await _accepting;
        _end.Dispose();
    }

    private void Listen()
    {
        if (_listener is not null)
            return;
        _listener = new TcpListener(IPAddress.Loopback, Port);
        _listener.Server.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReuseAddress, true);
        _listener.Start();
        _accepting = Accept(_listener);
    }

    private async Task Accept(TcpListener listener)
    {
        try
        {
            while (true)
                _ = Serve(await listener.AcceptSocketAsync(_end.Token));
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException or OperationCanceledException or InvalidOperationException)
        {
            // The gate was shut.
        }
    }

    private async Task Serve(Socket client)
    {
        using var server = new Socket(_server.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        Keep(client);
        Keep(server);
        try
        {
            await server.ConnectAsync(_server, _end.Token);
            await Task.WhenAny(Pump(client, server), Pump(server, client));
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException or OperationCanceledException)
        {
            // One of the two has gone.
        }
        finally
        {
            Release(server);
            Release(client);
        }
    }

    private async Task Pump(Socket from, Socket to)
    {
        var buffer = new byte[64 * 1024];
        while (await from.ReceiveAsync(buffer, _end.Token) is > 0 and var count)
        {
            if (!_hung)
                await to.SendAsync(buffer.AsMemory(0, count), _end.Token);
        }
    }

    private void Keep(Socket socket)
    {
        lock (_lock)
            _sockets.Add(socket);
    }

    private void Release(Socket socket)
    {
        lock (_lock)
            _sockets.Remove(socket);
        socket.Dispose();
    }

    private void Cut()
    {
        lock (_lock)
        {
            foreach (var socket in _sockets)
                socket.Dispose();
            _sockets.Clear();
        }
    }
}
