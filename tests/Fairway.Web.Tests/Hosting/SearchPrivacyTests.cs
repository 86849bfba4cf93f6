using System.Globalization;
using Fairway.Trials.Processes;
using Fairway.Web.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Fairway.Web.Tests.Hosting;

/// <summary>What a reader looks for is in no log, at whatever level an operator sets it, and however the request ended.</summary>
public sealed class SearchPrivacyTests
{
    private const string Word = "pregnancy";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>Every level that an operator can set, of all that a program says, of the web server alone and of the console alone.</summary>
    private static readonly (string Key, string Value)[] Everything =
    [
        ("Logging:LogLevel:Default", "Trace"),
        ("Logging:LogLevel:Microsoft.AspNetCore", "Trace"),
        ("Logging:LogLevel:Microsoft.AspNetCore.Hosting.Diagnostics", "Trace"),
        ("Logging:LogLevel:Microsoft.AspNetCore.Server.Kestrel", "Trace"),
        ("Logging:Console:LogLevel:Microsoft.AspNetCore.Hosting.Diagnostics", "Trace"),
        ("Logging:Console:FormatterName", "simple"),
        ("Logging:Console:FormatterOptions:IncludeScopes", "true"),
    ];

    /// <summary>Answered, refused, redirected, misled and broken ones.</summary>
    private static readonly (string Method, string Target)[] Requests =
    [
        ("GET", $"/fa/search?q={Word}"),
        ("HEAD", $"/fa/search?q={Word}&type=guidance&page=2"),
        ("GET", $"/fa/search?q={Word}&page=999999999"),
        ("GET", $"/fa/search?q=%ff%00{Word}"),
        ("GET", $"/fa/search/suggest?q={Word}"),
        ("GET", $"/fa/search/atom.xml?q={Word}"),
        ("GET", $"/fa/search/atom.xml?q=%00{Word}"),
        ("GET", $"/fa/search/opensearch.xml?q={Word}"),
        ("GET", $"/api/v1/search?q={Word}"),
        ("GET", $"/api/v1/search?q={Word}&nothing=1"),
        ("GET", $"/api/v1/search?q={Word}&q={Word}"),
        ("GET", $"/api/v1/search?q={Word}&limit={Word}"),
        ("GET", $"/fa/search?q={Word}&at=2026-05-01"),
        ("GET", $"/api/v1/search?q={Word}&at={Word}"),
        ("GET", $"/fa/search/?q={Word}"),
        ("GET", $"/FA/search?q={Word}"),
        ("GET", $"/xx/search?q={Word}"),
        ("GET", $"/?q={Word}"),
        ("GET", $"/fa/fails?q={Word}"),
        ("POST", $"/fa/search?q={Word}"),
        ("BREW", $"/fa/search?q={Word}"),
        ("GET", $"/fa/search?q={Word}%"),
        ("GET", $"/fa/search?q={Word} and more"),
        ("GET", $"fa/search?q={Word}"),
        ("GET", $"/fa/search?q={Word}{new string('a', Web.Hosting.ServerLimits.MaxRequestLine)}"),
        ("GET", $"/fa/%zz/search?q={Word}"),
        ("GET", $"/fa/search?q={Word}\0"),
    ];

    [Fact]
    public async Task No_line_of_any_level_holds_a_query()
    {
        using var folder = new Support.TemporaryFolder();
        SmallContent.WriteTo(folder);
        using var log = new LogLines();
        await using var site = await RunningSite.Start(folder.Path, configure: builder =>
        {
            foreach (var (key, value) in Everything)
                builder.Configuration[key] = value;
            builder.Services.AddMvcCore().AddApplicationPart(typeof(FailingController).Assembly);
            builder.Logging.SetMinimumLevel(LogLevel.Trace).AddProvider(log);
        });

        await Ask(site.Address);

        Assert.Contains(log.All, line => line.Contains("/fa/search", StringComparison.Ordinal));
        Assert.Contains(log.All, line => line.Contains("secret", StringComparison.Ordinal));
        Assert.DoesNotContain(log.All, Tells);
    }

    [Fact]
    public async Task Nothing_that_the_program_prints_holds_a_query()
    {
        using var folder = new Support.TemporaryFolder();
        using var store = new Support.TemporaryFolder();
        using var patience = new CancellationTokenSource(Patience);
        SmallContent.WriteTo(folder);
        var address = new Uri($"http://127.0.0.1:{FairwayServer.FreePort()}");
        await using var server = ChildProcess.Start(
            "dotnet",
            [Repository.Server, "serve", "--no-desk", "--urls", address.ToString(), "--content", folder.Path, "--store", store.Path],
            Everything.Select(setting => (setting.Key.Replace(":", "__", StringComparison.Ordinal), setting.Value)).Append(("FAIRWAY__SEARCHES", store["searches"])));
        while (!(await server.Lines.ReadAsync(patience.Token)).Contains(" is ready at ", StringComparison.Ordinal))
        {
        }

        await Ask(address);
        await ChildProcess.Run("kill", ["-TERM", server.Id.ToString(CultureInfo.InvariantCulture)], patience.Token);
        var lines = await server.Finish(patience.Token);

        Assert.Contains(lines, line => line.Contains("/fa/search", StringComparison.Ordinal));
        Assert.DoesNotContain(lines, Tells);
        Assert.False(Tells(server.Errors), server.Errors);
    }

    private static async Task Ask(Uri address)
    {
        foreach (var (method, target) in Requests)
            Assert.StartsWith("HTTP/1.1 ", await RawRequest.Send(address, $"{method} {target} HTTP/1.1\r\nHost: localhost\r\nReferer: /fa/search?q={Word}\r\nConnection: close\r\n\r\n"), StringComparison.Ordinal);
        foreach (var broken in new[] { $"GET /fa/search?q={Word} HTTP/9.9\r\n\r\n", $"GET /fa/search?q={Word}\r\n\r\n", $"/fa/search?q={Word}\r\n\r\n", $"GET /fa/search?q={Word} HTTP/1.1\r\nHost: localhost\r\nq={Word}\r\n\r\n" })
            await RawRequest.Send(address, broken);
    }

    private static bool Tells(string line) => line.Contains(Word, StringComparison.OrdinalIgnoreCase);
}
