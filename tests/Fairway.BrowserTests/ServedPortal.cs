using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.RegularExpressions;
using Fairway.BrowserTests;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(ServedPortal))]

namespace Fairway.BrowserTests;

/// <summary>The built server in its own process, over a store of its own with three releases, the last of them this repository's content, and one Chromium for all tests.</summary>
public sealed partial class ServedPortal : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly string _folder = Directory.CreateTempSubdirectory("fairway-browser-").FullName;
    private readonly ConcurrentDictionary<(Type Tests, int Width, ColorScheme Colours), Task<IPage>> _pages = new();
    private Process? _server;
    private IPlaywright? _playwright;

    public Uri Address { get; private set; } = new("http://127.0.0.1");

    public IBrowser Browser { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        await EarlierReleases.Publish(Path.Combine(Root, "content"), Path.Combine(_folder, "store"));
        Address = await StartServerAsync();
        _playwright = await Playwright.CreateAsync();
        Browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = "/usr/bin/chromium-headless-shell",
            Args = ["--no-sandbox", "--disable-dev-shm-usage", "--disable-background-networking", "--disable-gpu"],
        });
    }

    public async ValueTask DisposeAsync()
    {
        if (Browser is not null)
            await Browser.CloseAsync();
        _playwright?.Dispose();
        if (_server is { HasExited: false })
            _server.Kill(entireProcessTree: true);
        if (_server is not null)
            await _server.WaitForExitAsync();
        _server?.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    public Task<IBrowserContext> NewContextAsync(int width = 1280, bool javaScript = true, ColorScheme colours = ColorScheme.Light) =>
        Browser.NewContextAsync(new()
        {
            BaseURL = Address.ToString(),
            ViewportSize = new() { Width = width, Height = 800 },
            JavaScriptEnabled = javaScript,
            ColorScheme = colours,
        });

    /// <summary>A page that the tests of one class look through one after the other: a new context for each would start a process of Chromium each time.</summary>
    public Task<IPage> PageOfAsync(Type tests, int width, ColorScheme colours = ColorScheme.Light) =>
        _pages.GetOrAdd((tests, width, colours), async _ => await (await NewContextAsync(width, colours: colours)).NewPageAsync());

    private async Task<Uri> StartServerAsync()
    {
        var start = new ProcessStartInfo("dotnet", [Built("Fairway.Web", "Fairway.Web.dll"), "serve", "--urls", "http://127.0.0.1:0", "--content", Path.Combine(Root, "content"), "--store", Path.Combine(_folder, "store")])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["ASPNETCORE_ENVIRONMENT"] = "Production" },
        };
        _server = Process.Start(start) ?? throw new InvalidOperationException("The server did not start.");
        var errors = _server.StandardError.ReadToEndAsync();

        using var patience = new CancellationTokenSource(Patience);
        while (await _server.StandardOutput.ReadLineAsync(patience.Token) is { } line)
        {
            if (PrintedAddress().Match(line) is not { Success: true } match)
                continue;
            _ = _server.StandardOutput.BaseStream.CopyToAsync(Stream.Null, CancellationToken.None);
            return new Uri(match.Value);
        }

        throw new InvalidOperationException($"The server ended before it printed its address: {await errors}");
    }

    /// <summary>Of the repository.</summary>
    internal static string Root { get; } = FindRoot();

    /// <summary>The same configuration as these tests were built in.</summary>
    private static string Built(string project, string file)
    {
        var configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;
        return Path.Combine(Root, "src", project, "bin", configuration, "net10.0", file);
    }

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Fairway.slnx")))
                return folder.FullName;
        }

        throw new DirectoryNotFoundException("No Fairway.slnx above the tests: run them from a checkout.");
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PrintedAddress();
}
