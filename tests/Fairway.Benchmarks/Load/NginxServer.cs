using System.Text;
using Fairway.Trials.Processes;

namespace Fairway.Benchmarks.Load;

/// <summary>nginx with one file, precompressed, and with every header that Fairway sends, so that both put the same bytes on the wire.</summary>
internal static class NginxServer
{
    private static readonly string[] Own = ["date", "server", "content-length", "etag", "last-modified", "content-type", "transfer-encoding", "connection", "keep-alive"];

    public static async Task<(ChildProcess Process, Uri Address)> StartAsync(
        TemporaryFolder folder, byte[] body, HttpResponseMessage model, CancellationToken cancellationToken)
    {
        var port = FairwayServer.FreePort();
        var page = folder.In("page");
        await File.WriteAllBytesAsync(page, body, cancellationToken);

        var configuration = new StringBuilder($$"""
            daemon off; worker_processes auto; pid {{folder.In("pid")}}; error_log {{folder.In("error.log")}};
            events { worker_connections 1024; }
            http {
              access_log off; sendfile on; tcp_nopush on; keepalive_requests 1000000000; open_file_cache max=16; types { }
              default_type "{{model.Content.Headers.ContentType}}";
              server { listen 127.0.0.1:{{port}}; location = /page { alias {{page}};

            """);
        foreach (var (name, values) in model.Headers.Concat(model.Content.Headers))
        {
            if (!Own.Contains(name, StringComparer.OrdinalIgnoreCase))
                configuration.Append("add_header ").Append(name).Append(" \"").AppendJoin(", ", values).Append("\";\n");
        }

        var file = folder.In("nginx.conf");
        await File.WriteAllTextAsync(file, configuration.Append("} } }\n").ToString(), cancellationToken);
        var address = new Uri($"http://127.0.0.1:{port}/page");
        var process = ChildProcess.Start("nginx", ["-c", file, "-e", folder.In("error.log")]);
        await WaitAsync(process, address, body.Length, folder.In("error.log"), cancellationToken);
        return (process, address);
    }

    private static async Task WaitAsync(ChildProcess process, Uri address, int length, string log, CancellationToken cancellationToken)
    {
        using var client = new HttpClient();
        while (true)
        {
            try
            {
                var bytes = await client.GetByteArrayAsync(address, cancellationToken);
                if (bytes.Length != length)
                    throw new InvalidOperationException($"nginx gives {bytes.Length} bytes where Fairway gives {length}; the comparison would not be fair.");
                return;
            }
            catch (HttpRequestException) when (!process.HasExited)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(20), cancellationToken);
            }
            catch (HttpRequestException exception)
            {
                throw new InvalidOperationException($"nginx did not start; see {log}.", exception);
            }
        }
    }
}
