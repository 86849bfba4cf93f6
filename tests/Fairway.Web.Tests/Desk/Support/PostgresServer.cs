using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Fairway.Web.Tests.Desk.Support;

/// <summary>Debian's PostgreSQL on a port of this machine, with a folder of its own, for the tests of one collection.</summary>
public sealed class PostgresServer : IAsyncLifetime
{
    private const string Programs = "/usr/lib/postgresql/15/bin";

    private static readonly bool IsRoot = Environment.UserName == "root";

    private readonly string _folder = Directory.CreateTempSubdirectory("fairway-pg-").FullName;
    private readonly int _port = FreePort();
    private Process? _server;
    private int _databases;

    public async ValueTask InitializeAsync()
    {
        if (IsRoot)
            await Run("chown", ["postgres", _folder], asPostgres: false);
        await Run($"{Programs}/initdb", ["-D", $"{_folder}/data", "-U", "fairway", "-A", "trust", "-E", "UTF8", "--no-sync"], asPostgres: true);
        await Start();
    }

    public async ValueTask DisposeAsync()
    {
        await Stop();
        await Run("rm", ["-rf", _folder], asPostgres: IsRoot);
    }

    /// <summary>A database that nothing else uses.</summary>
    public async Task<string> NewDatabase()
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"desk{Interlocked.Increment(ref _databases)}");
        await using var connection = new NpgsqlConnection(ConnectionString("postgres"));
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = $"CREATE DATABASE {name}";
        await command.ExecuteNonQueryAsync();
        return ConnectionString(name);
    }

    public async Task Start()
    {
        var ready = new TaskCompletionSource();
        _server = Make($"{Programs}/postgres", ["-D", $"{_folder}/data", "-p", _port.ToString(CultureInfo.InvariantCulture), "-k", _folder, "-c", "listen_addresses=127.0.0.1", "-c", "fsync=off"], asPostgres: true);
        _server.ErrorDataReceived += (_, line) =>
        {
            if (line.Data?.Contains("ready to accept connections", StringComparison.Ordinal) == true)
                ready.TrySetResult();
        };
        _server.Exited += (_, _) => ready.TrySetException(new InvalidOperationException("postgres ended. Is it installed? tests/setup postgresql does it."));
        _server.EnableRaisingEvents = true;
        _server.Start();
        _server.BeginErrorReadLine();
        _server.BeginOutputReadLine();
        await ready.Task;
    }

    /// <summary>At once, as when its machine fails.</summary>
    public async Task Stop()
    {
        if (_server is null)
            return;
        NpgsqlConnection.ClearAllPools();
        // SIGQUIT to the server alone: it ends its children itself.
        await Run("kill", ["-QUIT", _server.Id.ToString(CultureInfo.InvariantCulture)], asPostgres: false);
        await _server.WaitForExitAsync();
        _server.Dispose();
        _server = null;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static async Task Run(string program, string[] arguments, bool asPostgres)
    {
        using var process = Make(program, arguments, asPostgres);
        process.Start();
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{program} ended with {process.ExitCode}: {await output} {await error}");
    }

    /// <summary>PostgreSQL refuses to run as root.</summary>
    private static Process Make(string program, string[] arguments, bool asPostgres)
    {
        string[] words = asPostgres && IsRoot ? ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups", program, .. arguments] : [program, .. arguments];
        return new Process { StartInfo = new ProcessStartInfo(words[0], words[1..]) { RedirectStandardError = true, RedirectStandardOutput = true, WorkingDirectory = "/" } };
    }

    private string ConnectionString(string database) => string.Create(CultureInfo.InvariantCulture, $"Host=127.0.0.1;Port={_port};Username=fairway;Database={database};Include Error Detail=false");
}

/// <summary>The classes that share one server.</summary>
[CollectionDefinition(Name)]
public sealed class PostgresTests : ICollectionFixture<PostgresServer>
{
    public const string Name = "PostgreSQL";
}
