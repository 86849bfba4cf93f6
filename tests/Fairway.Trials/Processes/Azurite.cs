using System.Globalization;
using Azure.Storage.Blobs;

namespace Fairway.Trials.Processes;

/// <summary>An Azurite of its own on this machine, as <c>tests/setup azurite</c> installed it: Azure's blob protocol, in a folder of its own or in memory.</summary>
public sealed class Azurite : IAsyncDisposable
{
    /// <summary>Of every Azurite in the world; it protects nothing.</summary>
    private const string Account = "AccountName=devstoreaccount1;AccountKey=Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    /// <summary>What it prints before its address.</summary>
    private const string Ready = "successfully listens on ";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly TemporaryFolder _folder;
    private readonly ChildProcess _process;

    private Azurite(TemporaryFolder folder, ChildProcess process, int port)
    {
        _folder = folder;
        _process = process;
        Port = port;
    }

    public int Port { get; }

    /// <param name="inMemory">Writes nothing to disk: with many thousands of blobs it otherwise stops for seconds whenever it writes the list of them.</param>
    public static async Task<Azurite> Start(bool inMemory, CancellationToken cancellationToken)
    {
        var program = Path.Combine(Repository.Root, ".tools", "azurite", "node_modules", "azurite", "dist", "src", "blob", "main.js");
        if (!File.Exists(program))
            throw new FileNotFoundException($"{program} is not installed. Run tests/setup azurite.");

        var folder = new TemporaryFolder();
        // A port that is chosen before it listens may be another's by then.
        var process = ChildProcess.Start("node",
        [
            "--require", Path.Combine(AppContext.BaseDirectory, "Processes", "azurite-unswept.cjs"),
            program, .. inMemory ? (string[])["--inMemoryPersistence"] : ["--location", folder.Path], "--blobHost", "127.0.0.1", "--blobPort", "0",
            "--silent", "--disableTelemetry", "--skipApiVersionCheck",
        ]);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        await foreach (var line in process.Lines.ReadAllAsync(patience.Token))
        {
            if (line.IndexOf(Ready, StringComparison.Ordinal) is >= 0 and var at)
                return new Azurite(folder, process, new Uri(line[(at + Ready.Length)..].Trim()).Port);
        }

        throw new InvalidOperationException($"Azurite did not start: {process.Errors}");
    }

    /// <summary>Makes a container and gives it as a setting of an origin.</summary>
    public async Task<string> NewContainer(string name, CancellationToken cancellationToken)
    {
        await new BlobContainerClient(ConnectionString(Port), name).CreateAsync(cancellationToken: cancellationToken);
        return Origin(name, Port);
    }

    /// <summary>A container as a setting of an origin that is reached by a port.</summary>
    public static string Origin(string container, int port) => $"{ConnectionString(port)};Container={container}";

    public async ValueTask DisposeAsync()
    {
        await _process.DisposeAsync();
        _folder.Dispose();
    }

    private static string ConnectionString(int port) =>
        string.Create(CultureInfo.InvariantCulture, $"DefaultEndpointsProtocol=http;{Account};BlobEndpoint=http://127.0.0.1:{port}/devstoreaccount1");
}
