using Fairway.Web.Desk.Care.Links;
using Fairway.Web.Desk.Store;
using Fairway.Web.Tests.Desk.Support;
using Fairway.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Fairway.Web.Tests.Desk.Care;

/// <summary>Links to other sites, from the pages that have them to the list of those that are broken.</summary>
public sealed class LinkWatchTests : IAsyncLifetime
{
    private OutsideServer? _server;
    private DeskSite? _desk;

    private OutsideServer Server => _server!;

    private DeskSite Desk => _desk!;

    public async ValueTask InitializeAsync()
    {
        _server = await OutsideServer.Start();
        _desk = await DeskSite.Start(
            builder =>
            {
                builder.Configuration["Fairway:Desk:ChecksLinks"] = "true";
                builder.Services.AddSingleton(new OutsideGate(allowsLoopback: true));
            },
            content: folder =>
            {
                foreach (var file in Directory.GetFiles(folder.Path, "page.yaml", SearchOption.AllDirectories))
                    File.WriteAllText(file, File.ReadAllText(file).Replace("https://example.org/convention", Server.Of("/convention"), StringComparison.Ordinal));
                File.AppendAllText(folder["pages/guidance/claim/fa.md"], $"\n\n[پیوند]({Server.Of("/away")}#part) <{Server.Of("/to/%2Fnew?for-good")}>\n");
            });
        await Desk.Add("author@example.org", "author");
    }

    public async ValueTask DisposeAsync()
    {
        await Desk.DisposeAsync();
        await Server.DisposeAsync();
    }

    [Fact]
    public async Task A_link_is_broken_when_it_has_failed_on_two_days_and_stands_with_the_pages_that_have_it()
    {
        Server.Gone["/away"] = true;
        await AllAsked(new DateOnly(2026, 12, 1));
        Assert.Empty(await Desk.In(services => services.GetRequiredService<OutsideLinks>().Broken(CancellationToken.None)));

        Desk.Time.SetUtcNow(new DateTimeOffset(2026, 12, 2, 9, 0, 0, TimeSpan.Zero));
        await AllAsked(new DateOnly(2026, 12, 2));
        var page = await (await Desk.SignedIn("author@example.org")).Page("/desk/links");
        var broken = page.QuerySelector("section:has(#broken) tbody tr")!;
        Assert.Equal((Server.Of("/away"), "not there"), (broken.QuerySelector("a.address")!.GetAttribute("href"), broken.QuerySelector(".state.late")!.TextContent));
        Assert.Equal("1 December 2026", broken.Children[2].TextContent);
        Assert.Equal(("/fa/guidance/claim", "Claim"), (broken.QuerySelector("li a")!.GetAttribute("href"), broken.QuerySelector("li a")!.TextContent));
        Assert.Contains("1 link has moved for good", page.QuerySelector("#moved")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(Server.Of("/new"), page.QuerySelector("section:has(#moved)")!.TextContent, StringComparison.Ordinal);

        Server.Gone.Clear();
        Desk.Time.SetUtcNow(new DateTimeOffset(2026, 12, 3, 9, 0, 0, TimeSpan.Zero));
        await AllAsked(new DateOnly(2026, 12, 3));
        Assert.Empty(await Desk.In(services => services.GetRequiredService<OutsideLinks>().Broken(CancellationToken.None)));
    }

    [Fact]
    public async Task An_address_that_many_pages_name_is_asked_once_a_day()
    {
        await AllAsked(new DateOnly(2026, 12, 1));
        for (var i = 0; i < 3; i++)
            Desk.Time.Advance(LinkWatch.LooksEvery);
        Assert.Equal(1, Server.Asked.Count(asked => asked.Path == "/convention"));
        var links = await Links();
        Assert.Equal([Server.Of("/away"), Server.Of("/convention"), Server.Of("/to/%2Fnew?for-good")], links.Select(link => link.Address));
        Assert.Equal(7, OutsideUse.In(Desk.Site.Served.Site)[Server.Of("/convention")].Length);
    }

    [Fact]
    public async Task Of_two_nodes_one_asks()
    {
        var link = (await Desk.In(services => services.GetRequiredService<OutsideLinks>().Due(["https://example.org/x"], new DateOnly(2026, 12, 1), CancellationToken.None))).Single();
        Assert.True(await Claim(link));
        Assert.False(await Claim(link));

        Task<bool> Claim(OutsideLink seen) => Desk.In(services => services.GetRequiredService<OutsideLinks>().Claim(seen, new DateOnly(2026, 12, 1), CancellationToken.None));
    }

    [Theory]
    [InlineData("Production", "https://fairway.example", null, true)]
    [InlineData("Production", "http://127.0.0.1:5080", null, false)]
    [InlineData("Production", null, null, false)]
    [InlineData("Development", "https://fairway.example", null, false)]
    [InlineData("Development", "https://fairway.example", "true", true)]
    [InlineData("Production", "https://fairway.example", "false", false)]
    public async Task Without_a_setting_a_node_asks_where_readers_are_served(string environment, string? address, string? setting, bool asks)
    {
        using var folder = new TemporaryFolder();
        await using var site = await RunningSite.Start(null, environment, desk: true, configure: builder =>
        {
            builder.Configuration["Fairway:Store"] = folder["store/releases"];
            builder.Configuration["Fairway:PublicAddress"] = address;
            builder.Configuration["Fairway:Desk:ChecksLinks"] = setting;
        });
        Assert.Equal(asks, site.Services.GetRequiredService<LinkSwitch>().IsOn);
    }

    private Task<List<OutsideLink>> Links() => Desk.In(services => services.GetRequiredService<DeskStore>().OutsideLinks.AsNoTracking().OrderBy(link => link.Address).ToListAsync());

    /// <summary>Lets time pass until every address has answered on a day.</summary>
    private Task AllAsked(DateOnly day) => Eventually.Is(
        () => Links().GetAwaiter().GetResult() is { Count: 3 } links && links.TrueForAll(link => link.Checked == day),
        () => Desk.Time.Advance(TimeSpan.FromMinutes(1)));
}
