using Fairway.Web.Desk.Care.Links;
using Fairway.Web.Hosting;
using Fairway.Web.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Fairway.Web.Tests.Desk.Care;

/// <summary>How an address of another site is asked, against a real one on this machine.</summary>
public sealed class LinkCheckTests : IAsyncLifetime
{
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 12, 1, 9, 30, 0, TimeSpan.Zero));
    private OutsideServer? _server;
    private RunningSite? _site;
    private LinkCheck? _check;

    private OutsideServer Server => _server!;

    public async ValueTask InitializeAsync()
    {
        _server = await OutsideServer.Start();
        _site = await RunningSite.Start(null, configure: builder => builder.Configuration["Fairway:PublicAddress"] = "https://fairway.example");
        _check = new LinkCheck(new OutsideGate(allowsLoopback: true), _site.Services.GetRequiredService<PublicAddress>(), _time);
    }

    public async ValueTask DisposeAsync()
    {
        _check!.Dispose();
        await _site!.DisposeAsync();
        await Server.DisposeAsync();
    }

    [Theory]
    [InlineData("/page", LinkState.Answers, 200)]
    [InlineData("/204", LinkState.Answers, 204)]
    [InlineData("/416", LinkState.Answers, 416)]
    [InlineData("/no-head", LinkState.Answers, 200)]
    [InlineData("/endless", LinkState.Answers, 200)]
    [InlineData("/401", LinkState.Closed, 401)]
    [InlineData("/403", LinkState.Closed, 403)]
    [InlineData("/429", LinkState.Closed, 429)]
    [InlineData("/404", LinkState.Fails, 404)]
    [InlineData("/410", LinkState.Fails, 410)]
    [InlineData("/500", LinkState.Fails, 500)]
    [InlineData("/301", LinkState.Fails, 301)]
    internal async Task An_answer_says_whether_it_is_there(string path, LinkState state, int status) => Assert.Equal(new LinkAnswer(state, status), await Ask(path));

    [Fact]
    public async Task It_asks_with_HEAD_then_for_one_byte_and_says_who_asks_without_a_cookie()
    {
        await Ask("/no-head");
        Assert.Equal(
            [("HEAD", "/no-head", "FairwayLinks/1.0 (+https://fairway.example)", "", false), ("GET", "/no-head", "FairwayLinks/1.0 (+https://fairway.example)", "bytes=0-0", false)],
            Server.Asked);
    }

    [Fact]
    public async Task It_follows_five_redirects_and_no_more()
    {
        Assert.Equal(new LinkAnswer(LinkState.Answers, 200, Server.Of("/hops/0")), await Ask("/hops/5"));
        Assert.Equal(LinkState.RedirectsTooOften, (await Ask("/hops/6")).State);
    }

    [Fact]
    public async Task What_has_gone_for_good_is_told_from_a_detour()
    {
        Assert.Equal(Server.Of("/page"), (await Ask("/to/%2Fpage?for-good")).MovedTo);
        Assert.Null((await Ask("/to/%2Fpage")).MovedTo);
        Assert.Equal(new LinkAnswer(LinkState.Fails, 404), await Ask("/to/%2F404?for-good"));
    }

    [Theory]
    [InlineData("http://10.0.0.1/")]
    [InlineData("http://169.254.169.254/latest/meta-data/")]
    [InlineData("http://[fe80::1]/")]
    [InlineData("file:///etc/passwd")]
    [InlineData("gopher://example.org/")]
    [InlineData("https://example.org:9200/")]
    [InlineData("//user:password@example.org/")]
    public async Task A_redirect_leads_into_no_private_place(string target) => Assert.Equal(new LinkAnswer(LinkState.NotPublic), await Ask($"/to/{Uri.EscapeDataString(target)}?for-good"));

    [Fact]
    public async Task Without_the_permission_of_tests_this_machine_is_not_asked()
    {
        using var check = new LinkCheck(new OutsideGate(), _site!.Services.GetRequiredService<PublicAddress>(), _time);
        Assert.Equal(LinkState.NotPublic, (await check.Ask(Server.Of("/page"), TestContext.Current.CancellationToken)).State);
        Assert.Equal(LinkState.NotPublic, (await check.Ask("http://localhost/", TestContext.Current.CancellationToken)).State);
        Assert.Empty(Server.Asked);
    }

    [Fact]
    public async Task A_server_that_says_nothing_is_given_up_and_one_that_is_not_there_too()
    {
        using var check = new LinkCheck(new OutsideGate(allowsLoopback: true), _site!.Services.GetRequiredService<PublicAddress>(), _time, TimeSpan.FromMilliseconds(200));
        Assert.Equal(new LinkAnswer(LinkState.TimedOut), await check.Ask(Server.Of("/silent"), TestContext.Current.CancellationToken));
        var address = Server.Of("/page");
        await Server.DisposeAsync();
        Assert.Equal(new LinkAnswer(LinkState.Unreachable), await AskAddress(address));
    }

    [Fact]
    public async Task One_host_is_asked_slowly()
    {
        await _check!.Ask(Server.Of("/page"), TestContext.Current.CancellationToken);
        var before = _time.GetUtcNow();
        await Ask("/page");
        Assert.True(_time.GetUtcNow() - before >= LinkCheck.HostPause);
    }

    private Task<LinkAnswer> Ask(string path) => AskAddress(Server.Of(path));

    /// <summary>While it waits, time goes on.</summary>
    private async Task<LinkAnswer> AskAddress(string address)
    {
        var answer = _check!.Ask(address, TestContext.Current.CancellationToken);
        await Eventually.Is(() => answer.IsCompleted, () => _time.Advance(TimeSpan.FromSeconds(1)));
        return await answer;
    }
}
