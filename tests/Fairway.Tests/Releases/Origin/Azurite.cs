using System.Diagnostics;
using Azure.Storage.Blobs;
using Fairway.Tests.Content;

[assembly: AssemblyFixture(typeof(Fairway.Tests.Releases.Origin.Azurite))]

namespace Fairway.Tests.Releases.Origin;

/// <summary>Azurite's blob service in a process of its own, on a free port and in memory: started when a test first asks, ended after the last.</summary>
public sealed class Azurite : IDisposable
{
    private const string Ready = "successfully listens on ";
    private const string Account = "devstoreaccount1";

    // Azurite's published key, the same everywhere.
    private const string Key = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    private readonly Lazy<(Process Process, string Address)> _server = new(Start);
    private int _containers;

    /// <summary>A new empty container, as the setting that names it.</summary>
    public string Container()
    {
        var origin = Missing();
        Client(origin).Create();
        return origin;
    }

    /// <summary>The setting for a container that was not made.</summary>
    public string Missing() =>
        $"DefaultEndpointsProtocol=http;AccountName={Account};AccountKey={Key};BlobEndpoint={_server.Value.Address}/{Account};Container=releases-{Interlocked.Increment(ref _containers)}";

    /// <summary>The same account with a key that is not its own.</summary>
    public string WithWrongKey() => Container().Replace("Eby8", "AAAA", StringComparison.Ordinal);

    public static BlobContainerClient Client(string origin)
    {
        var parts = origin.Split(";Container=");
        return new(parts[0], parts[1]);
    }

    public void Dispose()
    {
        if (!_server.IsValueCreated)
            return;
        _server.Value.Process.Kill();
        _server.Value.Process.WaitForExit();
        _server.Value.Process.Dispose();
    }

    private static (Process, string) Start()
    {
        var root = Path.GetDirectoryName(ContentTrees.RealFolder)!;
        var program = Path.Combine(root, ".tools", "azurite", "node_modules", "azurite", "dist", "src", "blob", "main.js");
        Assert.True(File.Exists(program), $"There is no {program}. Run ./test, which installs Azurite.");
        string[] arguments = [program, "--inMemoryPersistence", "--blobHost", "127.0.0.1", "--blobPort", "0", "--silent", "--disableTelemetry", "--skipApiVersionCheck"];
        var process = Process.Start(new ProcessStartInfo("node", arguments) { RedirectStandardOutput = true })!;
        while (process.StandardOutput.ReadLine() is { } line)
        {
            if (line.IndexOf(Ready, StringComparison.Ordinal) is >= 0 and var at)
                return (process, line[(at + Ready.Length)..].Trim());
        }

        process.WaitForExit();
        throw new InvalidOperationException($"Azurite ended with {process.ExitCode} before it was ready.");
    }
}
